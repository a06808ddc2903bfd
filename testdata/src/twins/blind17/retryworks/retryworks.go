// Package retryworks tries again what has failed. What decides: whether it is the making that fails, or what it is made for.
package retryworks

import (
	"context"
	"errors"
	"reflect"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type mail struct {
	To     string
	Values map[string][]string
}

type sender struct {
	post func(context.Context, mail) error
	read func(context.Context) (string, error)
	c    *goavro.Codec
}

// connect tries until the schema is one.
func (s *sender) connect(ctx context.Context) error {
	for {
		text, err := s.read(ctx)
		if err == nil {
			if s.c, err = goavro.NewCodec(text); err == nil { // silent
				return nil
			}
		}
		select {
		case <-time.After(time.Second):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// connectSome tries some times.
func (s *sender) connectSome(ctx context.Context) (c *goavro.Codec, err error) {
	for i := 0; i < 5; i++ {
		if c, err = goavro.NewCodec(`"string"`); err == nil { // silent
			break
		}
		time.Sleep(time.Second)
	}
	return c, err
}

// again is called with what it is to do again.
func again(n int, f func() error) (err error) {
	for i := 0; i < n; i++ {
		if err = f(); err == nil {
			return nil
		}
	}
	return err
}

// made has the making done again.
func (s *sender) made(ctx context.Context) error {
	return again(3, func() (err error) {
		s.c, err = goavro.NewCodec(`"bytes"`) // silent
		return err
	})
}

// before has it before it tries.
func (s *sender) before(ctx context.Context) error {
	t := mold.New() // silent
	return again(3, func() error {
		m := new(mail)
		if err := t.Struct(ctx, m); err != nil {
			return err
		}
		return s.post(ctx, *m)
	})
}

// Send makes one for each time that it tries.
func (s *sender) Send(ctx context.Context, m mail) (err error) {
	for i := 0; i < 3; i++ {
		v := validator.New() // report
		if err = v.Struct(m); err != nil {
			return err
		}
		if err = s.post(ctx, m); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// SendAll tries each.
func (s *sender) SendAll(ctx context.Context, ms []mail) error {
	for _, m := range ms {
		err := again(3, func() error {
			f := reflectx.NewMapper("db") // report
			f.FieldMap(reflect.ValueOf(m))
			return s.post(ctx, m)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

var errBusy = errors.New("busy")

// SendOnce goes on until it is not busy.
func (s *sender) SendOnce(ctx context.Context, m mail) error {
	for {
		d := form.NewDecoder() // report
		_ = d.Decode(&m, m.Values)
		err := s.post(ctx, m)
		if !errors.Is(err, errBusy) {
			return err
		}
	}
}

// Recover tries with another one when the first has failed.
func (s *sender) Recover(ctx context.Context, m mail) error {
	q := schema.NewDecoder() // report
	if err := q.Decode(&m, m.Values); err == nil {
		return nil
	}
	return s.post(ctx, m)
}

func New(ctx context.Context, post func(context.Context, mail) error, read func(context.Context) (string, error)) (*sender, error) {
	s := &sender{post: post, read: read}
	if err := s.connect(ctx); err != nil {
		return nil, err
	}
	c, err := s.connectSome(ctx)
	if err != nil {
		return nil, err
	}
	s.c = c
	if err := s.made(ctx); err != nil {
		return nil, err
	}
	return s, s.before(ctx)
}
