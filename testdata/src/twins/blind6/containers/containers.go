// Package containers has a container of its own, which calls constructors. What decides: whether it keeps what they give.
package containers

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"go.uber.org/dig"
	"go.uber.org/fx"
)

type guest struct {
	Name string `validate:"required"`
}

// registry keeps what it has made.
type registry struct {
	mu    sync.Mutex
	makes map[reflect.Type]func() any
	made  map[reflect.Type]any
}

func provide[T any](r *registry, mk func() T) {
	r.makes[reflect.TypeFor[T]()] = func() any { return mk() }
}

func resolve[T any](r *registry) T {
	t := reflect.TypeFor[T]()
	r.mu.Lock()
	defer r.mu.Unlock()
	if v, ok := r.made[t]; ok {
		return v.(T)
	}
	v := r.makes[t]().(T)
	r.made[t] = v
	return v
}

// factory makes anew whenever it is asked.
type factory struct{ makes map[string]func() any }

func (f *factory) register(name string, mk func() any) { f.makes[name] = mk }
func (f *factory) create(name string) any              { return f.makes[name]() }

func newRules() *validator.Validate {
	// The registry keeps it.
	return validator.New() // silent
}

func newForms() *form.Decoder {
	// The library's container keeps it.
	return form.NewDecoder() // silent
}

type server struct {
	reg *registry
	fac *factory
	dec *form.Decoder
}

func newServer(dec *form.Decoder) *server {
	s := &server{
		reg: &registry{makes: make(map[reflect.Type]func() any), made: make(map[reflect.Type]any)},
		fac: &factory{makes: make(map[string]func() any)},
		dec: dec,
	}
	provide(s.reg, newRules)
	provide(s.reg, func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // silent
	})
	s.fac.register("mods", func() any {
		// Whoever asks the factory gets a new one.
		return mold.New() // report
	})
	// One instance, and the factory gives it to all.
	rules := validator.New() // silent
	s.fac.register("rules", func() any { return rules })
	return s
}

func (s *server) post(w http.ResponseWriter, r *http.Request) {
	var g guest
	if s.dec.Decode(&g, r.URL.Query()) != nil || resolve[*validator.Validate](s.reg).Struct(g) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
	_ = resolve[*reflectx.Mapper](s.reg).FieldMap(reflect.ValueOf(&g))
}

func (s *server) put(w http.ResponseWriter, r *http.Request) {
	g := guest{r.FormValue("name")}
	if s.fac.create("mods").(*mold.Transformer).Struct(r.Context(), &g) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
	if s.fac.create("rules").(*validator.Validate).Struct(g) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *server) scoped(w http.ResponseWriter, r *http.Request) {
	// A container for each request makes all that is in it for each request.
	c := dig.New()
	_ = c.Provide(func() *validator.Validate {
		return validator.New() // report
	})
	_ = c.Invoke(func(v *validator.Validate) {
		if v.Struct(guest{r.FormValue("name")}) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	})
}

func routes(s *server) {
	http.HandleFunc("POST /", s.post)
	http.HandleFunc("PUT /", s.put)
	http.HandleFunc("PATCH /", s.scoped)
}

func Main() {
	fx.New(fx.Provide(newForms, newServer), fx.Invoke(routes)).Run()
}
