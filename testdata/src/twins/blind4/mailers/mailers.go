// Package mailers writes mails. What decides: whether the text is the program's own and parsed for each mail.
package mailers

import (
	"bytes"
	"context"
	_ "embed"
	htmltemplate "html/template"
	"strings"
	"text/template"

	"github.com/hibiken/asynq"
	"github.com/microcosm-cc/bluemonday"
)

//go:embed mailers.go
var welcome string

const subject = `Welcome, {{.Name}}`

type user struct{ Name, Mail string }

type sender interface {
	Send(ctx context.Context, to, subject, body string) error
}

type mailer struct {
	s    sender
	body *htmltemplate.Template
	san  *bluemonday.Policy
}

func (m *mailer) Welcome(ctx context.Context, u user) error {
	// The same text for each mail.
	t, err := template.New("subject").Parse(subject) // report
	if err != nil {
		return err
	}
	var sub, body bytes.Buffer
	if err := t.Execute(&sub, u); err != nil {
		return err
	}
	// The embedded text for each mail.
	if err := htmltemplate.Must(htmltemplate.New("b").Parse(welcome)).Execute(&body, u); err != nil { // report
		return err
	}
	return m.s.Send(ctx, u.Mail, sub.String(), body.String())
}

func (m *mailer) All(ctx context.Context, users []user) error {
	for _, u := range users {
		// For each user.
		san := bluemonday.UGCPolicy() // report
		if err := m.s.Send(ctx, u.Mail, "news", san.Sanitize(u.Name)); err != nil {
			return err
		}
	}
	return nil
}

func (m *mailer) Task(ctx context.Context, t *asynq.Task) error {
	// For each task, with nothing but constants.
	r := strings.NewReplacer("{{company}}", "us", "{{year}}", "2026") // report
	return m.s.Send(ctx, "all", "news", r.Replace(string(t.Payload())))
}

func expand(text string, data any) (string, error) {
	// The text comes from the caller.
	t, err := template.New("t").Parse(text) // silent
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = t.Execute(&b, data)
	return b.String(), err
}

type campaign struct {
	Text  string
	Users []user
}

func (m *mailer) Campaign(ctx context.Context, c campaign) error {
	// One for the campaign, with its text.
	t, err := template.New("c").Parse(c.Text) // silent
	if err != nil {
		return err
	}
	for _, u := range c.Users {
		var b strings.Builder
		if err := t.Execute(&b, u); err != nil {
			return err
		}
		if err := m.s.Send(ctx, u.Mail, "c", b.String()); err != nil {
			return err
		}
	}
	return nil
}

func (m *mailer) CampaignEach(ctx context.Context, c campaign) error {
	for _, u := range c.Users {
		// The same text for each user of the campaign.
		t, err := template.New("c").Parse(c.Text) // report
		if err != nil {
			return err
		}
		var b strings.Builder
		if err := t.Execute(&b, u); err != nil {
			return err
		}
		_ = m.s.Send(ctx, u.Mail, "c", b.String())
	}
	return nil
}

func New(s sender) *mailer {
	return &mailer{
		s: s,
		// Kept.
		body: htmltemplate.Must(htmltemplate.New("b").Parse(welcome)), // silent
		// The same.
		san: bluemonday.UGCPolicy(), // silent
	}
}

func (m *mailer) Kept(ctx context.Context, u user) error {
	var b bytes.Buffer
	if err := m.body.Execute(&b, u); err != nil {
		return err
	}
	return m.s.Send(ctx, u.Mail, "kept", m.san.Sanitize(b.String()))
}
