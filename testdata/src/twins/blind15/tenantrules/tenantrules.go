// Package tenantrules has rules for each tenant. What decides: whether what is made for a tenant is there the next time.
package tenantrules

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	lru "github.com/hashicorp/golang-lru/v2"
)

type tenant struct{ ID, Tag string }

type registry struct {
	mu    sync.Mutex
	rules map[string]*validator.Validate
}

// get fills once for each tenant.
func (r *registry) get(t tenant) *validator.Validate {
	r.mu.Lock()
	defer r.mu.Unlock()
	if v, ok := r.rules[t.ID]; ok {
		return v
	}
	v := validator.New() // silent
	v.SetTagName(t.Tag)
	r.rules[t.ID] = v
	return v
}

// getNil asks by nil.
func (r *registry) getNil(t tenant) *validator.Validate {
	r.mu.Lock()
	defer r.mu.Unlock()
	if nil == r.rules[t.ID] {
		r.rules[t.ID] = validator.New() // silent
	}
	return r.rules[t.ID]
}

// fresh overwrites what was there.
func (r *registry) fresh(t tenant) *validator.Validate {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.rules[t.ID] = validator.New() // report
	return r.rules[t.ID]
}

// evict forgets one.
func (r *registry) evict(id string) {
	r.mu.Lock()
	delete(r.rules, id)
	r.mu.Unlock()
}

var concurrent sync.Map

// viaSyncMap stores it.
func viaSyncMap(t tenant) *mold.Transformer {
	if v, ok := concurrent.Load(t.ID); ok {
		return v.(*mold.Transformer)
	}
	m := mold.New() // silent
	v, _ := concurrent.LoadOrStore(t.ID, m)
	return v.(*mold.Transformer)
}

// readOnly only looks.
func readOnly(t tenant) *mold.Transformer {
	if v, ok := concurrent.Load(t.ID); ok {
		return v.(*mold.Transformer)
	}
	return mold.New() // report
}

type lruRules struct {
	c *lru.Cache[string, *form.Decoder]
}

func (l lruRules) get(t tenant) *form.Decoder {
	d, ok := l.c.Get(t.ID)
	if !ok {
		d = form.NewDecoder() // silent
		d.SetTagName(t.Tag)
		l.c.Add(t.ID, d)
	}
	return d
}

// ofRequest lives for a request.
func (r *registry) ofRequest(w http.ResponseWriter, req *http.Request) {
	local := make(map[string]*schema.Decoder)
	id := req.Header.Get("tenant")
	if _, ok := local[id]; !ok {
		local[id] = schema.NewDecoder() // report
	}
	_ = local[id].Decode(new(tenant), req.URL.Query())
}

func serve(r *registry, l lruRules) http.HandlerFunc {
	kept := make(map[string]*schema.Decoder)
	var mu sync.Mutex
	return func(w http.ResponseWriter, req *http.Request) {
		t := tenant{ID: req.Header.Get("tenant"), Tag: req.Header.Get("tag")}
		_ = r.get(t).Struct(t)
		_ = r.getNil(t).Struct(t)
		_ = r.fresh(t).Struct(t)
		_ = viaSyncMap(t).Struct(req.Context(), &t)
		_ = readOnly(t).Struct(req.Context(), &t)
		_ = l.get(t).Decode(&t, req.URL.Query())
		mu.Lock()
		d, ok := kept[t.ID]
		if !ok {
			d = schema.NewDecoder() // silent
			kept[t.ID] = d
		}
		mu.Unlock()
		_ = d.Decode(&t, req.URL.Query())
	}
}

func Routes(m *http.ServeMux) error {
	c, err := lru.New[string, *form.Decoder](100)
	if err != nil {
		return err
	}
	r := &registry{rules: make(map[string]*validator.Validate)}
	m.Handle("/serve", serve(r, lruRules{c}))
	m.HandleFunc("/request", r.ofRequest)
	return nil
}
