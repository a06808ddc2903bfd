// Package app has onces, caches and pools of the project, for the program, for an object, and for one request.
package app

import (
	"context"
	"net/http"

	"github.com/go-playground/validator/v10"
	"twins/once/owned/lazy"
)

type body struct{ Name string }

var shared = lazy.Of(func() *validator.Validate { return validator.New() })                                 // silent
var sharedLit = lazy.Value[*validator.Validate]{New: func() *validator.Validate { return validator.New() }} // silent
var cell lazy.Cell[*validator.Validate]
var cache = lazy.NewCache[string, *validator.Validate]()
var pool = lazy.NewPool(4, func() *validator.Validate { return validator.New() })                      // silent
var free = lazy.Slice[*validator.Validate]{New: func() *validator.Validate { return validator.New() }} // silent

type server struct {
	v     *lazy.Value[*validator.Validate]
	cell  lazy.Cell[*validator.Validate]
	cache *lazy.Cache[string, *validator.Validate]
	pool  *lazy.Pool[*validator.Validate]
	free  lazy.Slice[*validator.Validate]
}

func newServer() *server {
	return &server{
		v:     lazy.Of(func() *validator.Validate { return validator.New() }), // silent
		cache: lazy.NewCache[string, *validator.Validate](),
		pool:  lazy.NewPool(2, func() *validator.Validate { return validator.New() }),                      // silent
		free:  lazy.Slice[*validator.Validate]{New: func() *validator.Validate { return validator.New() }}, // silent
	}
}

func (s *server) a1(w http.ResponseWriter, r *http.Request) {
	_ = s.v.Get().Struct(body{r.FormValue("n")})
}
func (s *server) a2(w http.ResponseWriter, r *http.Request) {
	_ = s.cell.GetOr(func() *validator.Validate { return validator.New() }).Struct(body{r.FormValue("n")}) // silent
}
func (s *server) a3(w http.ResponseWriter, r *http.Request) {
	v, ok := s.cache.Get("x")
	if !ok {
		v = validator.New() // silent
		s.cache.Put("x", v)
	}
	_ = v.Struct(body{r.FormValue("n")})
}
func (s *server) a4(w http.ResponseWriter, r *http.Request) {
	_ = s.cache.GetOrMake("x", func() *validator.Validate { return validator.New() }).Struct(body{r.FormValue("n")}) // silent
}
func (s *server) a5(w http.ResponseWriter, r *http.Request) {
	v := s.pool.Get()
	defer s.pool.Put(v)
	_ = v.Struct(body{r.FormValue("n")})
}
func (s *server) a6(w http.ResponseWriter, r *http.Request) {
	v := s.free.Get()
	defer s.free.Put(v)
	_ = v.Struct(body{r.FormValue("n")})
}

func b1(w http.ResponseWriter, r *http.Request) { _ = shared.Get().Struct(body{r.FormValue("n")}) }
func b2(w http.ResponseWriter, r *http.Request) {
	_ = cell.GetOr(func() *validator.Validate { return validator.New() }).Struct(body{r.FormValue("n")}) // silent
}
func b3(w http.ResponseWriter, r *http.Request) {
	v, ok := cache.Get("x")
	if !ok {
		v = validator.New() // silent
		cache.Put("x", v)
	}
	_ = v.Struct(body{r.FormValue("n")})
}
func b4(w http.ResponseWriter, r *http.Request) {
	_ = cache.GetOrMake("x", func() *validator.Validate { return validator.New() }).Struct(body{r.FormValue("n")}) // silent
}

// made for the request
func c1(w http.ResponseWriter, r *http.Request) {
	l := lazy.Of(func() *validator.Validate { return validator.New() }) // report
	_ = l.Get().Struct(body{r.FormValue("n")})
}
func c1b(w http.ResponseWriter, r *http.Request) {
	l := lazy.Value[*validator.Validate]{New: func() *validator.Validate { return validator.New() }} // report
	_ = l.Get().Struct(body{r.FormValue("n")})
}
func c2(w http.ResponseWriter, r *http.Request) {
	var cell lazy.Cell[*validator.Validate]
	_ = cell.GetOr(func() *validator.Validate { return validator.New() }).Struct(body{r.FormValue("n")}) // report
}
func c3(w http.ResponseWriter, r *http.Request) {
	cache := lazy.NewCache[string, *validator.Validate]()
	v, ok := cache.Get("x")
	if !ok {
		v = validator.New() // report
		cache.Put("x", v)
	}
	_ = v.Struct(body{r.FormValue("n")})
}
func c4(w http.ResponseWriter, r *http.Request) {
	cache := lazy.NewCache[string, *validator.Validate]()
	_ = cache.GetOrMake("x", func() *validator.Validate { return validator.New() }).Struct(body{r.FormValue("n")}) // report
}
func c5(w http.ResponseWriter, r *http.Request) {
	pool := lazy.NewPool(1, func() *validator.Validate { return validator.New() }) // report
	v := pool.Get()
	defer pool.Put(v)
	_ = v.Struct(body{r.FormValue("n")})
}
func c6(w http.ResponseWriter, r *http.Request) {
	free := lazy.Slice[*validator.Validate]{New: func() *validator.Validate { return validator.New() }} // report
	v := free.Get()
	defer free.Put(v)
	_ = v.Struct(body{r.FormValue("n")})
}

// an object of the request
type job struct {
	v     *lazy.Value[*validator.Validate]
	cell  lazy.Cell[*validator.Validate]
	cache *lazy.Cache[string, *validator.Validate]
	data  body
}

func d1(w http.ResponseWriter, r *http.Request) {
	j := &job{v: lazy.Of(func() *validator.Validate { return validator.New() }), data: body{r.FormValue("n")}} // report
	j.run1()
}
func (j *job) run1() { _ = j.v.Get().Struct(j.data) }
func d2(w http.ResponseWriter, r *http.Request) {
	j := &job{data: body{r.FormValue("n")}}
	j.run2()
}
func (j *job) run2() {
	_ = j.cell.GetOr(func() *validator.Validate { return validator.New() }).Struct(j.data) // report
}
func d3(w http.ResponseWriter, r *http.Request) {
	j := &job{cache: lazy.NewCache[string, *validator.Validate](), data: body{r.FormValue("n")}}
	j.run3()
}
func (j *job) run3() {
	v, ok := j.cache.Get("x")
	if !ok {
		v = validator.New() // report
		j.cache.Put("x", v)
	}
	_ = v.Struct(j.data)
}
func d4(w http.ResponseWriter, r *http.Request) {
	j := &job{cache: lazy.NewCache[string, *validator.Validate](), data: body{r.FormValue("n")}}
	j.run4()
}
func (j *job) run4() {
	_ = j.cache.GetOrMake("x", func() *validator.Validate { return validator.New() }).Struct(j.data) // report
}

// handed on
func e1(w http.ResponseWriter, r *http.Request) {
	use1(lazy.NewCache[string, *validator.Validate](), body{r.FormValue("n")})
}
func use1(c *lazy.Cache[string, *validator.Validate], b body) {
	_ = c.GetOrMake("x", func() *validator.Validate { return validator.New() }).Struct(b) // report
}
func e2(w http.ResponseWriter, r *http.Request) { use2(cache, body{r.FormValue("n")}) }
func use2(c *lazy.Cache[string, *validator.Validate], b body) {
	_ = c.GetOrMake("y", func() *validator.Validate { return validator.New() }).Struct(b) // silent
}
func e3(w http.ResponseWriter, r *http.Request) {
	var c lazy.Cell[*validator.Validate]
	for _, n := range r.Form["n"] {
		use3(&c, body{n})
	}
}
func use3(c *lazy.Cell[*validator.Validate], b body) {
	_ = c.GetOr(func() *validator.Validate { return validator.New() }).Struct(b) // report
}

type key struct{}

func mw(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		l := lazy.Of(func() *validator.Validate { return validator.New() }) // report
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, l)))
	})
}
func mw2(next http.Handler) http.Handler {
	l := lazy.Of(func() *validator.Validate { return validator.New() }) // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, l)))
	})
}
func f1(w http.ResponseWriter, r *http.Request) {
	l := r.Context().Value(key{}).(*lazy.Value[*validator.Validate])
	_ = l.Get().Struct(body{r.FormValue("n")})
}

func Routes(mux *http.ServeMux) {
	s := newServer()
	for _, h := range []http.HandlerFunc{s.a1, s.a2, s.a3, s.a4, s.a5, s.a6, b1, b2, b3, b4, c1, c1b, c2, c3, c4, c5, c6, d1, d2, d3, d4, e1, e2, e3, f1} {
		mux.Handle("/", mw(mw2(h)))
	}
}
