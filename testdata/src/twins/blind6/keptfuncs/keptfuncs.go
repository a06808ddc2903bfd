// Package keptfuncs keeps closures in fields, maps and variables. What decides: whether the object is made by the one that makes the
// closure, or by the one that calls it.
package keptfuncs

import (
	"context"
	"errors"
	"regexp"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/hibiken/asynq"
	"github.com/microcosm-cc/bluemonday"
)

type mail struct {
	To   string `validate:"email" mod:"trim"`
	Body string
}

type step func(context.Context, *mail) error

type mailer struct {
	check step
	trim  step
	clean func(string) string
	steps map[string]step
	after []step
	match func(string) bool
}

func newMailer() *mailer {
	m := &mailer{}
	// Outside the closure that uses it.
	rules := validator.New() // silent
	m.check = func(_ context.Context, in *mail) error { return rules.Struct(in) }
	m.trim = func(ctx context.Context, in *mail) error {
		// Inside: for each mail.
		t := mold.New() // report
		return t.Struct(ctx, in)
	}
	// The outer function runs here, the inner one with each mail.
	m.clean = func() func(string) string {
		p := bluemonday.UGCPolicy() // silent
		return func(s string) string { return p.Sanitize(s) }
	}()
	m.match = func(s string) bool {
		// Nothing is called here but the inner function, with each mail.
		return func() *regexp.Regexp {
			return regexp.MustCompile(`(?i)unsubscribe`) // report
		}().MatchString(s)
	}
	m.steps = map[string]step{
		"strip": func(_ context.Context, in *mail) error {
			in.Body = bluemonday.UGCPolicy().Sanitize(in.Body) // report
			return nil
		},
		"verify": verify(validator.New()), // silent
	}
	m.after = append(m.after, func(_ context.Context, in *mail) error {
		return validator.New().Var(in.Body, "required") // report
	})
	return m
}

func verify(v *validator.Validate) step {
	return func(_ context.Context, in *mail) error { return v.Struct(in) }
}

func (m *mailer) send(ctx context.Context, t *asynq.Task) error {
	in := &mail{Body: string(t.Payload())}
	if err := errors.Join(m.trim(ctx, in), m.check(ctx, in)); err != nil {
		return err
	}
	in.Body = m.clean(in.Body)
	if !m.match(in.Body) {
		return errors.New("no way out")
	}
	if s, ok := m.steps[t.Type()]; ok {
		if err := s(ctx, in); err != nil {
			return err
		}
	}
	for _, s := range m.after {
		if err := s(ctx, in); err != nil {
			return err
		}
	}
	return nil
}

func Main() error {
	m := newMailer()
	mux := asynq.NewServeMux()
	mux.HandleFunc("mail:send", m.send)
	return new(asynq.Server).Run(mux)
}
