// Package endpoints has routes as generic values: how to read, what to do, how to write. What decides: whether it is made with the endpoint, or by
// what the endpoint calls for each request.
package endpoints

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type endpoint[In, Out any] struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	decode func(r *http.Request) (In, error)
	handle func(ctx context.Context, in In) (Out, error)
	encode func(out Out) ([]byte, error)
}

func newEndpoint[In, Out any](handle func(context.Context, In) (Out, error)) *endpoint[In, Out] {
	return &endpoint[In, Out]{
		rules:  validator.New(), // silent
		handle: handle,
		encode: func(out Out) ([]byte, error) { return json.Marshal(out) },
	}
}

func (e *endpoint[In, Out]) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	in, err := e.decode(r)
	if err == nil {
		err = e.trimmer().Struct(r.Context(), &in)
	}
	if err == nil {
		err = e.rules.Struct(in)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	out, err := e.handle(r.Context(), in)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	data, _ := e.encode(out)
	_, _ = w.Write(data)
}

func (e *endpoint[In, Out]) trimmer() *mold.Transformer {
	if e.trim == nil {
		e.trim = mold.New() // silent
	}
	return e.trim
}

// simple is passed by value.
type simple[In any] struct {
	clean *bluemonday.Policy
	do    func(In, string)
}

func (s simple[In]) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if s.clean == nil {
		s.clean = bluemonday.UGCPolicy() // report
	}
	var in In
	s.do(in, s.clean.Sanitize(r.FormValue("text")))
}

// query reads by a decoder for the endpoint.
func query[In any]() func(*http.Request) (In, error) {
	d := schema.NewDecoder() // silent
	return func(r *http.Request) (in In, err error) {
		err = d.Decode(&in, r.URL.Query())
		return in, err
	}
}

// posted reads by a decoder for the request.
func posted[In any]() func(*http.Request) (In, error) {
	return func(r *http.Request) (in In, err error) {
		if err = r.ParseForm(); err == nil {
			err = form.NewDecoder().Decode(&in, r.PostForm) // report
		}
		return in, err
	}
}

// logged is put around each route.
func logged(next http.Handler) http.Handler {
	p := bluemonday.NewPolicy() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Path", p.Sanitize(r.URL.Path))
		next.ServeHTTP(w, r)
	})
}

type user struct{ Name string }

func Routes(m *http.ServeMux) {
	show := newEndpoint(func(ctx context.Context, in user) (string, error) { return in.Name, nil })
	show.decode = query[user]()
	save := newEndpoint(func(ctx context.Context, in user) (user, error) { return in, nil })
	save.decode = posted[user]()
	save.encode = func(u user) ([]byte, error) {
		c, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return nil, err
		}
		return c.BinaryFromNative(nil, u.Name)
	}
	routes := map[string]http.Handler{"/show": show, "/save": save, "/simple": simple[user]{do: func(user, string) {}}}
	for path, h := range routes {
		m.Handle(path, logged(h))
	}
}
