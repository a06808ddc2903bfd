// Package pagings goes through pages of what others have. What decides: whether a page, an element, or the whole makes it.
package pagings

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type user struct {
	Name   string
	Values map[string][]string
}

type page struct {
	Users []user
	Next  string
}

type api interface {
	List(ctx context.Context, token string) (*page, error)
}

type syncer struct {
	api   api
	rules *validator.Validate
	trim  *mold.Transformer
}

// before makes it before the first page.
func (s *syncer) before(ctx context.Context) error {
	d := form.NewDecoder() // silent
	for token := ""; ; {
		p, err := s.api.List(ctx, token)
		if err != nil {
			return err
		}
		for _, u := range p.Users {
			_ = d.Decode(&u, u.Values)
		}
		if token = p.Next; token == "" {
			return nil
		}
	}
}

// onFirst makes it with the first page.
func (s *syncer) onFirst(ctx context.Context) error {
	var m *reflectx.Mapper
	token := ""
	for {
		p, err := s.api.List(ctx, token)
		if err != nil {
			return err
		}
		if token == "" {
			m = reflectx.NewMapper("db") // silent
		}
		for _, u := range p.Users {
			m.FieldMap(reflect.ValueOf(u))
		}
		if p.Next == "" {
			return nil
		}
		token = p.Next
	}
}

// whenNone makes it when there is none.
func (s *syncer) whenNone(ctx context.Context) error {
	for token, more := "", true; more; {
		p, err := s.api.List(ctx, token)
		if err != nil {
			return err
		}
		if s.rules == nil {
			s.rules = validator.New() // silent
		}
		_ = s.rules.Var(p.Users, "dive")
		token, more = p.Next, p.Next != ""
	}
	return nil
}

// behind makes it behind the last page.
func (s *syncer) behind(ctx context.Context) error {
	var last *page
	for token := ""; last == nil; {
		p, err := s.api.List(ctx, token)
		if err != nil {
			return err
		}
		if token = p.Next; token == "" {
			last = p
			_ = mold.New().Struct(ctx, last) // silent
		}
	}
	return nil
}

// perPage makes one for a page.
func (s *syncer) perPage(ctx context.Context) error {
	token := ""
	for {
		p, err := s.api.List(ctx, token)
		if err != nil {
			return err
		}
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		for _, u := range p.Users {
			_ = v.Struct(u)
		}
		if p.Next == "" {
			return nil
		}
		token = p.Next
	}
}

// perUser makes one for an element.
func (s *syncer) perUser(ctx context.Context) error {
	token := ""
	for {
		p, err := s.api.List(ctx, token)
		if err != nil {
			return err
		}
		for _, u := range p.Users {
			s.store(ctx, u)
		}
		if p.Next == "" {
			break
		}
		token = p.Next
	}
	return nil
}

func (s *syncer) store(ctx context.Context, u user) {
	t := mold.New() // report
	_ = t.Struct(ctx, &u)
}

// notFirst makes one for all pages but the first.
func (s *syncer) notFirst(ctx context.Context) error {
	for token, n := "", 0; ; n++ {
		p, err := s.api.List(ctx, token)
		if err != nil {
			return err
		}
		if n > 0 {
			_ = schema.NewDecoder().Decode(p, nil) // report
		}
		if p.Next == "" {
			return nil
		}
		token = p.Next
	}
}

// each calls f for each page.
func (s *syncer) each(ctx context.Context, f func(*page) error) error {
	for token := ""; ; {
		p, err := s.api.List(ctx, token)
		if err != nil {
			return err
		}
		if err := f(p); err != nil {
			return err
		}
		if token = p.Next; token == "" {
			return nil
		}
	}
}

// called has a function called for each page.
func (s *syncer) called(ctx context.Context) error {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	return s.each(ctx, func(p *page) error {
		e := form.NewEncoder() // report
		_, _ = e.Encode(p)
		_, err := c.BinaryFromNative(nil, p.Next)
		return err
	})
}

func Sync(ctx context.Context, a api) error {
	s := &syncer{api: a}
	for _, f := range []func(context.Context) error{s.before, s.onFirst, s.whenNone, s.behind, s.perPage, s.perUser, s.notFirst, s.called} {
		if err := f(ctx); err != nil {
			return err
		}
	}
	return nil
}
