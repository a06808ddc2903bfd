// Package lazygraph has a graph of services that make each other. What decides: whether the one who makes it has it from then on.
package lazygraph

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type ware struct{ Name string }

type rulesService struct{ v *validator.Validate }

type trimService struct {
	rules *rulesService
	t     *mold.Transformer
}

type formService struct{ d *form.Decoder }

// graph makes what is asked for.
type graph struct {
	mu    sync.Mutex
	rules *rulesService
	trim  *trimService
	forms func() *formService
	made  map[string]any
	text  *bluemonday.Policy
}

func (g *graph) getRules() *rulesService {
	if g.rules == nil {
		g.rules = &rulesService{v: validator.New()} // silent
	}
	return g.rules
}

func (g *graph) getTrim() *trimService {
	if g.trim != nil {
		return g.trim
	}
	t := &trimService{rules: g.getRules()}
	t.t = mold.New() // silent
	g.trim = t
	return g.trim
}

func newFormService() *formService {
	return &formService{form.NewDecoder()} // silent
}

// get is for all kinds.
func get[T any](g *graph, name string, mk func() T) T {
	g.mu.Lock()
	defer g.mu.Unlock()
	if x, ok := g.made[name].(T); ok {
		return x
	}
	x := mk()
	g.made[name] = x
	return x
}

func (g *graph) query() *schema.Decoder {
	return get(g, "query", func() *schema.Decoder {
		d := schema.NewDecoder() // silent
		d.IgnoreUnknownKeys(true)
		return d
	})
}

func (g *graph) fields() *reflectx.Mapper {
	return get(g, "fields", newFields)
}

func newFields() *reflectx.Mapper {
	return reflectx.NewMapper("db") // silent
}

// strict makes a service for whoever asks.
func (g *graph) strict() *rulesService {
	return &rulesService{validator.New(validator.WithRequiredStructEnabled())} // report
}

// policy forgets it.
func (g *graph) policy() *bluemonday.Policy {
	if g.text != nil {
		return g.text
	}
	p := bluemonday.UGCPolicy() // report
	return p
}

func newGraph() *graph {
	return &graph{forms: sync.OnceValue(newFormService), made: map[string]any{}}
}

func (g *graph) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := ware{r.FormValue("name")}
	_ = g.getRules().v.Struct(x)
	_ = g.getTrim().t.Struct(r.Context(), &x)
	_ = g.getTrim().rules.v.Struct(x)
	_ = g.forms().d.Decode(&x, r.URL.Query())
	_ = g.query().Decode(&x, r.URL.Query())
	g.fields().FieldMap(reflect.ValueOf(x))
	_ = g.strict().v.Struct(x)
	_, _ = w.Write([]byte(g.policy().Sanitize(x.Name)))
}

func Handler() http.Handler { return newGraph() }
