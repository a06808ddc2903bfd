// Package sortkeys hands functions to the standard library. What decides: how often it calls them.
package sortkeys

import (
	"cmp"
	"context"
	"maps"
	"net/http"
	"reflect"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type team struct {
	Name   string
	Values map[string][]string
}

type league struct {
	teams []team
	all   sync.Map
	ctx   context.Context
	get   func() *reflectx.Mapper
	rules func() *validator.Validate
}

func newLeague(ts []team) *league {
	l := &league{teams: ts}
	l.get = sync.OnceValue(func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // silent
	})
	l.rules = func() *validator.Validate {
		return validator.New() // report
	}
	return l
}

// sorted makes it for each two that are compared.
func (l *league) sorted() {
	slices.SortFunc(l.teams, func(a, b team) int {
		m := reflectx.NewMapper("json") // report
		return cmp.Compare(len(m.FieldMap(reflect.ValueOf(a))), len(m.FieldMap(reflect.ValueOf(b))))
	})
}

// keyed has what all comparisons use.
func (l *league) keyed() {
	m := l.get()
	sort.Slice(l.teams, func(i, j int) bool {
		return len(m.FieldMap(reflect.ValueOf(l.teams[i]))) < len(m.FieldMap(reflect.ValueOf(l.teams[j])))
	})
}

// valid makes it for each element.
func (l *league) valid() []team {
	return slices.DeleteFunc(l.teams, func(t team) bool {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		return v.Struct(t) != nil
	})
}

// ranged goes through a map.
func (l *league) ranged() {
	l.all.Range(func(_, x any) bool {
		d := form.NewDecoder() // report
		return d.Decode(x, nil) == nil
	})
}

// stops is done after the first.
func (l *league) stops() {
	l.all.Range(func(_, x any) bool {
		d := schema.NewDecoder() // silent
		_ = d.Decode(x, nil)
		return false
	})
}

// names goes through the characters of each request.
func names(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.UGCPolicy() // report
	fields := strings.FieldsFunc(r.FormValue("names"), func(c rune) bool { return c == ',' })
	for i := range fields {
		fields[i] = p.Sanitize(fields[i])
	}
	_, _ = w.Write([]byte(strings.Join(fields, ",")))
}

// later is called when the time is over, once.
func (l *league) later() {
	time.AfterFunc(time.Second, func() {
		t := mold.New() // silent
		for i := range l.teams {
			_ = t.Struct(l.ctx, &l.teams[i])
		}
	})
}

// loaded puts it there when it is not.
func (l *league) loaded(name string) *goavro.Codec {
	if c, ok := l.all.Load(name); ok {
		return c.(*goavro.Codec)
	}
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil
	}
	got, _ := l.all.LoadOrStore(name, c)
	return got.(*goavro.Codec)
}

// collected goes through the values of a map.
func collected(m map[string]team) {
	for _, t := range slices.SortedFunc(maps.Values(m), func(a, b team) int { return cmp.Compare(a.Name, b.Name) }) {
		e := form.NewEncoder() // report
		_, _ = e.Encode(t)
	}
}

func (l *league) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	l.get().FieldMap(reflect.ValueOf(l.teams))
	_ = l.rules().Struct(l.teams[0])
	if c := l.loaded(r.FormValue("name")); c != nil {
		_, _ = c.BinaryFromNative(nil, r.FormValue("name"))
	}
	i, _ := slices.BinarySearchFunc(l.teams, r.FormValue("name"), func(t team, name string) int {
		return cmp.Compare(t.Name, name)
	})
	t := mold.New() // report
	_ = t.Struct(r.Context(), &l.teams[i])
}

func Main(ts []team, m map[string]team) {
	l := newLeague(ts)
	l.ctx = context.Background()
	l.sorted()
	l.keyed()
	l.teams = l.valid()
	l.ranged()
	l.stops()
	l.later()
	collected(m)
	http.Handle("/", l)
	http.HandleFunc("/names", names)
}
