// Package notifiers sends messages by channels behind an interface: a table of them, a decorator, a fallback, a method value. What decides: whether the
// channel has it or makes it with each message.
package notifiers

import (
	"context"
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"text/template"

	"github.com/go-playground/validator/v10"
	"github.com/hibiken/asynq"
	"github.com/microcosm-cc/bluemonday"
)

type message struct {
	To   string `validate:"required"`
	Kind string
	Text string
}

type notifier interface {
	notify(ctx context.Context, m message) error
}

type email struct {
	subject *template.Template
	policy  *bluemonday.Policy
}

func newEmail() *email {
	return &email{
		// Kept by the channel.
		subject: template.Must(template.New("subject").Parse("For {{.To}}")), // silent
		policy:  bluemonday.UGCPolicy(),                                      // silent
	}
}

func (e *email) notify(ctx context.Context, m message) error {
	var b strings.Builder
	b.WriteString(e.policy.Sanitize(m.Text))
	return e.subject.Execute(&b, m)
}

type sms struct{ from string }

func (s sms) notify(ctx context.Context, m message) error {
	// For each message.
	digits := regexp.MustCompile(`\D`) // report
	if digits.ReplaceAllString(m.To, "") == "" {
		return errors.New("number")
	}
	return nil
}

type slack struct{ v *validator.Validate }

func (s *slack) notify(ctx context.Context, m message) error {
	if s.v == nil {
		// The channel is kept: filled with the first message.
		s.v = validator.New() // silent
	}
	return s.v.Struct(m)
}

type push struct{ v *validator.Validate }

func (p push) notify(ctx context.Context, m message) error {
	if p.v == nil {
		// The channel is a value: it stays empty.
		p.v = validator.New() // report
	}
	return p.v.Struct(m)
}

type templated struct {
	notifier
	text string
}

func (t templated) notify(ctx context.Context, m message) error {
	// The same text for the same decorator, with each message.
	tpl, err := template.New("text").Parse("{{.Text}} -- sent by us") // report
	if err != nil {
		return err
	}
	var b strings.Builder
	if err := tpl.Execute(&b, m); err != nil {
		return err
	}
	m.Text = b.String()
	return t.notifier.notify(ctx, m)
}

type worker struct {
	channels map[string]notifier
	fallback notifier
	send     func(context.Context, message) error
}

func newWorker() *worker {
	w := &worker{
		channels: map[string]notifier{
			"email": newEmail(),
			"sms":   sms{"0800"},
			"slack": &slack{},
			"push":  push{},
			// With the table.
			"chat": &slack{validator.New()}, // silent
		},
		fallback: templated{newEmail(), "-"},
	}
	w.send = w.dispatch
	return w
}

func (w *worker) dispatch(ctx context.Context, m message) error {
	n, ok := w.channels[m.Kind]
	if !ok {
		n = w.fallback
	}
	return n.notify(ctx, m)
}

func (w *worker) ProcessTask(ctx context.Context, t *asynq.Task) error {
	var m message
	if err := json.Unmarshal(t.Payload(), &m); err != nil {
		return err
	}
	// With each task.
	if err := validator.New().Struct(&m); err != nil { // report
		return err
	}
	return w.send(ctx, m)
}

func (w *worker) ProcessOwn(ctx context.Context, t *asynq.Task) error {
	var m message
	if err := json.Unmarshal(t.Payload(), &m); err != nil {
		return err
	}
	// A table for one task.
	own := map[string]notifier{"slack": &slack{validator.New()}} // report
	if n, ok := own[m.Kind]; ok {
		return n.notify(ctx, m)
	}
	return nil
}

func limited(next asynq.Handler) asynq.Handler {
	// With the middleware.
	re := regexp.MustCompile(`^notify:`) // silent
	return asynq.HandlerFunc(func(ctx context.Context, t *asynq.Task) error {
		if !re.MatchString(t.Type()) {
			return errors.New("type")
		}
		// In the function of it, with each task.
		if err := validator.New().Var(t.Type(), "max=32"); err != nil { // report
			return err
		}
		return next.ProcessTask(ctx, t)
	})
}

func Main(srv *asynq.Server) error {
	w := newWorker()
	mux := asynq.NewServeMux()
	mux.Use(limited)
	mux.Handle("notify:send", w)
	mux.HandleFunc("notify:own", w.ProcessOwn)
	return srv.Run(mux)
}
