// Package fieldguards fills fields of services that live on. What decides: whether the test before the fill is about what is filled, and
// stays false once it was.
package fieldguards

import (
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

type api struct {
	mu       sync.Mutex
	rules    *validator.Validate
	spare    *validator.Validate
	query    *schema.Decoder
	form     *form.Decoder
	policy   *bluemonday.Policy
	strict   *bluemonday.Policy
	scratch  *bluemonday.Policy
	err      error
	requests uint64
	last     time.Time
	opened   bool
	closed   bool
	names    []string
}

// either is filled where the one or the other is missing; both are filled.
func (a *api) either(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if missing := a.rules == nil || a.query == nil; missing {
		a.rules = validator.New()     // silent
		a.query = schema.NewDecoder() // silent
	}
	x := in{r.FormValue("a")}
	_, _ = a.rules.Struct(x), a.query.Decode(&x, r.URL.Query())
}

// onError is filled again for as long as there is an error, which nobody clears.
func (a *api) onError(w http.ResponseWriter, r *http.Request) {
	if a.err == nil {
		a.err = errors.New("not made")
	}
	if a.err != nil {
		a.form = form.NewDecoder() // report
	}
	_ = a.form.Decode(&in{}, r.URL.Query())
}

// opens sets its flag before it builds.
func (a *api) opens(w http.ResponseWriter, r *http.Request) {
	if was := a.opened; !was {
		a.opened = true
		a.policy = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(a.policy.Sanitize(r.FormValue("a"))))
}

// closes asks for a flag that is never set.
func (a *api) closes(w http.ResponseWriter, r *http.Request) {
	if a.closed {
		return
	}
	a.strict = bluemonday.NewPolicy() // report
	_, _ = w.Write([]byte(a.strict.Sanitize(r.FormValue("a"))))
}

// counts counts, and makes it with the first.
func (a *api) counts(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.requests == 0 {
		a.spare = validator.New() // silent
	}
	a.requests++
	_ = a.spare.Struct(in{r.FormValue("a")})
}

// unless is spelled by early return of a method with a pointer receiver.
func (a *api) unless() *schema.Decoder {
	if a.query != nil {
		return a.query
	}
	d := schema.NewDecoder() // silent
	d.ZeroEmpty(true)
	a.query = d
	return a.query
}

// differs asks for the length of what it never makes longer.
func (a *api) differs(w http.ResponseWriter, r *http.Request) {
	if len(a.names) == 0 {
		a.form = form.NewDecoder() // report
	}
	_ = a.form.Decode(&in{}, r.URL.Query())
}

// empties fills it for the request, and takes it away after it.
func (a *api) empties(w http.ResponseWriter, r *http.Request) {
	if a.scratch == nil {
		a.scratch = bluemonday.UGCPolicy() // report
	}
	defer func() { a.scratch = nil }()
	_, _ = w.Write([]byte(a.scratch.Sanitize(r.FormValue("a"))))
}

// part is inside of the server, by value.
type part struct {
	made  bool
	rules *validator.Validate
}

type server struct {
	api
	part part
	more map[string]*part
}

// deep fills two levels down.
func (s *server) deep(w http.ResponseWriter, r *http.Request) {
	if p := &s.part; !p.made {
		p.rules, p.made = validator.New(), true // silent
	}
	_ = s.part.rules.Struct(in{r.FormValue("a")})
	_ = s.unless().Decode(&in{}, r.URL.Query())
}

// deepCopy fills a copy two levels down.
func (s *server) deepCopy(w http.ResponseWriter, r *http.Request) {
	p := s.part
	if !p.made {
		p.rules, p.made = validator.New(), true // report
	}
	_ = p.rules.Struct(in{r.FormValue("a")})
}

// entry fills the entry of a map by pointer.
func (s *server) entry(w http.ResponseWriter, r *http.Request) {
	p, ok := s.more[r.Host]
	if !ok {
		p = new(part)
		s.more[r.Host] = p
	}
	if p.rules == nil {
		p.rules = validator.New() // silent
	}
	_ = p.rules.Struct(in{r.FormValue("a")})
}
