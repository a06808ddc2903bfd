//mapperlint:config groups=validator,compiled

// Package flags does something once for an object that lasts, as a flag or an entry of
// it says, and again and again for what says no such thing.
package flags

import (
	"net/http"
	"regexp"
	"sync"
	"sync/atomic"

	"github.com/go-playground/validator/v10"
)

type manager struct {
	mu     sync.Mutex
	done   bool
	tried  int
	names  map[string]string
	seen   map[string]bool
	cached sync.Map
	marked sync.Map
}

var shared manager

func (m *manager) prepare(in string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.done {
		return
	}
	_ = validator.New().Var(in, "required") // silent: escape/result-kept
	m.done = true
}

func (m *manager) set() { m.done = true }

func get(w http.ResponseWriter, r *http.Request) {
	shared.set()
	shared.prepare(r.FormValue("in"))
	shared.prepareNever(r.FormValue("in"))
}

// prepareNever asks the flag, and does not set it.
func (m *manager) prepareNever(in string) {
	if m.done {
		return
	}
	_ = validator.New().Var(in, "required") // want `for every request in get, .*prepareNever`
	m.tried++
}

// once is made for each call.
type once struct{ done bool }

func (o *once) prepare(in string) {
	if o.done {
		return
	}
	o.done = true
	_ = validator.New().Var(in, "required") // want `on every call of \(\*once\).prepare`
}

func Check(in string) {
	o := &once{}
	o.prepare(in)
}

func (m *manager) Parse(in string) string {
	if out, ok := m.cached.Load(in); ok {
		return out.(string)
	}
	re := regexp.MustCompile(`{{(.*?)}}`) // silent: escape/result-kept
	if !re.MatchString(in) {
		m.cached.Store(in, nil)
		return in
	}
	out := re.ReplaceAllString(in, "")
	m.cached.Store(in, out)
	return out
}

func (m *manager) Name(in string) string {
	if out, ok := m.names[in]; ok {
		return out
	}
	m.names[in] = regexp.MustCompile(`^[a-z]+`).FindString(in) // silent: escape/result-kept
	return m.names[in]
}

// First does it for each element: an entry that says no more than that one was there is
// no cache.
func (m *manager) First(in string) bool {
	if m.seen[in] {
		return false
	}
	m.seen[in] = true
	return regexp.MustCompile(`^[a-z]+`).MatchString(in) // want `on every call of \(\*manager\).First`
}

func (m *manager) Marked(in string) bool {
	if _, ok := m.marked.Load(in); ok {
		return false
	}
	m.marked.Store(in, struct{}{})
	return regexp.MustCompile(`^[a-z]+`).MatchString(in) // want `on every call of \(\*manager\).Marked`
}

// Dropped takes the entry away.
func (m *manager) Dropped(in string) bool {
	if out, ok := m.cached.Load(in); ok {
		return out.(bool)
	}
	m.cached.Delete(in)
	return regexp.MustCompile(`^[a-z]+`).MatchString(in) // want `on every call of \(\*manager\).Dropped`
}

type state struct{ idle, started atomic.Bool }

func (s *state) start(in string) {
	if s.started.CompareAndSwap(false, true) {
		_ = validator.New().Var(in, "required") // silent: escape/result-kept
	}
}

// One after the other.
func (s *state) run(in string) {
	if s.idle.CompareAndSwap(false, true) {
		defer s.idle.Store(false)
		_ = validator.New().Var(in, "required") // want `for every request in start, .*run`
	}
}

var current state

func start(w http.ResponseWriter, r *http.Request) {
	current.start(r.FormValue("in"))
	current.run(r.FormValue("in"))
}
