// Package reg has an object for each tenant. What decides: whether what is filled is the tenant's, or a copy for a request.
package reg

import (
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Tenant lasts as long as it is registered.
type Tenant struct {
	ID    string
	Tag   string
	rules *validator.Validate
	trim  *mold.Transformer
	forms *form.Decoder
	query *schema.Decoder
}

// Registry has tenants.
type Registry struct {
	mu  sync.RWMutex
	all map[string]*Tenant
	def Tenant
}

func New(ids ...string) *Registry {
	r := &Registry{all: make(map[string]*Tenant)}
	for _, id := range ids {
		r.all[id] = &Tenant{ID: id, rules: validator.New()} // silent
	}
	return r
}

// Of returns the one that is registered.
func (r *Registry) Of(id string) (*Tenant, bool) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	t, ok := r.all[id]
	return t, ok
}

func (t *Tenant) Check(x any) error { return t.rules.Struct(x) }

// Trim is filled for the tenant.
func (t *Tenant) Trim() *mold.Transformer {
	if t.trim == nil {
		t.trim = mold.New() // silent
		t.trim.SetTagName(t.Tag)
	}
	return t.trim
}

// Clone returns a copy.
func (t *Tenant) Clone() *Tenant {
	c := *t
	return &c
}

// Forms fills a copy.
func (r *Registry) Forms(id string) *form.Decoder {
	t := *r.all[id]
	if t.forms == nil {
		t.forms = form.NewDecoder() // silent: its callers are told
	}
	return t.forms
}

// Query fills what is registered.
func (r *Registry) Query(id string) *schema.Decoder {
	t := r.all[id]
	if t.query == nil {
		t.query = schema.NewDecoder() // silent
	}
	return t.query
}

// Each fills all that are registered.
func (r *Registry) Each() {
	for _, t := range r.all {
		if t.forms == nil {
			t.forms = form.NewDecoder() // silent
		}
	}
}
