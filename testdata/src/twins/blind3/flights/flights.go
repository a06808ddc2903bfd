// Package flights merges calls that come at the same time. What decides: whether the result is kept after the flight; if not,
// the next call that comes later builds again.
package flights

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"golang.org/x/sync/singleflight"
)

var (
	group singleflight.Group
	kept  sync.Map
	mu    sync.Mutex
	locks = map[string]*sync.Mutex{}
	onces = map[string]*sync.Once{}
	vals  = map[string]*validator.Validate{}
)

func Merged(w http.ResponseWriter, r *http.Request) {
	v, _, _ := group.Do("v", func() (any, error) {
		return validator.New(), nil // report
	})
	_ = v.(*validator.Validate).Struct(r.URL)
}

func load() (any, error) {
	v := validator.New() // report
	return v, v.RegisterValidation("sku", nil)
}

func Named(w http.ResponseWriter, r *http.Request) {
	v, err, _ := group.Do("named", load)
	if err == nil {
		_ = v.(*validator.Validate).Struct(r.URL)
	}
}

type service struct {
	g  singleflight.Group
	mu sync.Mutex
	m  map[string]*validator.Validate
}

func (s *service) fresh(name string) *validator.Validate {
	v, _, _ := s.g.Do(name, func() (any, error) {
		return validator.New(), nil // report
	})
	return v.(*validator.Validate)
}

func (s *service) Fresh(w http.ResponseWriter, r *http.Request) { _ = s.fresh("a").Struct(r.URL) }

// A lock alone keeps nothing.
func Locked(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	v := validator.New() // report
	_ = v.Struct(r.URL)
}

// Kept after the flight.

func Kept(w http.ResponseWriter, r *http.Request) {
	if v, ok := kept.Load("v"); ok {
		_ = v.(*validator.Validate).Struct(r.URL)
		return
	}
	v, _, _ := group.Do("kept", func() (any, error) {
		v := validator.New() // silent
		kept.Store("v", v)
		return v, nil
	})
	_ = v.(*validator.Validate).Struct(r.URL)
}

func (s *service) get(name string) *validator.Validate {
	s.mu.Lock()
	v, ok := s.m[name]
	s.mu.Unlock()
	if ok {
		return v
	}
	x, _, _ := s.g.Do(name, func() (any, error) {
		v := validator.New() // silent
		s.mu.Lock()
		s.m[name] = v
		s.mu.Unlock()
		return v, nil
	})
	return x.(*validator.Validate)
}

func (s *service) Get(w http.ResponseWriter, r *http.Request) { _ = s.get("b").Struct(r.URL) }

func (s *service) after(name string) *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	if v := s.m[name]; v != nil {
		return v
	}
	x, _, _ := s.g.Do(name, func() (any, error) { return validator.New(), nil }) // silent
	s.m[name] = x.(*validator.Validate)
	return s.m[name]
}

func (s *service) After(w http.ResponseWriter, r *http.Request) { _ = s.after("c").Struct(r.URL) }

func KeyLock(w http.ResponseWriter, r *http.Request) {
	key := r.FormValue("tenant")
	mu.Lock()
	l, ok := locks[key]
	if !ok {
		l = new(sync.Mutex)
		locks[key] = l
	}
	mu.Unlock()
	l.Lock()
	defer l.Unlock()
	if vals[key] == nil {
		vals[key] = validator.New() // silent
	}
	_ = vals[key].Struct(r.URL)
}

func KeyOnce(w http.ResponseWriter, r *http.Request) {
	key := r.FormValue("tenant")
	mu.Lock()
	o, ok := onces[key]
	if !ok {
		o = new(sync.Once)
		onces[key] = o
	}
	mu.Unlock()
	o.Do(func() {
		v := validator.New() // silent
		mu.Lock()
		vals[key] = v
		mu.Unlock()
	})
	_ = vals[key].Struct(r.URL)
}

type entry struct {
	once sync.Once
	v    *validator.Validate
}

var entries sync.Map

func Entry(w http.ResponseWriter, r *http.Request) {
	x, _ := entries.LoadOrStore(r.FormValue("tenant"), new(entry))
	e := x.(*entry)
	e.once.Do(func() { e.v = validator.New() }) // silent
	_ = e.v.Struct(r.URL)
}
