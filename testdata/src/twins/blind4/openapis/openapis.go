// Package openapis checks requests by an OpenAPI document. What decides: whether the document is the server's, and whether
// its validator is made for each request.
package openapis

import (
	_ "embed"
	"errors"
	"io"
	"net/http"
	"os"
	"sync/atomic"

	validator "github.com/pb33f/libopenapi-validator"
)

//go:embed openapis.go
var document []byte

func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// The document is that of the program.
		v, errs := validator.NewValidator(document) // report
		if len(errs) > 0 {
			http.Error(w, errs[0].Error(), 500)
			return
		}
		if ok, _ := v.ValidateHttpRequest(r); !ok {
			http.Error(w, "bad", 400)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func check(r *http.Request) error {
	// A helper of handlers.
	v, errs := validator.NewValidator([]byte("openapi: 3.1.0")) // report
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	_, errs = v.ValidateHttpRequest(r)
	return errors.Join(errs...)
}

func Checked(w http.ResponseWriter, r *http.Request) {
	if err := check(r); err != nil {
		http.Error(w, err.Error(), 400)
	}
}

type server struct {
	doc []byte
	v   validator.Validator
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	// The document of the server does not change.
	v, errs := validator.NewValidator(s.doc) // report
	if len(errs) > 0 {
		return
	}
	_, _ = v.ValidateHttpRequest(r)
}

func load(path string) (*server, error) {
	doc, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	// Kept by the server.
	v, errs := validator.NewValidator(doc) // silent
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return &server{doc, v}, nil
}

func (s *server) Kept(w http.ResponseWriter, r *http.Request) { _, _ = s.v.ValidateHttpRequest(r) }

func Lint(w http.ResponseWriter, r *http.Request) {
	doc, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	// The document comes with the request.
	if _, errs := validator.NewValidator(doc); len(errs) > 0 { // silent
		http.Error(w, errors.Join(errs...).Error(), 422)
	}
}

func Outside(next http.Handler) (http.Handler, error) {
	// One for the middleware.
	v, errs := validator.NewValidator(document) // silent
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if ok, _ := v.ValidateHttpRequest(r); ok {
			next.ServeHTTP(w, r)
		}
	}), nil
}

var current atomic.Pointer[server]

func Upload(w http.ResponseWriter, r *http.Request) {
	doc, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	// The document of the request, which all later ones are checked by.
	v, errs := validator.NewValidator(doc) // silent
	if len(errs) == 0 {
		current.Store(&server{doc, v})
	}
}

func Current(w http.ResponseWriter, r *http.Request) {
	if s := current.Load(); s != nil {
		s.Kept(w, r)
	}
}
