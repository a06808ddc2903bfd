// Package memokept has functions of sync.OnceValue in objects.
package memokept

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// What an object of the request has is the package's as well.
type loader struct {
	rules func() *validator.Validate
	query func() *schema.Decoder
}

func newLoader() *loader {
	l := &loader{query: sync.OnceValue(func() *schema.Decoder { return schema.NewDecoder() })} // want `builds`
	l.rules = sync.OnceValue(func() *validator.Validate {
		v := validator.New() // want `builds`
		v.SetTagName("loader")
		return v
	})
	return l
}

func Load(w http.ResponseWriter, r *http.Request) {
	l := newLoader()
	_ = l.rules().Struct(r)
	_ = l.query().Decode(r, r.URL.Query())
}

// The near twin is made once, with its object.
type server struct{ rules func() *validator.Validate }

func NewServer() *server {
	return &server{rules: sync.OnceValue(func() *validator.Validate {
		return validator.New() // silent
	})}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) { _ = s.rules().Struct(r) }
