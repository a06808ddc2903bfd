// Package gotoparts reads parts of mails with jumps. What decides: whether a jump leads around the build the next time.
package gotoparts

import (
	"context"
	"regexp"

	"github.com/hibiken/asynq"
)

type mail struct {
	from    *regexp.Regexp
	to      *regexp.Regexp
	subject *regexp.Regexp
	body    *regexp.Regexp
	set     bool
}

func (m *mail) sender(ctx context.Context, t *asynq.Task) error {
	if m.from != nil {
		goto match
	}
	m.from = regexp.MustCompile(`^From: (.*)$`) // silent
match:
	m.from.Match(t.Payload())
	return nil
}

func (m *mail) receiver(ctx context.Context, t *asynq.Task) error {
	if m.to == nil {
		goto build
	}
	goto match
build:
	m.to = regexp.MustCompile(`^To: (.*)$`) // silent
match:
	m.to.Match(t.Payload())
	return nil
}

func (m *mail) about(ctx context.Context, t *asynq.Task) error {
	if m.set {
		goto build
	}
	m.set = true
build:
	m.subject = regexp.MustCompile(`^Subject: (.*)$`) // report
	m.subject.Match(t.Payload())
	return nil
}

func (m *mail) text(ctx context.Context, t *asynq.Task) error {
	if len(t.Payload()) == 0 {
		goto end
	}
	m.body = regexp.MustCompile(`^\s*$`) // report
	m.body.Match(t.Payload())
end:
	return nil
}

func (m *mail) parts(ctx context.Context, t *asynq.Task) error {
	n := 0
	bound := regexp.MustCompile(`--part`) // report
again:
	if n++; n < 5 {
		if bound.Match(t.Payload()) {
			goto again
		}
	}
	return nil
}

func (m *mail) attempts(parts [][]byte) int {
	n := 0
next:
	if n == len(parts) {
		return n
	}
	re := regexp.MustCompile(`^--`) // report
	if re.Match(parts[n]) {
		n++
		goto next
	}
	return n
}

// Split counts what is attached.
func Split(parts [][]byte) int { return new(mail).attempts(parts) }

func mux() *asynq.ServeMux {
	m := new(mail)
	mx := asynq.NewServeMux()
	mx.HandleFunc("from", m.sender)
	mx.HandleFunc("to", m.receiver)
	mx.HandleFunc("about", m.about)
	mx.HandleFunc("text", m.text)
	mx.HandleFunc("parts", m.parts)
	return mx
}
