// Package capturedrules sets up what it makes with functions. What decides: what the functions have caught of what is around them.
package capturedrules

import (
	"net/http"
	"reflect"
	"slices"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type order struct{ Name, Code string }

type stock struct{ codes map[string]bool }

func (s *stock) has(code string) bool { return s.codes[code] }

type server struct {
	stock *stock
	now   func() time.Time
}

// create checks with the server's stock, which is always the same.
func (s *server) create(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.RegisterValidation("code", func(fl validator.FieldLevel) bool { return s.stock.has("a") })
	_ = v.Struct(order{Name: r.FormValue("name")})
}

// change has caught who asks.
func (s *server) change(w http.ResponseWriter, r *http.Request) {
	user := r.Header.Get("X-User")
	v := validator.New() // silent
	_ = v.RegisterValidation("mine", func(fl validator.FieldLevel) bool { return user == "root" })
	_ = v.Struct(order{Name: r.FormValue("name")})
}

// count has caught what it counts with.
func (s *server) count(w http.ResponseWriter, r *http.Request) {
	n := 0
	v := validator.New() // silent
	_ = v.RegisterValidation("code", func(fl validator.FieldLevel) bool { n++; return true })
	_ = v.Struct(order{Name: r.FormValue("name")})
	w.WriteHeader(200 + n)
}

func (s *server) ownCode(fl validator.FieldLevel) bool { return s.stock.has("b") }

// replace hands on a method of the server.
func (s *server) replace(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.RegisterValidation("code", s.ownCode)
	_ = v.Struct(order{Name: r.FormValue("name")})
}

type basket struct{ left int }

func (b *basket) enough(fl validator.FieldLevel) bool { b.left--; return b.left > 0 }

// fill hands on a method of what the request has filled.
func (s *server) fill(w http.ResponseWriter, r *http.Request) {
	b := &basket{left: len(r.Form)}
	v := validator.New() // silent
	_ = v.RegisterValidation("enough", b.enough)
	_ = v.Struct(order{Name: r.FormValue("name")})
}

// known makes a rule of a list that is written down.
func known(codes ...string) validator.Func {
	return func(fl validator.FieldLevel) bool { return slices.Contains(codes, "a") }
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	_ = v.RegisterValidation("code", known("a", "b"))
	_ = v.Struct(order{Name: r.FormValue("name")})
}

// ask makes a rule of a list that came along.
func (s *server) ask(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	_ = v.RegisterValidation("code", known(r.Form["code"]...))
	_ = v.Struct(order{Name: r.FormValue("name")})
}

// search reads the request in the converter.
func (s *server) search(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	d.RegisterConverter(time.Time{}, func(text string) reflect.Value {
		at, _ := time.Parse(r.Header.Get("X-Layout"), text)
		return reflect.ValueOf(at)
	})
	_ = d.Decode(&order{}, r.URL.Query())
}

// find reads a clock that all have.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	d.RegisterConverter(time.Time{}, func(text string) reflect.Value { return reflect.ValueOf(s.now()) })
	_ = d.Decode(&order{}, r.URL.Query())
}

func Routes(m *http.ServeMux, s *server) {
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/count", s.count)
	m.HandleFunc("/replace", s.replace)
	m.HandleFunc("/fill", s.fill)
	m.HandleFunc("/list", s.list)
	m.HandleFunc("/ask", s.ask)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
}
