// Package wrappedwriters puts its own writers around those of requests. What decides: whether the writer, which is the request's, makes what it writes with.
package wrappedwriters

import (
	"context"
	"io"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type plain struct {
	http.ResponseWriter
	policy *bluemonday.Policy
}

func (p *plain) Write(data []byte) (int, error) {
	return p.ResponseWriter.Write([]byte(p.policy.Sanitize(string(data))))
}

// cleaning has one policy for all its writers.
func cleaning(next http.Handler) http.Handler {
	p := bluemonday.UGCPolicy() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(&plain{w, p}, r)
	})
}

type lazy struct {
	http.ResponseWriter
	rules *validator.Validate
}

// Write makes it with the first part that a request writes.
func (l *lazy) Write(data []byte) (int, error) {
	if l.rules == nil {
		l.rules = validator.New() // report
	}
	if err := l.rules.Var(data, "required"); err != nil {
		return 0, err
	}
	return l.ResponseWriter.Write(data)
}

func checking(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(&lazy{ResponseWriter: w}, r)
	})
}

type shared struct {
	once sync.Once
	trim *mold.Transformer
}

func (s *shared) get() *mold.Transformer {
	s.once.Do(func() {
		s.trim = mold.New() // silent
	})
	return s.trim
}

type trimmed struct {
	http.ResponseWriter
	*shared
}

func (t *trimmed) Write(data []byte) (int, error) {
	_ = t.get().Struct(context.Background(), &data)
	return t.ResponseWriter.Write(data)
}

func trimming() func(http.Handler) http.Handler {
	s := new(shared)
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(&trimmed{w, s}, r)
		})
	}
}

type body struct {
	io.ReadCloser
	forms *form.Decoder
}

func newBody(rc io.ReadCloser) *body {
	return &body{rc, form.NewDecoder()} // report
}

func (b *body) Read(data []byte) (int, error) {
	n, err := b.ReadCloser.Read(data)
	_ = b.forms.Decode(&data, nil)
	return n, err
}

func reading(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		r.Body = newBody(r.Body)
		next(w, r)
	}
}

type status struct {
	http.ResponseWriter
	code int
}

func (s *status) WriteHeader(code int) {
	if s.code == 0 {
		e := form.NewEncoder() // report
		_, _ = e.Encode(struct{ Code int }{code})
	}
	s.code = code
	s.ResponseWriter.WriteHeader(code)
}

func counting(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(&status{ResponseWriter: w}, r)
	})
}

func Handler(mux *http.ServeMux) http.Handler {
	mux.HandleFunc("/read", reading(func(w http.ResponseWriter, r *http.Request) {}))
	return counting(checking(cleaning(trimming()(mux))))
}
