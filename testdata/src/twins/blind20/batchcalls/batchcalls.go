// Package batchcalls answers several calls in one request. What decides: whether it is made for the server, the batch, or a call of it.
package batchcalls

import (
	"context"
	"encoding/json"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type call struct {
	Method string
	Params map[string][]string
}

type reply struct{ Err string }

type method func(ctx context.Context, params map[string][]string) error

type server struct {
	rules   *validator.Validate
	methods map[string]method
	forms   *form.Decoder
}

func newServer() *server {
	s := &server{rules: validator.New()} // silent
	t := mold.New()                      // silent
	s.methods = map[string]method{
		"trim": func(ctx context.Context, params map[string][]string) error { return t.Struct(ctx, &params) },
		"rows": func(ctx context.Context, params map[string][]string) error {
			m := reflectx.NewMapper("db") // report
			m.FieldMap(reflect.ValueOf(params))
			return nil
		},
		"find":  s.find,
		"query": typed(s.query),
		"check": typed(check),
	}
	return s
}

func (s *server) find(ctx context.Context, params map[string][]string) error {
	if s.forms == nil {
		s.forms = form.NewDecoder() // silent
	}
	return s.forms.Decode(&reply{}, params)
}

type params struct{ Name string }

// typed makes a method of a function with a type of its own.
func typed[P any](f func(context.Context, P) error) method {
	d := schema.NewDecoder() // silent
	return func(ctx context.Context, values map[string][]string) error {
		var p P
		if err := d.Decode(&p, values); err != nil {
			return err
		}
		return f(ctx, p)
	}
}

func (s *server) query(ctx context.Context, p params) error { return s.rules.Struct(p) }

func check(ctx context.Context, p params) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(p)
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var calls []call
	if err := json.NewDecoder(r.Body).Decode(&calls); err != nil {
		return
	}
	replies := make([]reply, len(calls))
	var wg sync.WaitGroup
	for i, c := range calls {
		wg.Add(1)
		go func() {
			defer wg.Done()
			replies[i] = s.one(r.Context(), c)
		}()
	}
	wg.Wait()
	_ = json.NewEncoder(w).Encode(replies)
}

func (s *server) one(ctx context.Context, c call) (rep reply) {
	m, ok := s.methods[c.Method]
	if !ok {
		p := bluemonday.UGCPolicy() // report
		return reply{"no method " + p.Sanitize(c.Method)}
	}
	if err := m(ctx, c.Params); err != nil {
		rep.Err = err.Error()
	}
	return rep
}

func Routes(m *http.ServeMux) { m.Handle("/rpc", newServer()) }
