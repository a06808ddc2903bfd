// Package web configures what is shared. What decides: whether requests are served meanwhile.
package web

import (
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"

	"twins/blind17/setuppkg/shared"
)

type item struct{ Name string }

func isName(fl validator.FieldLevel) bool { return fl.Param() != "" }

type server struct {
	v *validator.Validate
	q *schema.Decoder
}

func newServer() *server {
	_ = shared.Rules.RegisterValidation("name", isName) // silent
	s := &server{v: shared.New(), q: shared.Query()}
	s.v.RegisterAlias("name", "required") // silent
	return s
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	_ = shared.Words().Struct(x)
	_ = s.v.Struct(x)
	_ = s.q.Decode(&x, r.URL.Query())
}

// change configures it for a request.
func (s *server) change(w http.ResponseWriter, r *http.Request) {
	_ = shared.Rules.RegisterValidation("late", isName) // report
	_ = shared.Rules.Struct(item{r.FormValue("name")})
}

// search configures what is handed out.
func (s *server) search(w http.ResponseWriter, r *http.Request) {
	d := shared.Query()
	d.ZeroEmpty(r.FormValue("zero") != "") // report
	_ = d.Decode(new(item), r.URL.Query())
}

// own configures what is made for it.
func (s *server) own(w http.ResponseWriter, r *http.Request) {
	v := shared.New()                       // report
	_ = v.RegisterValidation("own", isName) // silent
	_ = v.Struct(item{r.FormValue("name")})
}

// field configures what the server has.
func (s *server) field(w http.ResponseWriter, r *http.Request) {
	v := s.v
	v.RegisterAlias("late", "required") // report
	_ = v.Struct(item{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	s := newServer()
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/own", s.own)
	m.HandleFunc("/field", s.field)
}
