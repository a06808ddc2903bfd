// Package plugins has a registry in which packages write at the start what they can. What decides: whether the registry has the thing, or a function
// that makes it, and who calls the function.
package plugins

import (
	"fmt"
	"net/http"
	"sort"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

// Checker is what a plugin gives.
type Checker interface{ Struct(any) error }

type factory func() (Checker, error)

type entry struct {
	make factory
	once sync.Once
	it   Checker
	err  error
}

var (
	mu      sync.Mutex
	entries = make(map[string]*entry)
	things  = make(map[string]Checker)
	raw     = make(map[string]factory)
	codecs  = make(map[string]func() (*goavro.Codec, error))
)

// Register notes f, which is called with the first Lookup.
func Register(name string, f factory) {
	mu.Lock()
	defer mu.Unlock()
	entries[name] = &entry{make: f}
}

func Lookup(name string) (Checker, error) {
	mu.Lock()
	e, ok := entries[name]
	mu.Unlock()
	if !ok {
		return nil, fmt.Errorf("plugins: no %q", name)
	}
	e.once.Do(func() { e.it, e.err = e.make() })
	return e.it, e.err
}

// RegisterThing calls f at once.
func RegisterThing(name string, f factory) {
	c, err := f()
	if err != nil {
		panic(err)
	}
	things[name] = c
}

// RegisterRaw notes f, which is called with each Open.
func RegisterRaw(name string, f factory) { raw[name] = f }

func Open(name string) (Checker, error) {
	if f, ok := raw[name]; ok {
		return f()
	}
	return nil, fmt.Errorf("plugins: no %q", name)
}

func init() {
	Register("lazy", func() (Checker, error) {
		return validator.New(), nil // silent
	})
	RegisterThing("thing", func() (Checker, error) {
		v := validator.New() // silent
		return v, v.RegisterValidation("ok", func(validator.FieldLevel) bool { return true })
	})
	RegisterRaw("raw", func() (Checker, error) {
		v := validator.New() // report
		v.SetTagName("raw")
		return v, nil
	})
	things["direct"] = validator.New(validator.WithRequiredStructEnabled()) // silent
	shared, err := goavro.NewCodec(`"string"`)                              // silent
	codecs["shared"] = func() (*goavro.Codec, error) { return shared, err }
	codecs["fresh"] = func() (*goavro.Codec, error) { return goavro.NewCodec(`"bytes"`) } // report
}

// Names walks over all, and makes nothing.
func Names() []string {
	var names []string
	for name := range entries {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// hooks are called for each request, in their order.
type hooks struct{ list []func(*http.Request) error }

func (h *hooks) add(f func(*http.Request) error) *hooks { h.list = append(h.list, f); return h }

// made calls f when it is added, and what it returns with each request.
func (h *hooks) made(f func() func(*http.Request) error) *hooks { return h.add(f()) }

func (h *hooks) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, f := range h.list {
		if err := f(r); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	for _, open := range []func(string) (Checker, error){Lookup, Open} {
		if c, err := open(r.FormValue("plugin")); err == nil {
			_ = c.Struct(r.Form)
		}
	}
	if c, err := codecs[r.FormValue("codec")](); err == nil {
		data, _ := c.BinaryFromNative(nil, r.FormValue("text"))
		_, _ = w.Write(data)
	}
}

func New() http.Handler {
	fields := reflectx.NewMapper("json") // silent
	return new(hooks).
		made(func() func(*http.Request) error {
			t := mold.New() // silent
			return func(r *http.Request) error { return t.Struct(r.Context(), &r.Form) }
		}).
		add(func(r *http.Request) error {
			d := form.NewDecoder() // report
			return d.Decode(fields, r.Form)
		}).
		made(func() func(*http.Request) error {
			return func(r *http.Request) error {
				if bluemonday.UGCPolicy().Sanitize(r.URL.Path) == "" { // report
					return fmt.Errorf("empty path")
				}
				return nil
			}
		})
}
