// Package web configures kits. What decides: whether a request has one.
package web

import (
	"net/http"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"

	"twins/blind17/defaultconfs/kit"
)

type item struct{ Name string }

type server struct {
	k   *kit.Kit
	cfg *settings
}

type settings struct {
	m     *reflectx.Mapper
	rules *validator.Validate
}

func (s *settings) fill() {
	if s.m == nil {
		s.m = reflectx.NewMapper("db") // silent
	}
}

func (s *settings) fillRules() *settings {
	if s.rules == nil {
		s.rules = validator.New() // report
	}
	return s
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	_ = s.k.Do(r.Context(), &x, r.URL.Query())
	_ = kit.Do(r.Context(), &x)
	_ = kit.Decode(kit.Settings{}, &x, r.URL.Query())
	s.cfg.fill()
	s.cfg.m.FieldMap(reflect.ValueOf(x))
}

// fresh has settings for itself.
func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	own := new(settings).fillRules()
	_ = own.rules.Struct(item{r.FormValue("name")})
}

// kit has one for itself.
func (s *server) kit(w http.ResponseWriter, r *http.Request) {
	k := kit.New(kit.Config{}) // report
	_ = k.Do(r.Context(), new(item), r.URL.Query())
}

// given gives it what it would make.
func (s *server) given(w http.ResponseWriter, r *http.Request) {
	k := kit.New(kit.Config{Rules: validator.New(validator.WithRequiredStructEnabled())}) // report
	_ = k.Do(r.Context(), new(item), r.URL.Query())
}

func Routes(m *http.ServeMux) {
	s := &server{k: kit.New(kit.Config{Rules: validator.New()}), cfg: new(settings)} // silent
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/fresh", s.fresh)
	m.HandleFunc("/kit", s.kit)
	m.HandleFunc("/given", s.given)
}
