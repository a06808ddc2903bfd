// Package byparam has a helper that calls a function once, as the place says that it is given. It runs once if that
// place lasts.
package byparam

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
)

type user struct{ Name string }

type marks struct {
	mu   sync.Mutex
	done map[string]bool
}

func once(done *bool, f func()) {
	if !*done {
		f()
		*done = true
	}
}

func onceOf(m *marks, name string, f func()) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.done[name] {
		return
	}
	m.done[name] = true
	f()
}

func onceIn(done map[string]bool, f func()) {
	if _, ok := done["rules"]; !ok {
		done["rules"] = true
		f()
	}
}

// again takes the mark back.
func again(done *bool, f func()) {
	if *done {
		return
	}
	*done = true
	f()
	*done = false
}

type server struct {
	checked, left bool
	marks         marks
	done          map[string]bool
	v, w, x, y    *validator.Validate
}

var started bool

var shared *validator.Validate

func (s *server) field(w http.ResponseWriter, r *http.Request) {
	once(&s.checked, func() { s.v = validator.New() }) // silent
	_ = s.v.Struct(user{r.FormValue("name")})
}

func (s *server) global(w http.ResponseWriter, r *http.Request) {
	once(&started, func() { shared = validator.New() }) // silent
	_ = shared.Struct(user{r.FormValue("name")})
}

func (s *server) object(w http.ResponseWriter, r *http.Request) {
	onceOf(&s.marks, "rules", func() { s.w = validator.New() }) // silent
	_ = s.w.Struct(user{r.FormValue("name")})
}

func (s *server) table(w http.ResponseWriter, r *http.Request) {
	onceIn(s.done, func() { s.x = validator.New() }) // silent
	_ = s.x.Struct(user{r.FormValue("name")})
}

func local(w http.ResponseWriter, r *http.Request) {
	var done bool
	var v *validator.Validate
	once(&done, func() { v = validator.New() }) // report
	_ = v.Struct(user{r.FormValue("name")})
}

func localObject(w http.ResponseWriter, r *http.Request) {
	m := &marks{done: map[string]bool{}}
	var v *validator.Validate
	onceOf(m, "rules", func() { v = validator.New() }) // report
	_ = v.Struct(user{r.FormValue("name")})
}

func localTable(w http.ResponseWriter, r *http.Request) {
	done := make(map[string]bool)
	var v *validator.Validate
	onceIn(done, func() { v = validator.New() }) // report
	_ = v.Struct(user{r.FormValue("name")})
}

func (s *server) takenBack(w http.ResponseWriter, r *http.Request) {
	again(&s.left, func() { s.y = validator.New() }) // report
	_ = s.y.Struct(user{r.FormValue("name")})
}
