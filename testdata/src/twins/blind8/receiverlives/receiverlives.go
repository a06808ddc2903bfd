// Package receiverlives has types that keep what they make. What decides: whether the value of the type lives longer than the request.
package receiverlives

import (
	"context"
	"net/http"
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

// shelf keeps one for each name.
type shelf[T any] struct {
	mu    sync.Mutex
	items map[string]T
	fill  func(name string) T
}

func newShelf[T any](fill func(string) T) *shelf[T] {
	return &shelf[T]{items: map[string]T{}, fill: fill}
}

func (s *shelf[T]) get(name string) T {
	s.mu.Lock()
	defer s.mu.Unlock()
	x, ok := s.items[name]
	if !ok {
		x = s.fill(name)
		s.items[name] = x
	}
	return x
}

var global = newShelf(func(string) *validator.Validate {
	return validator.New() // silent
})

func fromGlobal(w http.ResponseWriter, r *http.Request) {
	_ = global.get(r.Host).Struct(in{r.FormValue("a")})
}

func fromLocal(w http.ResponseWriter, r *http.Request) {
	s := newShelf(func(string) *validator.Validate {
		return validator.New() // report
	})
	_ = s.get(r.Host).Struct(in{r.FormValue("a")})
}

// lazy is embedded in what needs it.
type lazy struct {
	once sync.Once
	d    *schema.Decoder
}

func (l *lazy) decoder() *schema.Decoder {
	l.once.Do(func() { l.d = schema.NewDecoder() }) // silent
	return l.d
}

type service struct {
	lazy
	forms shelf[*form.Decoder]
}

func (s *service) list(w http.ResponseWriter, r *http.Request) {
	_ = s.decoder().Decode(&in{}, r.URL.Query())
	_ = s.forms.get("form").Decode(&in{}, r.URL.Query())
}

func newService() *service {
	s := &service{}
	s.forms.items = map[string]*form.Decoder{}
	s.forms.fill = func(name string) *form.Decoder {
		d := form.NewDecoder() // silent
		d.SetTagName(name)
		return d
	}
	return s
}

// eager is embedded in what lives for a request only.
type eager struct {
	once sync.Once
	t    *mold.Transformer
}

func (e *eager) trimmer() *mold.Transformer {
	e.once.Do(func() { e.t = mold.New() }) // report
	return e.t
}

type visit struct {
	eager
	r *http.Request
}

func (s *service) visit(w http.ResponseWriter, r *http.Request) {
	v := visit{r: r}
	x := in{r.FormValue("a")}
	_ = v.trimmer().Struct(r.Context(), &x)
}

// recent is a cache of the request.
func (s *service) recent(w http.ResponseWriter, r *http.Request) {
	c, _ := lru.New[string, *bluemonday.Policy](8)
	for _, a := range r.Form["a"] {
		p, ok := c.Get("p")
		if !ok {
			p = bluemonday.UGCPolicy() // report
			c.Add("p", p)
		}
		_, _ = w.Write([]byte(p.Sanitize(a)))
	}
}

type keyType struct{}

// carried puts a cache into the context of the request.
func (s *service) carried(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), keyType{}, &visitCache{})
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

type visitCache struct{ v *validator.Validate }

func (c *visitCache) rules() *validator.Validate {
	if c.v == nil {
		c.v = validator.New() // report
	}
	return c.v
}

func inner(w http.ResponseWriter, r *http.Request) {
	if c, ok := r.Context().Value(keyType{}).(*visitCache); ok {
		_ = c.rules().Struct(in{r.FormValue("a")})
	}
}

// worker lives for the process, and keeps one in a local of its loop.
func worker(jobs <-chan in) {
	var cache struct{ v *validator.Validate }
	for j := range jobs {
		if cache.v == nil {
			cache.v = validator.New() // silent
		}
		_ = cache.v.Struct(j)
	}
}

func Routes(m *http.ServeMux, jobs chan in) {
	s := newService()
	go worker(jobs)
	m.HandleFunc("/global", fromGlobal)
	m.HandleFunc("/local", fromLocal)
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/visit", s.visit)
	m.HandleFunc("/recent", s.recent)
	m.Handle("/carried", s.carried(http.HandlerFunc(inner)))
}
