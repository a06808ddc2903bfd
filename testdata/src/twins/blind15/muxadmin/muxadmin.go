// Package muxadmin is an admin interface with gorilla/mux. What decides: whose method builds, and when that object was made.
package muxadmin

import (
	"net/http"
	"reflect"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/mux"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name string }

// controller is made once.
type controller struct {
	dec *schema.Decoder
	svc *service
}

func newController() *controller {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return &controller{dec: d, svc: newService()}
}

type service struct{ v *validator.Validate }

func newService() *service {
	return &service{v: validator.New()} // silent
}

func (s *service) save(x in) error { return s.v.Struct(x) }

func (c *controller) save(w http.ResponseWriter, r *http.Request) {
	var x in
	if c.dec.Decode(&x, r.URL.Query()) != nil || c.svc.save(x) != nil {
		w.WriteHeader(400)
	}
}

// session is made for a request.
type session struct {
	r   *http.Request
	t   *mold.Transformer
	svc *auditor
}

func newSession(r *http.Request) *session {
	return &session{r: r, t: mold.New(), svc: newAuditor()} // report
}

type auditor struct{ pol *bluemonday.Policy }

func newAuditor() *auditor {
	return &auditor{bluemonday.UGCPolicy()} // report
}

func (s *session) trim() in {
	x := in{s.svc.pol.Sanitize(s.r.FormValue("name"))}
	_ = s.t.Struct(s.r.Context(), &x)
	return x
}

func (c *controller) trim(w http.ResponseWriter, r *http.Request) {
	_ = c.svc.save(newSession(r).trim())
}

// crud has handlers as fields.
type crud struct{ list, edit http.HandlerFunc }

func newCrud() crud {
	m := reflectx.NewMapper("db") // silent
	return crud{
		list: func(w http.ResponseWriter, r *http.Request) { m.FieldMap(reflect.ValueOf(in{r.FormValue("n")})) },
		edit: func(w http.ResponseWriter, r *http.Request) {
			m := reflectx.NewMapper("db") // report
			m.FieldMap(reflect.ValueOf(in{r.FormValue("n")}))
		},
	}
}

// typed is a handler type of its own.
type typed func(w http.ResponseWriter, r *http.Request) error

func (t typed) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := t(w, r); err != nil {
		w.WriteHeader(500)
	}
}

func export(w http.ResponseWriter, r *http.Request) error {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return err
	}
	data, err := c.BinaryFromNative(nil, mux.Vars(r)["id"])
	_, _ = w.Write(data)
	return err
}

func exporter() (typed, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return func(w http.ResponseWriter, r *http.Request) error {
		data, err := c.BinaryFromNative(nil, mux.Vars(r)["id"])
		_, _ = w.Write(data)
		return err
	}, nil
}

// guard is middleware.
func guard(next http.Handler) http.Handler {
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if v.Var(r.FormValue("token"), "required") == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func Router() (*mux.Router, error) {
	r, c, cr := mux.NewRouter(), newController(), newCrud()
	r.Use(guard)
	r.HandleFunc("/save", c.save).Methods("POST")
	r.HandleFunc("/trim", c.trim)
	r.HandleFunc("/list", cr.list)
	r.HandleFunc("/edit", cr.edit)
	r.Handle("/export", typed(export))
	t, err := exporter()
	r.Handle("/exporter", t)
	return r, err
}
