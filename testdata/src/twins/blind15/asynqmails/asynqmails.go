// Package asynqmails works on tasks. What decides: whether the handler was made with it.
package asynqmails

import (
	"context"
	"encoding/json"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/hibiken/asynq"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type mail struct{ To string }

type sender struct{ v *validator.Validate }

func newSender() *sender {
	return &sender{validator.New()} // silent
}

func (s *sender) ProcessTask(ctx context.Context, t *asynq.Task) error {
	var m mail
	if err := json.Unmarshal(t.Payload(), &m); err != nil {
		return err
	}
	return s.v.Struct(m)
}

type freshSender struct{}

func (freshSender) ProcessTask(ctx context.Context, t *asynq.Task) error {
	v := validator.New() // report
	return v.Struct(mail{string(t.Payload())})
}

// typed makes a handler of a function.
func typed[T any](f func(context.Context, T) error) asynq.HandlerFunc {
	tr := mold.New() // silent
	return func(ctx context.Context, t *asynq.Task) error {
		var x T
		if err := json.Unmarshal(t.Payload(), &x); err != nil {
			return err
		}
		if err := tr.Struct(ctx, &x); err != nil {
			return err
		}
		return f(ctx, x)
	}
}

func typedFresh[T any](f func(context.Context, T) error) asynq.HandlerFunc {
	return func(ctx context.Context, t *asynq.Task) error {
		var x T
		if err := json.Unmarshal(t.Payload(), &x); err != nil {
			return err
		}
		tr := mold.New() // report
		if err := tr.Struct(ctx, &x); err != nil {
			return err
		}
		return f(ctx, x)
	}
}

func welcome(ctx context.Context, m mail) error {
	p := bluemonday.UGCPolicy() // report
	m.To = p.Sanitize(m.To)
	return nil
}

func goodbye(p *bluemonday.Policy) func(context.Context, mail) error {
	return func(ctx context.Context, m mail) error {
		m.To = p.Sanitize(m.To)
		return nil
	}
}

// logged is middleware of tasks.
func logged(next asynq.Handler) asynq.Handler {
	m := reflectx.NewMapper("json") // silent
	return asynq.HandlerFunc(func(ctx context.Context, t *asynq.Task) error {
		m.FieldMap(reflect.ValueOf(mail{t.Type()}))
		return next.ProcessTask(ctx, t)
	})
}

func loggedFresh(next asynq.Handler) asynq.Handler {
	return asynq.HandlerFunc(func(ctx context.Context, t *asynq.Task) error {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(mail{t.Type()}))
		return next.ProcessTask(ctx, t)
	})
}

func Mux() *asynq.ServeMux {
	mux := asynq.NewServeMux()
	mux.Use(logged, loggedFresh)
	mux.Handle("send", newSender())
	mux.Handle("fresh", freshSender{})
	mux.Handle("welcome", typed(welcome))
	mux.Handle("bye", typedFresh(goodbye(bluemonday.UGCPolicy()))) // silent
	d := form.NewDecoder()                                         // silent
	mux.HandleFunc("form", func(ctx context.Context, t *asynq.Task) error {
		return d.Decode(new(mail), map[string][]string{"to": {string(t.Payload())}})
	})
	mux.HandleFunc("form2", func(ctx context.Context, t *asynq.Task) error {
		return form.NewDecoder().Decode(new(mail), map[string][]string{"to": {string(t.Payload())}}) // report
	})
	return mux
}
