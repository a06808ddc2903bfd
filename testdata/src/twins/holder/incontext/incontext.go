// Package incontext has objects in the context of a request that fill themselves. What decides is for whom they were made.
package incontext

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type in struct{ Name string }

type (
	visitKey  struct{}
	sharedKey struct{}
	mixedKey  struct{}
)

// visit is made for each request.
type visit struct{ v *validator.Validate }

func (c *visit) rules() *validator.Validate {
	if c.v == nil {
		c.v = validator.New() // report
	}
	return c.v
}

// shared is the server's.
type shared struct{ d *schema.Decoder }

func (c *shared) query() *schema.Decoder {
	if c.d == nil {
		c.d = schema.NewDecoder() // silent
	}
	return c.d
}

// mixed is sometimes the one, and sometimes the other.
type mixed struct{ f *form.Decoder }

func (c *mixed) forms() *form.Decoder {
	if c.f == nil {
		c.f = form.NewDecoder() // silent
	}
	return c.f
}

type server struct {
	s *shared
	m *mixed
}

func newVisit() *visit { return new(visit) }

func (s *server) with(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), visitKey{}, newVisit())
		ctx = context.WithValue(ctx, sharedKey{}, s.s)
		if m := s.m; r.URL.Path == "/" {
			ctx = context.WithValue(ctx, mixedKey{}, m)
		} else {
			ctx = context.WithValue(ctx, mixedKey{}, &mixed{})
		}
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func list(w http.ResponseWriter, r *http.Request) {
	v, _ := r.Context().Value(visitKey{}).(*visit)
	_ = v.rules().Struct(in{r.Host})
	s := r.Context().Value(sharedKey{}).(*shared)
	_ = s.query().Decode(&in{}, r.Form)
	m := r.Context().Value(mixedKey{}).(*mixed)
	_ = m.forms().Decode(&in{}, r.Form)
}

func Serve() error {
	s := &server{&shared{}, &mixed{}}
	http.Handle("/", s.with(http.HandlerFunc(list)))
	return http.ListenAndServe(":80", nil)
}
