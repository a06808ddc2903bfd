// Package tagsetup sets up what it makes. What decides: whether that is the same each time, or comes with the request.
package tagsetup

import (
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

const tag = "in"

var minimum = "min=3"

type filter struct {
	Name string `in:"name" db:"name"`
}

type Server struct {
	tag   string
	allow map[string][]string
}

func New(tag string, allow map[string][]string) *Server { return &Server{tag, allow} }

// byConstant sets a constant.
func (s *Server) byConstant(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	d.SetTagName(tag)
	var f filter
	if err := d.Decode(&f, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// byField sets what the server was made with.
func (s *Server) byField(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	d.SetTagName(s.tag)
	var f filter
	if err := d.Decode(&f, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// byVariable has a variable of the package, that nobody changes.
func (s *Server) byVariable(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	v.RegisterAlias("long", minimum)
	if err := v.Var(r.FormValue("name"), "long"); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// byRequest asks the request.
func (s *Server) byRequest(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(r.URL.Query().Get("strict") == "")
	var f filter
	if err := d.Decode(&f, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// byHeader derives a name from it.
func (s *Server) byHeader(w http.ResponseWriter, r *http.Request) {
	name := "db"
	if v, ok := strings.CutPrefix(r.Header.Get("Accept"), "application/"); ok {
		name = v
	}
	m := reflectx.NewMapper(name) // silent
	_ = m.FieldMap(reflect.ValueOf(filter{r.FormValue("name")}))
}

// byLocal computes it from nothing that changes.
func (s *Server) byLocal(w http.ResponseWriter, r *http.Request) {
	names := []string{"b", "i"}
	p := bluemonday.NewPolicy() // report
	p.AllowElements(names...)
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// byTenant allows what the tenant may.
func (s *Server) byTenant(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.NewPolicy() // silent
	p.AllowElements(s.allow[r.Header.Get("X-Tenant")]...)
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// byClosure registers a function that knows the request.
func (s *Server) byClosure(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	err := v.RegisterValidation("own", func(fl validator.FieldLevel) bool {
		return fl.Field().String() == r.Header.Get("X-User")
	})
	if err == nil {
		err = v.Var(r.FormValue("name"), "own")
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
	}
}

// byPureClosure registers one that does not.
func (s *Server) byPureClosure(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	err := v.RegisterValidation("known", func(fl validator.FieldLevel) bool {
		return fl.Field().String() != tag
	})
	if err == nil {
		err = v.Var(r.FormValue("name"), "known")
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
	}
}

// columns is called with the same name from everywhere.
func columns(x any, name string) map[string]reflect.Value {
	return reflectx.NewMapper(name).FieldMap(reflect.ValueOf(x)) // report
}

// fields is called with what the request says.
func fields(x any, name string) map[string]reflect.Value {
	return reflectx.NewMapper(name).FieldMap(reflect.ValueOf(x)) // silent
}

func (s *Server) byParameter(w http.ResponseWriter, r *http.Request) {
	f := filter{r.FormValue("name")}
	_ = columns(f, tag)
	_ = columns(&f, tag)
	_ = fields(f, r.FormValue("by"))
}

func (s *Server) Routes(m *http.ServeMux) {
	for path, h := range map[string]http.HandlerFunc{
		"/constant":  s.byConstant,
		"/field":     s.byField,
		"/variable":  s.byVariable,
		"/request":   s.byRequest,
		"/header":    s.byHeader,
		"/local":     s.byLocal,
		"/tenant":    s.byTenant,
		"/closure":   s.byClosure,
		"/pure":      s.byPureClosure,
		"/parameter": s.byParameter,
	} {
		m.HandleFunc(path, h)
	}
}
