// Package locks configures shared policies under locks, which those who use them take as
// well, or do not.
package locks

import (
	"net/http"
	"sync"

	"github.com/microcosm-cc/bluemonday"
)

// Both take it.
type both struct {
	mu     sync.RWMutex
	policy *bluemonday.Policy
}

func (b *both) allow(w http.ResponseWriter, r *http.Request) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.policy.AllowElements("b") // silent: setup/locked
}

func (b *both) clean(w http.ResponseWriter, r *http.Request) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	_ = b.policy.Sanitize(r.FormValue("text"))
}

// Who uses it does not.
type one struct {
	mu     sync.RWMutex
	policy *bluemonday.Policy
}

func (o *one) allow(w http.ResponseWriter, r *http.Request) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.policy.AllowElements("b") // want `AllowElements changes the field policy`
}

func (o *one) clean(w http.ResponseWriter, r *http.Request) {
	_ = o.policy.Sanitize(r.FormValue("text"))
}

// Each takes another.
type two struct {
	mu, other sync.Mutex
	policy    *bluemonday.Policy
}

func (t *two) allow(w http.ResponseWriter, r *http.Request) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.policy.AllowElements("b") // want `AllowElements changes the field policy`
}

func (t *two) clean(w http.ResponseWriter, r *http.Request) {
	t.other.Lock()
	defer t.other.Unlock()
	_ = t.policy.Sanitize(r.FormValue("text"))
}

// The lock is given back before.
type early struct {
	mu     sync.Mutex
	policy *bluemonday.Policy
}

func (e *early) allow(w http.ResponseWriter, r *http.Request) {
	e.mu.Lock()
	p := e.policy
	e.mu.Unlock()
	p.AllowElements("b") // want `AllowElements changes the field policy`
}

func (e *early) clean(w http.ResponseWriter, r *http.Request) {
	e.mu.Lock()
	p := e.policy
	e.mu.Unlock()
	_ = p.Sanitize(r.FormValue("text"))
}

// It is embedded.
type embedded struct {
	sync.Mutex
	policy *bluemonday.Policy
}

func (e *embedded) allow(w http.ResponseWriter, r *http.Request) {
	e.Lock()
	defer e.Unlock()
	e.policy.AllowElements("b") // silent: setup/locked
}

func (e *embedded) clean(w http.ResponseWriter, r *http.Request) {
	e.Lock()
	defer e.Unlock()
	_ = e.policy.Sanitize(r.FormValue("text"))
}
