// Command comparators gives functions to others, which call them for each element, pair or match. What decides: whether what the function makes is
// made in it, or before it.
package main

import (
	"context"
	"io/fs"
	"log"
	"maps"
	"net/http"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"github.com/samber/lo"
)

type item struct {
	Name string
	Rank int
}

var bold = regexp.MustCompile(`\*\*(.+?)\*\*`) // silent

// keep is what slices.DeleteFunc is not.
func keep[T any](all []T, ok func(T) bool) (kept []T) {
	for _, x := range all {
		if ok(x) {
			kept = append(kept, x)
		}
	}
	return kept
}

// valid returns a predicate with its rules.
func valid(v *validator.Validate) func(item) bool {
	return func(x item) bool { return v.Struct(x) == nil }
}

var allowed = valid(validator.New()) // silent

// byTag compares by the fields of a tag.
func byTag(tag string) func(a, b item) int {
	m := reflectx.NewMapper(tag) // silent
	return func(a, b item) int {
		return len(m.FieldMap(reflect.ValueOf(a))) - len(m.FieldMap(reflect.ValueOf(b)))
	}
}

func rank(x item) int {
	m := reflectx.NewMapper("json") // report
	return x.Rank * len(m.FieldMap(reflect.ValueOf(x)))
}

type catalog struct {
	items  []item
	byName sync.Map
	prices map[string]item
}

func (c *catalog) list(w http.ResponseWriter, r *http.Request) {
	all := keep(slices.Clone(c.items), allowed)
	all = keep(all, func(x item) bool {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		return v.Struct(x) == nil
	})
	slices.SortFunc(all, byTag(r.FormValue("tag")))
	sort.Slice(all, func(i, j int) bool { return rank(all[i]) < rank(all[j]) })
	for _, x := range all {
		_, _ = w.Write([]byte(c.markup(x.Name)))
	}
}

// markup has a policy for each match.
func (c *catalog) markup(text string) string {
	return bold.ReplaceAllStringFunc(text, func(m string) string {
		return bluemonday.UGCPolicy().Sanitize(m) // report
	})
}

// trim has a transformer for each that is there.
func (c *catalog) trim(w http.ResponseWriter, r *http.Request) {
	c.byName.Range(func(k, v any) bool {
		t := mold.New() // report
		return t.Struct(context.Background(), v) == nil
	})
	maps.DeleteFunc(c.prices, func(name string, x item) bool {
		return !strings.ContainsFunc(name, func(c rune) bool {
			return regexp.MustCompile(`\pL`).MatchString(string(c)) // report
		})
	})
}

func newCatalog(root string) *catalog {
	c := &catalog{prices: make(map[string]item)}
	mappers := lo.Map([]string{"db", "json"}, func(tag string, _ int) *reflectx.Mapper {
		return reflectx.NewMapper(tag) // silent
	})
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		x := item{Name: path}
		for _, m := range mappers {
			x.Rank += len(m.FieldMap(reflect.ValueOf(x)))
		}
		if validator.New(validator.WithPrivateFieldValidation()).Struct(x) == nil { // report
			c.items = append(c.items, x)
		}
		return nil
	})
	if err != nil {
		log.Println(err)
	}
	return c
}

func main() {
	c := newCatalog(".")
	http.HandleFunc("/", c.list)
	http.HandleFunc("/trim", c.trim)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
