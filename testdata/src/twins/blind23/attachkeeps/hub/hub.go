// Package hub keeps what it is given.
package hub

import (
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

// Hub keeps things.
type Hub struct {
	mu      sync.Mutex
	rules   *validator.Validate
	trims   map[string]*mold.Transformer
	forms   *form.Decoder
	encs    []*form.Encoder
	free    chan *bluemonday.Policy
	applied int
}

// New returns a hub.
func New() *Hub {
	return &Hub{trims: make(map[string]*mold.Transformer), free: make(chan *bluemonday.Policy, 4)}
}

// Rules returns what checks.
func (h *Hub) Rules() *validator.Validate {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.rules
}

// SetRules keeps v.
func (h *Hub) SetRules(v *validator.Validate) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.rules = v
}

// Known reports whether there is something for the tenant.
func (h *Hub) Known(tenant string) bool { return h.Trims(tenant) != nil }

// Trims returns what the tenant has.
func (h *Hub) Trims(tenant string) *mold.Transformer {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.trims[tenant]
}

// Attach keeps t for the tenant.
func (h *Hub) Attach(tenant string, t *mold.Transformer) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.trims[tenant] = t
}

// Forms returns what decodes.
func (h *Hub) Forms() *form.Decoder { return h.forms }

// Keep keeps d in h.
func Keep(h *Hub, d *form.Decoder) { h.forms = d }

// Add keeps e.
func (h *Hub) Add(e *form.Encoder) { h.encs = append(h.encs, e) }

// Count says how many there are.
func (h *Hub) Count() int { return len(h.encs) }

// First returns the first.
func (h *Hub) First() *form.Encoder { return h.encs[0] }

// Take takes one that is free.
func (h *Hub) Take() (*bluemonday.Policy, bool) {
	select {
	case p := <-h.free:
		return p, true
	default:
		return nil, false
	}
}

// Give gives it back.
func (h *Hub) Give(p *bluemonday.Policy) {
	select {
	case h.free <- p:
	default:
	}
}

// Apply checks v with the rules.
func (h *Hub) Apply(rules *validator.Validate, v any) {
	h.mu.Lock()
	h.applied++
	h.mu.Unlock()
	_ = rules.Struct(v)
}
