// Package pagers goes through pages, chunks and sorted lists. What decides: whether a page, an element or a comparison makes it.
package pagers

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"reflect"
	"regexp"
	"slices"
	"sort"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type item struct {
	Name  string `json:"name" validate:"required"`
	Order string `json:"order"`
}

type page struct {
	Cursor string `form:"cursor"`
	Size   int    `form:"size"`
}

type client struct {
	base  string
	items map[string]item
	tell  func(item)
}

// mirror follows the cursor until there is none. It is started by a command.
func (c *client) mirror(ctx context.Context) error {
	enc := form.NewEncoder() // silent
	p := page{Size: 100}
	for {
		values, err := enc.Encode(p)
		if err != nil {
			return err
		}
		items, next, err := c.get(ctx, values)
		if err != nil {
			return err
		}
		for _, it := range items {
			c.tell(it)
		}
		if next == "" {
			return nil
		}
		p.Cursor = next
	}
}

// mirrorSlowly makes an encoder for each page.
func (c *client) mirrorSlowly(ctx context.Context) error {
	for p := (page{Size: 100}); ; {
		values, err := form.NewEncoder().Encode(p) // report
		if err != nil {
			return err
		}
		items, next, err := c.get(ctx, values)
		if err != nil || next == "" {
			return err
		}
		slices.SortFunc(items, byOrder)
		p.Cursor = next
	}
}

func (c *client) get(ctx context.Context, q url.Values) (items []item, next string, err error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"?"+q.Encode(), nil)
	if err != nil {
		return nil, "", err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, "", err
	}
	defer resp.Body.Close()
	if err := json.NewDecoder(resp.Body).Decode(&items); err != nil {
		return nil, "", err
	}
	link := regexp.MustCompile(`cursor=(\w+)`) // report
	if m := link.FindStringSubmatch(resp.Header.Get("Link")); m != nil {
		next = m[1]
	}
	return items, next, nil
}

// byOrder is called for each comparison.
func byOrder(a, b item) int {
	digits := regexp.MustCompile(`\d+`) // report
	return cmp.Compare(digits.FindString(a.Order), digits.FindString(b.Order))
}

// sorted has one for all comparisons, of one request.
func (c *client) sorted(w http.ResponseWriter, r *http.Request) {
	names := make([]string, 0, len(c.items))
	for name := range c.items {
		names = append(names, name)
	}
	fold := strings.NewReplacer("ä", "a", "ö", "o", "ü", "u") // report
	sort.Slice(names, func(i, j int) bool { return fold.Replace(names[i]) < fold.Replace(names[j]) })
	for chunk := range slices.Chunk(names, 10) {
		fmt.Fprintln(w, strings.Join(chunk, ", "))
	}
}

// upload reads lines.
func (c *client) upload(w http.ResponseWriter, r *http.Request) {
	sc := bufio.NewScanner(r.Body)
	for n := 1; sc.Scan(); n++ {
		it := item{Name: sc.Text()}
		if err := valid(it); err != nil {
			http.Error(w, fmt.Sprintf("line %d: %v", n, err), http.StatusBadRequest)
			return
		}
		c.items[it.Name] = it
	}
}

var itemRules = validator.New() // silent

func valid(it item) error {
	if strings.ContainsAny(it.Name, "<>") {
		it.Name = bluemonday.UGCPolicy().Sanitize(it.Name) // report
	}
	return itemRules.Struct(it)
}

// columns are looked up in a table that is filled before the first line.
func columns(w io.Writer, items []item) {
	m := itemColumns()
	slices.SortStableFunc(items, func(a, b item) int { return cmp.Compare(a.Name, b.Name) })
	for _, it := range items {
		fmt.Fprintln(w, m.FieldByName(reflect.ValueOf(it), "name"))
	}
}

var itemMapper *reflectx.Mapper

func itemColumns() *reflectx.Mapper {
	if itemMapper != nil {
		return itemMapper
	}
	itemMapper = reflectx.NewMapper("json") // silent
	return itemMapper
}

func (c *client) table(w http.ResponseWriter, r *http.Request) {
	items := make([]item, 0, len(c.items))
	for _, it := range c.items {
		items = append(items, it)
	}
	columns(w, items)
}

func Main(ctx context.Context, base string, slowly bool) error {
	c := &client{base: base, items: make(map[string]item)}
	c.tell = func(it item) { c.items[it.Name] = it }
	mirror := c.mirror
	if slowly {
		mirror = c.mirrorSlowly
	}
	if err := mirror(ctx); err != nil {
		return err
	}
	http.HandleFunc("/sorted", c.sorted)
	http.HandleFunc("/upload", c.upload)
	http.HandleFunc("/table", c.table)
	return http.ListenAndServe(":8080", nil)
}
