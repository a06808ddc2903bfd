// Package app is looked at by kit. What decides: which of its functions is called when somebody looks.
package app

import (
	"context"
	"fmt"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind20/scrapes/kit"
)

type stat struct{ Name string }

type rowStats struct {
	last   stat
	fields *reflectx.Mapper
}

func (s *rowStats) Describe() []string {
	s.fields = reflectx.NewMapper("db") // silent
	return []string{"rows"}
}

func (s *rowStats) Collect(emit func(string, any)) {
	emit("rows", s.fields.FieldMap(reflect.ValueOf(s.last)))
}

type ruleStats struct{ last stat }

func (s *ruleStats) Describe() []string { return []string{"rules"} }

func (s *ruleStats) Collect(emit func(string, any)) {
	v := validator.New() // report
	emit("rules", v.Struct(s.last) == nil)
}

type lazyStats struct {
	once sync.Once
	trim *mold.Transformer
}

func (s *lazyStats) Describe() []string { return nil }

func (s *lazyStats) Collect(emit func(string, any)) {
	s.once.Do(func() { s.trim = mold.New() }) // silent
	x := stat{"lazy"}
	emit("lazy", s.trim.Struct(context.Background(), &x))
}

func queries(last *stat) kit.Collector {
	d := schema.NewDecoder() // silent
	return kit.Func("query", func() any { return d.Decode(last, nil) })
}

func forms(last *stat) kit.Collector {
	return kit.Func("forms", func() any {
		d := form.NewDecoder() // report
		return d.Decode(last, nil)
	})
}

func clean(name string, value any) any {
	p := bluemonday.UGCPolicy() // report
	return p.Sanitize(fmt.Sprint(value))
}

func encoded() func(string, any) any {
	e := form.NewEncoder() // silent
	return func(name string, value any) any {
		values, err := e.Encode(value)
		if err != nil {
			return value
		}
		return values
	}
}

func Setup(m *http.ServeMux) {
	g := &kit.Registry{}
	g.Add(&rowStats{})
	g.Add(&ruleStats{})
	g.Add(&lazyStats{})
	g.Add(queries(&stat{}))
	g.Add(forms(&stat{}))
	g.Hook(clean)
	g.Hook(encoded())
	m.Handle("/stats", g)
}
