// Package fxmodules is put together by a container. What decides: whether the container calls the function, once, or what it
// provides is called by requests.
package fxmodules

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
	"go.uber.org/fx"
)

type comment struct {
	Author string `validate:"required" mod:"trim"`
	Text   string `validate:"required"`
}

// newValidator is a provider.
func newValidator() *validator.Validate {
	// The container calls it once.
	v := validator.New() // silent
	v.RegisterAlias("author", "required,max=64")
	return v
}

type sanitizer interface{ clean(string) string }

type ugc struct{ p *bluemonday.Policy }

func (u ugc) clean(s string) string { return u.p.Sanitize(s) }

func newSanitizer() sanitizer {
	// A provider of an interface.
	return ugc{bluemonday.UGCPolicy()} // silent
}

// strictClean is what a requests calls through the interface.
type strictClean struct{}

func (strictClean) clean(s string) string {
	// For each text.
	return bluemonday.UGCPolicy().Sanitize(s) // report
}

type service struct {
	v    *validator.Validate
	s    sanitizer
	mold *mold.Transformer
}

type params struct {
	V *validator.Validate
	S sanitizer
}

func newService(p params) *service {
	// Kept by what is provided.
	t := mold.New() // silent
	t.SetTagName("mod")
	return &service{p.V, p.S, t}
}

func (s *service) add(ctx context.Context, c *comment) error {
	if err := s.mold.Struct(ctx, c); err != nil {
		return err
	}
	c.Text = s.s.clean(c.Text)
	return s.v.Struct(c)
}

func newHandler(s *service) http.Handler {
	// The provider makes the handler, and this with it.
	dec := schema.NewDecoder() // silent
	dec.IgnoreUnknownKeys(true)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var c comment
		if err := dec.Decode(&c, r.URL.Query()); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		// The handler that it makes, for each request.
		strict := schema.NewDecoder() // report
		strict.ZeroEmpty(true)
		if err := strict.Decode(&c, r.PostForm); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		_ = s.add(r.Context(), &c)
	})
}

func run(lc fx.Lifecycle, h http.Handler, s *service) {
	srv := &http.Server{Addr: ":8080", Handler: h}
	lc.Append(fx.Hook{
		OnStart: func(ctx context.Context) error {
			// When the program starts.
			if err := validator.New().Var(srv.Addr, "hostname_port"); err != nil { // silent
				return err
			}
			go srv.ListenAndServe()
			return nil
		},
		OnStop: srv.Shutdown,
	})
	mux := http.NewServeMux()
	mux.Handle("/", h)
	mux.HandleFunc("/bulk", func(w http.ResponseWriter, r *http.Request) {
		var cs []comment
		if json.NewDecoder(r.Body).Decode(&cs) != nil {
			return
		}
		for i := range cs {
			// An invoked function registers it; each comment of each request runs it.
			t := mold.New() // report
			_ = t.Struct(r.Context(), &cs[i])
			_ = s.add(r.Context(), &cs[i])
		}
	})
	srv.Handler = mux
}

// session is provided as a function: who takes it calls it for each request.
type session func() *validator.Validate

func newSession() session {
	return func() *validator.Validate {
		v := validator.New() // report
		v.SetTagName("session")
		return v
	}
}

type login struct{ open session }

func newLogin(open session) *login { return &login{open} }

func (l *login) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := newSession()().Var(r.FormValue("user"), "required"); err != nil {
		http.Error(w, err.Error(), http.StatusUnauthorized)
	}
}

var Module = fx.Module("comments",
	fx.Provide(newValidator, newSanitizer, newService, newHandler, newSession, newLogin),
	fx.Provide(func() *validator.Validate { return validator.New() }), // silent
	fx.Invoke(run),
)

func Main() { fx.New(Module, fx.Provide(func() sanitizer { return strictClean{} })).Run() }
