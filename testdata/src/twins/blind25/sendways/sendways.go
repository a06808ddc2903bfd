// Package sendways tells people by mail, by text message and in chats. What decides: whether a way has what it writes with, or makes it for what it sends.
package sendways

import (
	"bytes"
	"context"
	"fmt"
	htmltemplate "html/template"
	"strings"
	"text/template"

	"github.com/microcosm-cc/bluemonday"
)

type Note struct{ To, Text string }

type Way interface {
	Send(ctx context.Context, n Note) error
}

type transport func(to string, b []byte) error

type mail struct {
	t    *htmltemplate.Template
	post transport
}

func newMail(post transport) *mail {
	t := htmltemplate.Must(htmltemplate.New("mail").Parse("<p>{{.Text}}</p>")) // silent
	return &mail{t, post}
}

func (m *mail) Send(_ context.Context, n Note) error {
	var b bytes.Buffer
	if err := m.t.Execute(&b, n); err != nil {
		return err
	}
	return m.post(n.To, b.Bytes())
}

type sms struct{ post transport }

func (s sms) Send(_ context.Context, n Note) error {
	t := template.Must(template.New("sms").Parse("{{.Text}}")) // report
	var b bytes.Buffer
	if err := t.Execute(&b, n); err != nil {
		return err
	}
	return s.post(n.To, b.Bytes())
}

type chat struct{ transport }

func (c chat) Send(ctx context.Context, n Note) error {
	esc := strings.NewReplacer("<", "&lt;", ">", "&gt;", "&", "&amp;") // report
	return c.transport(n.To, []byte(esc.Replace(n.Text)))
}

// clean wraps another way.
type clean struct {
	Way
	p *bluemonday.Policy
}

func (c clean) Send(ctx context.Context, n Note) error {
	n.Text = c.p.Sanitize(n.Text)
	return c.Way.Send(ctx, n)
}

func Clean(w Way) Way { return clean{w, bluemonday.UGCPolicy()} } // silent

// SendFunc is a way that is a function.
type SendFunc func(ctx context.Context, n Note) error

func (f SendFunc) Send(ctx context.Context, n Note) error { return f(ctx, n) }

func Plain(post transport) Way {
	return SendFunc(func(_ context.Context, n Note) error {
		p := bluemonday.NewPolicy() // report
		return post(n.To, []byte(p.Sanitize(n.Text)))
	})
}

type Notifier struct{ ways map[string]Way }

func New(post transport) *Notifier {
	return &Notifier{map[string]Way{
		"mail":  newMail(post),
		"sms":   sms{post},
		"chat":  Clean(chat{post}),
		"plain": Plain(post),
	}}
}

func (n *Notifier) Notify(ctx context.Context, way string, note Note) error {
	w, ok := n.ways[way]
	if !ok {
		return fmt.Errorf("no way %q", way)
	}
	return w.Send(ctx, note)
}

// NotifyClean puts something around a way that is there.
func (n *Notifier) NotifyClean(ctx context.Context, way string, note Note) error {
	c := clean{n.ways[way], bluemonday.UGCPolicy()} // report
	return c.Send(ctx, note)
}
