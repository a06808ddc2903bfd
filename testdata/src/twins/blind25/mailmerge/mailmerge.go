// Package mailmerge writes letters to people. What decides: whether the text is the program's, or was written by whom the letters are for.
package mailmerge

import (
	"bytes"
	"context"
	"text/template"
)

type person struct{ Name, Mail string }

type campaign struct {
	body   string
	people []person
}

type Sender struct {
	welcome *template.Template
	send    func(ctx context.Context, to string, text []byte) error
}

func New(send func(context.Context, string, []byte) error) *Sender {
	return &Sender{
		welcome: template.Must(template.New("welcome").Parse("Hello {{.Name}}")), // silent
		send:    send,
	}
}

func (s *Sender) post(ctx context.Context, t *template.Template, p person) error {
	var b bytes.Buffer
	if err := t.Execute(&b, p); err != nil {
		return err
	}
	return s.send(ctx, p.Mail, b.Bytes())
}

func (s *Sender) Welcome(ctx context.Context, p person) error { return s.post(ctx, s.welcome, p) }

func (s *Sender) Remind(ctx context.Context, p person) error {
	t, err := template.New("remind").Parse("Dear {{.Name}}, do not forget") // report
	if err != nil {
		return err
	}
	return s.post(ctx, t, p)
}

// Run sends what the owner of the campaign wrote.
func (s *Sender) Run(ctx context.Context, c campaign) error {
	t, err := template.New("body").Parse(c.body) // silent
	if err != nil {
		return err
	}
	for _, p := range c.people {
		if err := s.post(ctx, t, p); err != nil {
			return err
		}
	}
	return nil
}

// Each parses the same text for each of the people.
func (s *Sender) Each(ctx context.Context, c campaign) error {
	for _, p := range c.people {
		t, err := template.New("body").Parse(c.body) // report
		if err != nil {
			return err
		}
		if err := s.post(ctx, t, p); err != nil {
			return err
		}
	}
	return nil
}

// Own has a text for each of the people.
func (s *Sender) Own(ctx context.Context, c campaign, text func(person) string) error {
	for _, p := range c.people {
		t, err := template.New("own").Parse(text(p)) // silent
		if err != nil {
			return err
		}
		if err := s.post(ctx, t, p); err != nil {
			return err
		}
	}
	return nil
}

func farewell() *template.Template {
	return template.Must(template.New("bye").Parse("Bye {{.Name}}")) // report
}

func (s *Sender) Farewell(ctx context.Context, people ...person) (err error) {
	for i := 0; i < len(people) && err == nil; i++ {
		err = s.post(ctx, farewell(), people[i])
	}
	return err
}

// Thanks makes the letter before it goes through the people.
func (s *Sender) Thanks(ctx context.Context, people []person) error {
	var b bytes.Buffer
	thanks := template.Must(template.New("thanks").Parse("Thanks {{.Name}}")) // report
	for _, p := range people {
		b.Reset()
		if err := thanks.Execute(&b, p); err != nil {
			return err
		}
		if err := s.send(ctx, p.Mail, b.Bytes()); err != nil {
			return err
		}
	}
	return nil
}
