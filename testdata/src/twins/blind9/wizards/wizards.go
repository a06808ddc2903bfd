// Package wizards has forms with several steps. What decides: whether it is kept with the session, which lasts for many requests, or with the
// step, which is one request.
package wizards

import (
	"crypto/rand"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type step struct {
	Name  string `form:"name" validate:"required" mod:"trim"`
	Email string `form:"email" validate:"omitempty,email"`
}

// session is kept until the wizard is done.
type session struct {
	id      string
	steps   []step
	rules   *validator.Validate
	decoder *form.Decoder
	touched time.Time
}

type Wizard struct {
	mu       sync.Mutex
	sessions map[string]*session
	shared   *form.Decoder
}

func New() *Wizard {
	w := &Wizard{sessions: make(map[string]*session)}
	w.shared = form.NewDecoder() // silent
	go w.expire(time.Hour)
	return w
}

// open keeps the session, with rules of its own.
func (z *Wizard) open() *session {
	s := &session{id: rand.Text(), decoder: z.shared}
	s.rules = validator.New() // silent
	s.rules.RegisterAlias("step", "required")
	z.mu.Lock()
	defer z.mu.Unlock()
	z.sessions[s.id] = s
	return s
}

func (z *Wizard) session(r *http.Request) (*session, error) {
	c, err := r.Cookie("wizard")
	if err != nil {
		return nil, err
	}
	z.mu.Lock()
	defer z.mu.Unlock()
	s, ok := z.sessions[c.Value]
	if !ok {
		return nil, errors.New("no session")
	}
	s.touched = time.Now()
	return s, nil
}

func (z *Wizard) start(w http.ResponseWriter, r *http.Request) {
	s := z.open()
	http.SetCookie(w, &http.Cookie{Name: "wizard", Value: s.id})
}

func (z *Wizard) next(w http.ResponseWriter, r *http.Request) {
	s, err := z.session(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	var x step
	if err := s.decoder.Decode(&x, r.PostForm); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	trim := mold.New() // report
	if err := trim.Struct(r.Context(), &x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.add(x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *session) add(x step) error {
	if err := s.rules.Struct(x); err != nil {
		return err
	}
	s.steps = append(s.steps, x)
	return nil
}

// review makes a session that nobody keeps, to look at what would come out.
func (z *Wizard) review(w http.ResponseWriter, r *http.Request) {
	s := &session{rules: validator.New(), decoder: z.shared} // report
	for _, name := range r.Form["name"] {
		if err := s.add(step{Name: name}); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
}

// finish goes through all steps again.
func (z *Wizard) finish(w http.ResponseWriter, r *http.Request) {
	s, err := z.session(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	for i, x := range s.steps {
		if err := validator.New().StructPartial(x, "Email"); err != nil { // report
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if i > 0 && s.decoder == nil {
			return
		}
	}
	z.mu.Lock()
	delete(z.sessions, s.id)
	z.mu.Unlock()
}

// visit is what a step has for itself.
type visit struct {
	*session
	query *schema.Decoder
}

func (v *visit) values() *schema.Decoder {
	if v.query == nil {
		v.query = schema.NewDecoder() // report
		v.query.IgnoreUnknownKeys(true)
	}
	return v.query
}

func (z *Wizard) jump(w http.ResponseWriter, r *http.Request) {
	s, err := z.session(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
		return
	}
	v := &visit{session: s}
	var to struct{ Step int }
	if err := v.values().Decode(&to, r.URL.Query()); err != nil || to.Step > len(v.steps) {
		http.Error(w, "step", http.StatusBadRequest)
	}
}

func (z *Wizard) expire(after time.Duration) {
	for now := range time.Tick(time.Minute) {
		z.mu.Lock()
		for id, s := range z.sessions {
			if now.Sub(s.touched) > after {
				delete(z.sessions, id)
			}
		}
		z.mu.Unlock()
	}
}

func (z *Wizard) Routes(m *http.ServeMux) {
	m.HandleFunc("POST /start", z.start)
	m.HandleFunc("POST /next", z.next)
	m.HandleFunc("POST /review", z.review)
	m.HandleFunc("POST /finish", z.finish)
	m.HandleFunc("POST /jump", z.jump)
}
