// Package scopedkits has containers of another package, which make things when they are first asked. What decides: whether the container is made for the request.
package scopedkits

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind23/scopedkits/scope"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	app  *scope.Scope
	pool *scope.Pool[*bluemonday.Policy]
}

func newRules() *validator.Validate {
	return validator.New() // report
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	sc := scope.New()
	v := scope.Get(sc, "rules", newRules)
	_ = v.Struct(in(r))
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	var lazy scope.Lazy[*form.Decoder]
	d := lazy.Get(func() *form.Decoder {
		return form.NewDecoder() // report
	})
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	p := scope.NewPool(func() *schema.Decoder {
		return schema.NewDecoder() // report
	})
	d := p.Take()
	defer p.Give(d)
	_ = d.Decode(in(r), r.URL.Query())
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	sc := s.app.Child()
	t := scope.Get(sc, "trims", func() *mold.Transformer {
		return mold.New() // report
	})
	_ = t.Struct(r.Context(), in(r))
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	page := struct {
		name string
		enc  scope.Lazy[*form.Encoder]
	}{name: "print"}
	_, _ = page.enc.Get(form.NewEncoder).Encode(in(r)) // report
}

// read asks the container of the server.
func (s *server) read(w http.ResponseWriter, r *http.Request) {
	m := scope.Get(s.app, "fields", func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // silent
	})
	_ = m.TypeMap(reflect.TypeFor[user]())
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	p := s.pool.Take()
	defer s.pool.Give(p)
	_, _ = w.Write([]byte(p.Sanitize(in(r).Name)))
}

func Routes(m *http.ServeMux) {
	s := &server{app: scope.New(), pool: scope.NewPool(func() *bluemonday.Policy {
		return bluemonday.UGCPolicy() // silent
	})}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/read", s.read)
	m.HandleFunc("/clean", s.clean)
}
