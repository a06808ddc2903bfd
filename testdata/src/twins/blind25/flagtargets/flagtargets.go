// Package flagtargets decides who sees what, by what an operator has set. What decides: whether a target is compiled when it is set, or when somebody is looked at.
package flagtargets

import (
	"context"
	"encoding/json"
	"net/http"
	"regexp"
	"sync"

	"github.com/go-playground/validator/v10"
)

type target struct {
	Attr, Pattern string
	re            *regexp.Regexp
}

type flag struct {
	Name    string
	Targets []target
}

type viewer map[string]string

func (t *target) compile() (err error) {
	t.re, err = regexp.Compile(t.Pattern) // silent
	return err
}

func (t *target) matches(v viewer) bool { return t.re.MatchString(v[t.Attr]) }

// late compiles what the target has for each who is looked at.
func (t *target) late(v viewer) bool {
	ok, _ := regexp.MatchString(t.Pattern, v[t.Attr]) // report
	return ok
}

// inside is for people of the house.
func (f *flag) inside(v viewer) bool {
	ok, _ := regexp.MatchString(`@example\.com$`, v["mail"]) // report
	return ok
}

type store struct {
	mu    sync.RWMutex
	flags map[string]*flag
	v     *validator.Validate
}

func newStore() *store {
	return &store{flags: make(map[string]*flag), v: validator.New()} // silent
}

func (s *store) set(f *flag) error {
	for i := range f.Targets {
		if err := f.Targets[i].compile(); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.flags[f.Name] = f
	return nil
}

func (s *store) put(w http.ResponseWriter, r *http.Request) {
	var f flag
	if err := json.NewDecoder(r.Body).Decode(&f); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	name := regexp.MustCompile(`^[a-z-]+$`) // report
	if !name.MatchString(f.Name) || s.v.Struct(f) != nil {
		http.Error(w, "no flag", http.StatusBadRequest)
		return
	}
	_ = s.set(&f)
}

func (s *store) on(name string, v viewer) bool {
	s.mu.RLock()
	f := s.flags[name]
	s.mu.RUnlock()
	if f == nil {
		return false
	}
	for i := range f.Targets {
		if f.Targets[i].matches(v) || f.Targets[i].late(v) {
			return true
		}
	}
	return f.inside(v)
}

func (s *store) ask(w http.ResponseWriter, r *http.Request) {
	v := viewer{"mail": r.FormValue("mail"), "ip": r.RemoteAddr}
	if err := checkViewer(v); err != nil {
		return
	}
	if !s.on(r.PathValue("flag"), v) {
		w.WriteHeader(http.StatusNotFound)
	}
}

func checkViewer(v viewer) error {
	rules := map[string]any{"mail": "required"}
	val := validator.New() // report
	for k := range rules {
		if err := val.Var(v[k], "required"); err != nil {
			return err
		}
	}
	return nil
}

// Load is called when the program starts.
func Load(ctx context.Context, list func(context.Context) ([]*flag, error)) (*store, error) {
	s := newStore()
	fs, err := list(ctx)
	if err != nil {
		return nil, err
	}
	for _, f := range fs {
		if err := s.set(f); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *store) Routes(m *http.ServeMux) {
	m.HandleFunc("PUT /flags", s.put)
	m.HandleFunc("GET /flags/{flag}", s.ask)
}
