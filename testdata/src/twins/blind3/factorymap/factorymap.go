// Package factorymap registers functions that make something under a name. What decides: whether the factory is called for
// each request, or once for each name when the program starts.
package factorymap

import (
	"encoding/json"
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type item struct{ Kind, Name string }

type checker interface{ Check(i item) error }

type byTags struct{ v *validator.Validate }

func (b byTags) Check(i item) error { return b.v.Struct(i) }

type byVar struct{ v *validator.Validate }

func (b *byVar) Check(i item) error { return b.v.Var(i.Name, "required") }

// Called for each request.

var factories = map[string]func() checker{
	"tags": func() checker { return byTags{validator.New()} }, // report
	"var":  newByVar,
}

func newByVar() checker {
	v := validator.New() // report
	return &byVar{v}
}

func Each(w http.ResponseWriter, r *http.Request) {
	var i item
	_ = json.NewDecoder(r.Body).Decode(&i)
	if f, ok := factories[i.Kind]; ok {
		_ = f().Check(i)
	}
}

func create(kind string) checker {
	switch kind {
	case "tags":
		return byTags{v: validator.New()} // report
	default:
		b := &byVar{}
		b.v = validator.New() // report
		return b
	}
}

func Switch(w http.ResponseWriter, r *http.Request) {
	var i item
	_ = json.NewDecoder(r.Body).Decode(&i)
	_ = create(i.Kind).Check(i)
}

type registry struct {
	mu   sync.RWMutex
	make map[string]func() checker
	made map[string]checker
}

var reg = &registry{make: map[string]func() checker{}, made: map[string]checker{}}

func (r *registry) register(name string, f func() checker) {
	r.mu.Lock()
	r.make[name] = f
	r.mu.Unlock()
}

func (r *registry) fresh(name string) checker {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.make[name]()
}

func init() {
	reg.register("tags", func() checker {
		return byTags{validator.New()} // report
	})
}

func Registered(w http.ResponseWriter, r *http.Request) {
	var i item
	_ = json.NewDecoder(r.Body).Decode(&i)
	_ = reg.fresh(i.Kind).Check(i)
}

// Once for each name.

type lazyRegistry struct {
	mu   sync.Mutex
	make map[string]func() checker
	made map[string]checker
}

func (r *lazyRegistry) get(name string) checker {
	r.mu.Lock()
	defer r.mu.Unlock()
	if c, ok := r.made[name]; ok {
		return c
	}
	c := r.make[name]()
	r.made[name] = c
	return c
}

func newLazy() *lazyRegistry {
	r := &lazyRegistry{make: map[string]func() checker{}, made: map[string]checker{}}
	r.make["tags"] = func() checker {
		return byTags{validator.New()} // silent
	}
	r.make["var"] = newKeptVar
	return r
}

func newKeptVar() checker { return &byVar{validator.New()} } // silent

type api struct {
	lazy  *lazyRegistry
	ready map[string]checker
}

func (a *api) Kept(w http.ResponseWriter, r *http.Request) {
	var i item
	_ = json.NewDecoder(r.Body).Decode(&i)
	_ = a.lazy.get(i.Kind).Check(i)
}

func (a *api) Ready(w http.ResponseWriter, r *http.Request) {
	var i item
	_ = json.NewDecoder(r.Body).Decode(&i)
	_ = a.ready[i.Kind].Check(i)
}

func newAPI() *api {
	a := &api{lazy: newLazy(), ready: map[string]checker{}}
	for name, f := range map[string]func() checker{
		"tags":   func() checker { return byTags{validator.New()} }, // silent
		"strict": newStrict,
	} {
		a.ready[name] = f()
	}
	return a
}

func newStrict() checker {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	return byTags{v}
}

func Serve() error {
	a := newAPI()
	http.HandleFunc("/each", Each)
	http.HandleFunc("/switch", Switch)
	http.HandleFunc("/reg", Registered)
	http.HandleFunc("/kept", a.Kept)
	http.HandleFunc("/ready", a.Ready)
	return http.ListenAndServe(":80", nil)
}
