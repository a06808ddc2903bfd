// Package keyed keeps one instance for each key in a map that lives long, or in one that does not.
package keyed

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

var (
	mu     sync.Mutex
	byA    = map[string]*validator.Validate{}
	byB    = map[string]*validator.Validate{}
	byD    = map[string]*validator.Validate{}
	syncE  sync.Map
	byF    = map[string]*validator.Validate{}
	tenant = "X-Tenant"
)

func createA(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	v, ok := byA[r.Header.Get(tenant)]
	if !ok {
		v = validator.New() // silent
		byA[r.Header.Get(tenant)] = v
	}
	_ = v.Struct(order{})
}

func forTenant(name string) *validator.Validate {
	mu.Lock()
	defer mu.Unlock()
	if v, ok := byB[name]; ok {
		return v
	}
	v := validator.New() // silent
	byB[name] = v
	return v
}

func createB(w http.ResponseWriter, r *http.Request) {
	_ = forTenant(r.Header.Get(tenant)).Struct(order{})
}

type registry struct {
	mu sync.RWMutex
	by map[string]*validator.Validate
}

func (g *registry) lookup(k string) (*validator.Validate, bool) {
	g.mu.RLock()
	defer g.mu.RUnlock()
	v, ok := g.by[k]
	return v, ok
}

func (g *registry) add(k string, v *validator.Validate) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.by[k] = v
}

type server struct{ reg *registry }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	k := r.Header.Get(tenant)
	v, found := s.reg.lookup(k)
	if !found {
		v = validator.New() // silent
		s.reg.add(k, v)
	}
	_ = v.Struct(order{})
}

func createD(w http.ResponseWriter, r *http.Request) {
	k := r.Header.Get(tenant)
	if byD[k] == nil {
		byD[k] = validator.New() // silent
	}
	_ = byD[k].Struct(order{})
}

func createE(w http.ResponseWriter, r *http.Request) {
	k := r.Header.Get(tenant)
	got, ok := syncE.Load(k)
	if !ok {
		got, _ = syncE.LoadOrStore(k, validator.New()) // silent
	}
	_ = got.(*validator.Validate).Struct(order{})
}

// Looked up, never put in.
func createF(w http.ResponseWriter, r *http.Request) {
	v, ok := byF[r.Header.Get(tenant)]
	if !ok {
		v = validator.New() // report
	}
	_ = v.Struct(order{})
}

// The map is made anew in each request.
func createG(w http.ResponseWriter, r *http.Request) {
	by := map[string]*validator.Validate{}
	k := r.Header.Get(tenant)
	if _, ok := by[k]; !ok {
		by[k] = validator.New() // report
	}
	_ = by[k].Struct(order{})
}
