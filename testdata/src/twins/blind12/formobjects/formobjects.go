// Package formobjects puts the data and what checks them into one object. What decides: whether the object is thrown away with the data, or stays for
// more.
package formobjects

import (
	"context"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type Input struct{ Name, Mail string }

// signup has its rules in it.
type signup struct {
	*validator.Validate
	in Input
}

func newSignup(in Input) signup {
	return signup{validator.New(), in} // report
}

func (s signup) valid() error { return s.Struct(s.in) }

// registration is made, filled, and run.
type registration struct {
	in   Input
	trim *mold.Transformer
	err  error
}

func register(in Input) *registration {
	return &registration{in: in, trim: mold.New()} // report
}

func (r *registration) trimmed() *registration {
	r.err = r.trim.Struct(context.Background(), &r.in)
	return r
}

func (r *registration) done() (Input, error) { return r.in, r.err }

// Register is for who has an input.
func Register(in Input) (Input, error) { return register(in).trimmed().done() }

// search makes what it needs when it runs.
type search struct {
	values map[string][]string
	dec    *schema.Decoder
}

func (s *search) run() (in Input, err error) {
	if s.dec == nil {
		s.dec = schema.NewDecoder() // report
		s.dec.IgnoreUnknownKeys(true)
	}
	err = s.dec.Decode(&in, s.values)
	return in, err
}

// session stays from login to logout.
type session struct {
	user string
	form *form.Decoder
}

func newSession(user string) *session {
	return &session{user: user, form: form.NewDecoder()} // silent
}

func (s *session) read(values map[string][]string) (in Input, err error) {
	err = s.form.Decode(&in, values)
	return in, err
}

// letter is written once it is complete.
type letter struct {
	policy *bluemonday.Policy
	lines  []string
}

func (l *letter) add(line string) *letter {
	l.lines = append(l.lines, l.policy.Sanitize(line))
	return l
}

// message knows how to write itself.
type message struct{ in Input }

func (m message) bytes() ([]byte, error) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, m.in.Name)
}

// worker is kept by who starts it.
type worker struct {
	rules *validator.Validate
	in    chan Input
}

func newWorker() *worker {
	w := &worker{rules: validator.New(validator.WithRequiredStructEnabled()), in: make(chan Input)} // silent
	go func() {
		for in := range w.in {
			_ = w.rules.Struct(in)
		}
	}()
	return w
}

type server struct {
	mu       sync.Mutex
	sessions map[string]*session
	worker   *worker
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	user := r.FormValue("user")
	if s.sessions[user] == nil {
		s.sessions[user] = newSession(user)
	}
	in, err := s.sessions[user].read(r.URL.Query())
	if err == nil {
		err = newSignup(in).valid()
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	s.worker.in <- in
}

func (s *server) write(w http.ResponseWriter, r *http.Request) {
	in, err := (&search{values: r.URL.Query()}).run()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	l := &letter{policy: bluemonday.UGCPolicy()} // report
	for _, line := range l.add(in.Name).add(in.Mail).lines {
		_, _ = w.Write([]byte(line))
	}
	data, _ := message{in}.bytes()
	_, _ = w.Write(data)
}

func Routes(m *http.ServeMux) {
	s := &server{sessions: make(map[string]*session), worker: newWorker()}
	m.HandleFunc("/login", s.login)
	m.HandleFunc("/write", s.write)
}
