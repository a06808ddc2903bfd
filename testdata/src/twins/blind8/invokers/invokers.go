// Package invokers gives constructors to functions of its own. What decides: whether they call them, how often, and what they do with
// what they get.
package invokers

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	A string `validate:"required"`
}

// orElse calls f when there is none, and keeps nothing.
func orElse[T any](p *T, f func() *T) *T {
	if p != nil {
		return p
	}
	return f()
}

// orFill calls f when there is none, and keeps what it gets.
func orFill[T any](p **T, f func() *T) *T {
	if *p == nil {
		*p = f()
	}
	return *p
}

// later remembers f.
var atExit []func()

func later(f func()) { atExit = append(atExit, f) }

// now calls f.
func now(f func()) { f() }

// eachOf calls f for each.
func eachOf(names []string, f func(string)) {
	for i := range names {
		f(names[i])
	}
}

var firstMu sync.Mutex
var done = map[string]bool{}

// onceFor calls f once for each name in the process.
func onceFor(name string, f func()) {
	firstMu.Lock()
	defer firstMu.Unlock()
	if !done[name] {
		done[name] = true
		f()
	}
}

type service struct {
	v     *validator.Validate
	query *schema.Decoder
	none  *schema.Decoder
	clean *bluemonday.Policy
}

func (s *service) checked(w http.ResponseWriter, r *http.Request) {
	v := orFill(&s.v, func() *validator.Validate {
		return validator.New() // silent
	})
	_ = v.Struct(in{r.FormValue("a")})
}

func (s *service) listed(w http.ResponseWriter, r *http.Request) {
	d := orElse(s.none, func() *schema.Decoder {
		return schema.NewDecoder() // report
	})
	var x in
	_ = d.Decode(&x, r.URL.Query())
}

// filledLocal fills a variable of the call.
func (s *service) filledLocal(w http.ResponseWriter, r *http.Request) {
	var d *schema.Decoder
	var x in
	_ = orFill(&d, func() *schema.Decoder {
		return schema.NewDecoder() // report
	}).Decode(&x, r.URL.Query())
}

// ended leaves it for the end of the process.
func (s *service) ended() {
	later(func() {
		v := validator.New() // silent
		_ = v.Struct(in{})
	})
}

func (s *service) atOnce(w http.ResponseWriter, r *http.Request) {
	now(func() {
		v := validator.New() // report
		_ = v.Struct(in{r.FormValue("a")})
	})
}

func (s *service) cleaned(w http.ResponseWriter, r *http.Request) {
	onceFor("clean", func() {
		s.clean = bluemonday.UGCPolicy() // silent
	})
	_, _ = w.Write([]byte(s.clean.Sanitize(r.FormValue("a"))))
}

// Convert works through the lines of the process.
func Convert(names []string) {
	eachOf(names, func(n string) {
		_ = form.NewDecoder().Decode(&in{}, map[string][]string{"a": {n}}) // report
	})
}

// trimmed passes the method.
func (s *service) trimmed(w http.ResponseWriter, r *http.Request) {
	x := in{r.FormValue("a")}
	f := func() { _ = mold.New().Struct(r.Context(), &x) } // report
	now(f)
}

func New() *service {
	s := &service{query: orElse(nil, schema.NewDecoder)} // silent: a constructor as a value
	s.ended()
	return s
}

func (s *service) Close() {
	for _, f := range atExit {
		f()
	}
}

func (s *service) Routes(m *http.ServeMux) {
	m.HandleFunc("/a", s.checked)
	m.HandleFunc("/b", s.listed)
	m.HandleFunc("/c", s.filledLocal)
	m.HandleFunc("/d", s.atOnce)
	m.HandleFunc("/e", s.cleaned)
	m.HandleFunc("/f", s.trimmed)
}
