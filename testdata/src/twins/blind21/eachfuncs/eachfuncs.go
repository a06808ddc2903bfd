// Command eachfuncs hands functions to the libraries, which call them. What decides: whether it is made before, or in the function, which is called for each.
package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io/fs"
	"log"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"github.com/samber/lo"
)

type row struct{ Name string }

func read() (rows []row) {
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		rows = append(rows, row{sc.Text()})
	}
	return rows
}

func sorted(rows []row) {
	slices.SortFunc(rows, func(a, b row) int {
		p := bluemonday.UGCPolicy() // report
		return cmp.Compare(p.Sanitize(a.Name), p.Sanitize(b.Name))
	})
}

func sortedWith(rows []row) {
	p := bluemonday.UGCPolicy() // silent
	sort.Slice(rows, func(i, j int) bool { return p.Sanitize(rows[i].Name) < p.Sanitize(rows[j].Name) })
}

func valid(r row) bool {
	v := validator.New() // report
	return v.Struct(r) == nil
}

func kept(rows []row) []row {
	return slices.DeleteFunc(rows, func(r row) bool { return !valid(r) })
}

func mapped(rows []row) []row {
	return lo.Map(rows, func(r row, _ int) row {
		t := mold.New() // report
		_ = t.Struct(nil, &r)
		return r
	})
}

// spaced makes an expression, and has a function called for each of what it finds.
func spaced(text string) string {
	return blanks.ReplaceAllStringFunc(text, func(s string) string {
		if len(s) > 8 {
			d := form.NewDecoder() // report
			_ = d.Decode(&row{s}, nil)
		}
		return " "
	})
}

var blanks = regexp.MustCompile(`\s+`) // silent

func fields(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		digits := regexp.MustCompile(`\d`) // report
		return digits.MatchString(string(r))
	})
}

func walked(root string) error {
	m := reflectx.NewMapper("db") // silent
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil {
			m.FieldMap(reflect.ValueOf(row{path}))
		}
		return err
	})
}

func counted(rows []row) {
	var seen sync.Map
	for _, r := range rows {
		seen.Store(r.Name, r)
	}
	seen.Range(func(k, v any) bool {
		q := schema.NewDecoder() // report
		return q.Decode(v, nil) == nil
	})
}

// firstOf ends with the first.
func firstOf(rows []row) (found string) {
	var seen sync.Map
	for _, r := range rows {
		seen.Store(r.Name, r)
	}
	seen.Range(func(k, v any) bool {
		e := form.NewEncoder() // silent
		_, _ = e.Encode(v)
		found = k.(string)
		return false
	})
	return found
}

func byName(rows []row) []string {
	all := map[string]row{}
	for _, r := range rows {
		all[r.Name] = r
	}
	return slices.SortedFunc(maps.Keys(all), strings.Compare)
}

func main() {
	rows := kept(mapped(read()))
	sorted(rows)
	sortedWith(rows)
	if err := walked("."); err != nil {
		log.Fatal(err)
	}
	counted(rows)
	fmt.Println(firstOf(rows), byName(rows))
	for _, r := range rows {
		fmt.Println(fields(spaced(r.Name)))
	}
}
