// Package loghooks has handlers and hooks of loggers. What decides: whether the record makes it or the handler has it.
package loghooks

import (
	"context"
	"io"
	"log/slog"
	"os"
	"regexp"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
	"github.com/sirupsen/logrus"
)

type redactor struct {
	slog.Handler
	re *regexp.Regexp
	p  *bluemonday.Policy
}

func newRedactor(h slog.Handler) *redactor {
	return &redactor{
		Handler: h,
		// Kept by the handler.
		re: regexp.MustCompile(`\d{16}`), // silent
		// The same.
		p: bluemonday.UGCPolicy(), // silent
	}
}

func (h *redactor) Handle(ctx context.Context, rec slog.Record) error {
	// For each record.
	re := regexp.MustCompile(`\d{16}`) // report
	rec.Message = re.ReplaceAllString(rec.Message, "*")
	rec.Attrs(func(a slog.Attr) bool {
		// For each attribute.
		return validator.New().Var(a.Key, "alpha") == nil // report
	})
	return h.Handler.Handle(ctx, rec)
}

func (h *redactor) WithGroup(name string) slog.Handler {
	return &redactor{h.Handler.WithGroup(name), h.re, h.p}
}

type masked struct{ *redactor }

func (h masked) Handle(ctx context.Context, rec slog.Record) error {
	rec.Message = h.p.Sanitize(h.re.ReplaceAllString(rec.Message, "*"))
	return h.Handler.Handle(ctx, rec)
}

type user struct{ Mail string }

func (u user) LogValue() slog.Value {
	// For each value that is logged.
	re := regexp.MustCompile(`@.*`) // report
	return slog.StringValue(re.ReplaceAllString(u.Mail, ""))
}

func New(w io.Writer) *slog.Logger {
	// Once for the logger.
	re := regexp.MustCompile(`secret`) // silent
	return slog.New(slog.NewJSONHandler(w, &slog.HandlerOptions{
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if re.MatchString(a.Key) {
				return slog.Attr{}
			}
			// For each attribute.
			r := strings.NewReplacer("\n", " ", "\t", " ") // report
			a.Key = r.Replace(a.Key)
			return a
		},
	}))
}

type hook struct{ p *bluemonday.Policy }

func (h *hook) Fire(e *logrus.Entry) error {
	// For each entry.
	e.Message = bluemonday.UGCPolicy().Sanitize(e.Message) // report
	return nil
}

type formatter struct{ re *regexp.Regexp }

func (f *formatter) Format(e *logrus.Entry) ([]byte, error) {
	if f.re == nil {
		// Filled on first use of a formatter that is kept.
		f.re = regexp.MustCompile(`\s+`) // silent
	}
	return f.re.ReplaceAll([]byte(e.Message), nil), nil
}

var shared = &formatter{}

func Main() {
	slog.SetDefault(slog.New(masked{newRedactor(New(os.Stderr).Handler())})) // silent: at the start
	_, _ = shared.Format(&logrus.Entry{Message: "started"})
}
