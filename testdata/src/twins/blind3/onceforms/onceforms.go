// Package onceforms runs something once, in many forms. What decides: whether the Once that is asked is that of something
// which lives on, and stays done.
package onceforms

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type server struct {
	once  sync.Once
	other sync.Once
	each  sync.Once
	v     *validator.Validate
	w     *validator.Validate
	x     *validator.Validate
	load  func()
	val   func() *validator.Validate
	vals  func() (*validator.Validate, error)
}

func (s *server) init() {
	s.v = validator.New() // silent
	s.setUp()
}

func (s *server) setUp() {
	s.w = validator.New() // silent
	_ = s.w.RegisterValidation("x", nil)
}

func (s *server) Method(w http.ResponseWriter, r *http.Request) {
	s.once.Do(s.init)
	_ = s.v.Struct(r.URL)
}

func (s *server) Closure(w http.ResponseWriter, r *http.Request) {
	s.other.Do(func() { s.x = makeX() })
	_ = s.x.Struct(r.URL)
}

func makeX() *validator.Validate {
	return validator.New() // silent
}

func newServer() *server {
	s := &server{}
	s.load = sync.OnceFunc(s.fill)
	s.val = sync.OnceValue(newVal)
	s.vals = sync.OnceValues(func() (*validator.Validate, error) {
		v := validator.New() // silent
		return v, v.RegisterValidation("y", nil)
	})
	return s
}

func (s *server) fill() { s.v = validator.New() } // silent

func newVal() *validator.Validate { return validator.New() } // silent

func (s *server) Func(w http.ResponseWriter, r *http.Request) {
	s.load()
	_ = s.v.Struct(r.URL)
	_ = s.val().Struct(r.URL)
	if v, err := s.vals(); err == nil {
		_ = v.Struct(r.URL)
	}
}

var (
	global sync.Once
	shared *validator.Validate
)

func ensure() {
	global.Do(build)
}

func build() {
	shared = validator.New() // silent
}

func Ensure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ensure()
		_ = shared.Struct(r.URL)
		next.ServeHTTP(w, r)
	})
}

// A Once that is new, reset, or of something new.

func (s *server) Reset(w http.ResponseWriter, r *http.Request) {
	s.each = sync.Once{}
	s.each.Do(func() {
		s.x = validator.New() // report
	})
	_ = s.x.Struct(r.URL)
}

type request struct {
	once sync.Once
	v    *validator.Validate
}

func (q *request) validator() *validator.Validate {
	q.once.Do(func() {
		q.v = validator.New() // report
	})
	return q.v
}

func PerRequest(w http.ResponseWriter, r *http.Request) {
	q := new(request)
	_ = q.validator().Struct(r.URL)
	_ = q.validator().Var(r.Host, "hostname")
}

func NewOnce(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	new(sync.Once).Do(func() {
		v = validator.New() // report
	})
	_ = v.Struct(r.URL)
}

func OnceFunc(w http.ResponseWriter, r *http.Request) {
	var v *validator.Validate
	load := sync.OnceFunc(func() {
		v = validator.New() // report
	})
	load()
	_ = v.Struct(r.URL)
}

func lazily() func() *validator.Validate {
	return sync.OnceValue(func() *validator.Validate {
		return validator.New() // report
	})
}

func Lazily(w http.ResponseWriter, r *http.Request) {
	get := lazily()
	_ = get().Struct(r.URL)
}

func ByValue(w http.ResponseWriter, r *http.Request) {
	once := sync.Once{}
	v := new(validator.Validate)
	once.Do(func() { v = validator.New() }) // report
	_ = v.Struct(r.URL)
}

func Serve() error {
	s := newServer()
	http.HandleFunc("/m", s.Method)
	http.HandleFunc("/c", s.Closure)
	http.HandleFunc("/f", s.Func)
	http.HandleFunc("/r", s.Reset)
	return http.ListenAndServe(":80", nil)
}
