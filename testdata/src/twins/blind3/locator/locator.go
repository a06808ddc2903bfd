// Package locator has a container of services that are known by name or type. What decides: whether the container is filled
// at the start, or asks its makers again for each request.
package locator

import (
	"net/http"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type container struct {
	services map[string]any
	makers   map[string]func(*container) any
	byType   map[reflect.Type]any
}

var c = &container{map[string]any{}, map[string]func(*container) any{}, map[reflect.Type]any{}}

func (c *container) Set(name string, s any) { c.services[name] = s }

func (c *container) Get(name string) any { return c.services[name] }

func (c *container) Provide(name string, f func(*container) any) { c.makers[name] = f }

// Make asks the maker each time.
func (c *container) Make(name string) any { return c.makers[name](c) }

// Single asks it once.
func (c *container) Single(name string) any {
	if s, ok := c.services[name]; ok {
		return s
	}
	s := c.makers[name](c)
	c.services[name] = s
	return s
}

func Put[T any](c *container, t T) { c.byType[reflect.TypeFor[T]()] = t }

func Take[T any](c *container) T { return c.byType[reflect.TypeFor[T]()].(T) }

type services struct {
	values   map[string]func() *schema.Decoder
	singles  map[string]func() *schema.Decoder
	existing map[string]*schema.Decoder
}

func (s *services) each(n string) *schema.Decoder { return s.values[n]() }

func (s *services) single(n string) *schema.Decoder {
	d := s.existing[n]
	if d == nil {
		d = s.singles[n]()
		s.existing[n] = d
	}
	return d
}

func setUp() *services {
	c.Set("validate", validator.New())  // silent
	Put(c, schema.NewDecoder())         // silent
	c.services["raw"] = validator.New() // silent
	c.Provide("other", func(*container) any {
		return validator.New() // silent
	})
	d := schema.NewDecoder() // silent
	s := &services{
		values: map[string]func() *schema.Decoder{
			"shared": func() *schema.Decoder { return d },
			"fresh": func() *schema.Decoder {
				return schema.NewDecoder() // report
			},
		},
		singles:  map[string]func() *schema.Decoder{},
		existing: map[string]*schema.Decoder{},
	}
	s.singles["strict"] = func() *schema.Decoder {
		d := schema.NewDecoder() // silent
		d.IgnoreUnknownKeys(false)
		return d
	}
	return s
}

func Got(w http.ResponseWriter, r *http.Request) {
	_ = c.Get("validate").(*validator.Validate).Struct(r.URL)
	_ = c.Single("other").(*validator.Validate).Struct(r.URL)
	_ = Take[*schema.Decoder](c).Decode(&struct{ Q string }{}, r.URL.Query())
}

func (s *services) Handle(w http.ResponseWriter, r *http.Request) {
	_ = s.each("fresh").Decode(&struct{ Q string }{}, r.URL.Query())
	_ = s.single("strict").Decode(&struct{ Q string }{}, r.URL.Query())
}

// For each request.

func PutEach(w http.ResponseWriter, r *http.Request) {
	local := &container{services: map[string]any{}}
	local.Set("validate", validator.New()) // report
	_ = local.Get("validate").(*validator.Validate).Struct(r.URL)
}

func Overwrite(w http.ResponseWriter, r *http.Request) {
	c.services["mine"] = validator.New() // report
	_ = c.services["mine"].(*validator.Validate).Struct(r.URL)
}

func Typed(w http.ResponseWriter, r *http.Request) {
	local := &container{byType: map[reflect.Type]any{}}
	Put(local, schema.NewDecoder()) // report
	_ = Take[*schema.Decoder](local).Decode(&struct{ Q string }{}, r.URL.Query())
}

type transient struct{ makers map[string]func() any }

func (t *transient) make(n string) any { return t.makers[n]() }

func newTransient() *transient {
	return &transient{map[string]func() any{
		"validate": func() any {
			return validator.New() // report
		},
	}}
}

func (t *transient) Handle(w http.ResponseWriter, r *http.Request) {
	_ = t.make("validate").(*validator.Validate).Struct(r.URL)
}

func Serve() error {
	s := setUp()
	http.HandleFunc("/s", s.Handle)
	http.HandleFunc("/t", newTransient().Handle)
	return http.ListenAndServe(":80", nil)
}
