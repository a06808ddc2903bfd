// Package carried hands the instance on in the request: by context, by keys, by a struct for the request.
package carried

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type key struct{}

type order struct{ ID string }

func WithA(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), key{}, validator.New()) // report
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func WithB(next http.Handler) http.Handler {
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, v)))
	})
}

func SetA(c *gin.Context) {
	c.Set("validator", validator.New()) // report
	c.Next()
}

func SetB() gin.HandlerFunc {
	v := validator.New() // silent
	return func(c *gin.Context) {
		c.Set("validator", v)
		c.Next()
	}
}

func get(c *gin.Context) {
	v := c.MustGet("validator").(*validator.Validate)
	_ = v.Struct(order{ID: c.Param("id")})
}

type session struct {
	w http.ResponseWriter
	r *http.Request
	v *validator.Validate
}

func newSession(w http.ResponseWriter, r *http.Request) *session {
	return &session{w: w, r: r, v: validator.New()} // report
}

func (s *session) check() error { return s.v.Struct(order{ID: s.r.FormValue("id")}) }

func create(w http.ResponseWriter, r *http.Request) { _ = newSession(w, r).check() }

type server struct{ v *validator.Validate }

func New() *server {
	s := &server{v: validator.New()} // silent
	return s
}

func (s *server) session(w http.ResponseWriter, r *http.Request) *session {
	return &session{w: w, r: r, v: s.v}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) { _ = s.session(w, r).check() }

type call struct {
	in  any
	out func(error)
	v   *validator.Validate
}

func (s *server) enqueue(w http.ResponseWriter, r *http.Request) {
	c := &call{in: order{ID: r.FormValue("id")}, v: validator.New()} // report
	c.out = func(err error) { _ = err }
	c.out(c.v.Struct(c.in))
}
