// Package renewed puts, in a handler, the instance that it uses into a slot of something older, under a key or by a name.
// What decides: whether the slot is the same one in each call, and whether anybody asked before the build.
package renewed

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	lru "github.com/hashicorp/golang-lru/v2"
)

type server struct {
	v *validator.Validate
	m map[string]*validator.Validate
	s sync.Map
	c *lru.Cache[string, *validator.Validate]
}

var shared sync.Map
var cache, _ = lru.New[string, *validator.Validate](64)
var gm = map[string]*validator.Validate{}

func (s *server) Field(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	s.v = v
	_ = v.Struct(r.URL)
}
func (s *server) Map(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	s.m["x"] = v
	_ = v.Struct(r.URL)
}
func (s *server) SyncMap(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	s.s.Store("all", v)
	_ = v.Struct(r.URL)
}
func (s *server) Lru(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	s.c.Add("all", v)
	_ = v.Struct(r.URL)
}
func GSyncMap(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	shared.Store("all", v)
	_ = v.Struct(r.URL)
}
func GLru(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	cache.Add("all", v)
	_ = v.Struct(r.URL)
}
func GMap(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	gm["all"] = v
	_ = v.Struct(r.URL)
}
func (s *server) SyncMapLoaded(w http.ResponseWriter, r *http.Request) {
	s.s.Store("all", validator.New()) // report
	v, _ := s.s.Load("all")
	_ = v.(*validator.Validate).Struct(r.URL)
}
func (s *server) Too(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	x, ok := s.s.Load("all")
	if !ok {
		s.s.Store("all", v)
		x = v
	}
	_ = x.(*validator.Validate).Struct(r.URL)
}
func (s *server) Tenant(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	s.s.Store(r.Host, v)
	_ = v.Struct(r.URL)
}
func (s *server) Reload(w http.ResponseWriter, r *http.Request) {
	s.s.Store("all", validator.New()) // silent
}
func (s *server) TooLru(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	x, ok := s.c.Get("all")
	if !ok {
		s.c.Add("all", v)
		x = v
	}
	_ = x.Struct(r.URL)
}
func TooG(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	x, ok := cache.Get("all")
	if !ok {
		cache.Add("all", v)
		x = v
	}
	_ = x.Struct(r.URL)
}

// Asked before, or nothing but renewed.

func (s *server) Asked(w http.ResponseWriter, r *http.Request) {
	x, ok := s.s.Load("all")
	if !ok {
		x = validator.New() // silent
		s.s.Store("all", x)
	}
	_ = x.(*validator.Validate).Struct(r.URL)
}

func AskedCache(w http.ResponseWriter, r *http.Request) {
	v, ok := cache.Get("all")
	if !ok {
		v = validator.New() // silent
		cache.Add("all", v)
	}
	_ = v.Struct(r.URL)
}

func Renew(w http.ResponseWriter, r *http.Request) {
	cache.Add("all", validator.New()) // silent
}

func (s *server) Session(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	s.c.Add(r.FormValue("session"), v)
	_ = v.Struct(r.URL)
}
