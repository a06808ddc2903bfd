// Package web reads requests with another package. What decides: whose decoder that uses, and when it asks for one.
package web

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/bindkits/bind"
)

type item struct{ Name string }

type server struct{ d *schema.Decoder }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = bind.Query(r, &item{})
	_ = bind.Form(r, &item{})
	_ = bind.QueryWith(r, &item{}, s.d)
	_, _ = bind.JSON[item](r)
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	_ = bind.QueryWith(r, &item{}, schema.NewDecoder()) // report
}

func (s *server) read(w http.ResponseWriter, r *http.Request) {
	_, _ = bind.JSON[item](r, validator.New()) // report
}

func freshRules() bind.Checker { return validator.New() } // report

func show(w http.ResponseWriter, x item) { _, _ = w.Write([]byte(x.Name)) }

func clean(w http.ResponseWriter, x item) {
	_, _ = w.Write([]byte(bluemonday.UGCPolicy().Sanitize(x.Name))) // report
}

func Routes(m *http.ServeMux) {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	s := &server{d}
	v := validator.New() // silent
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/read", s.read)
	m.HandleFunc("/a", bind.Checked(v, show))
	m.HandleFunc("/b", bind.Checked(validator.New(), clean)) // silent
	m.HandleFunc("/c", bind.Handler(freshRules, show))
	m.HandleFunc("/d", bind.Handler(func() bind.Checker { return v }, show))
	m.HandleFunc("/e", func(w http.ResponseWriter, r *http.Request) {
		_ = bind.QueryWith(r, &item{}, decoder())
	})
}

func decoder() bind.Decoder { return formDecoder{form.NewDecoder()} } // report

type formDecoder struct{ d *form.Decoder }

func (f formDecoder) Decode(dst any, src map[string][]string) error { return f.d.Decode(dst, src) }
