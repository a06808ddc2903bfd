// Package besidetests has help for tests beside what serves. What decides: whether a function is of the tests, or of the service.
package besidetests

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	jsoniter "github.com/json-iterator/go"
)

type order struct {
	SKU string `validate:"required"`
}

type service struct {
	rules *validator.Validate
	api   jsoniter.API
}

func newService(v *validator.Validate) *service {
	return &service{rules: v, api: jsoniter.Config{SortMapKeys: true}.Froze()} // silent
}

func (s *service) post(w http.ResponseWriter, r *http.Request) {
	var o order
	d := form.NewDecoder() // report
	if d.Decode(&o, r.URL.Query()) != nil || s.rules.Struct(o) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	out, _ := s.api.Marshal(o)
	_, _ = w.Write(out)
}

func valid(o order) bool {
	return validator.New().Struct(o) == nil // report
}

func (s *service) put(w http.ResponseWriter, r *http.Request) {
	if !valid(order{r.FormValue("sku")}) {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func Main() error {
	s := newService(validator.New()) // silent
	http.HandleFunc("POST /orders", s.post)
	http.HandleFunc("PUT /orders", s.put)
	return http.ListenAndServe(":8080", nil)
}
