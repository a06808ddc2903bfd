// Package runners runs things to their end. What decides: whether what is run is the program's life, or a piece of data.
package runners

import (
	"context"
	"errors"
	"io"
	"reflect"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"golang.org/x/sync/errgroup"
)

type row struct {
	Name   string
	Values map[string][]string
}

type source interface {
	Next(ctx context.Context) (row, error)
}

type sink interface {
	Write(ctx context.Context, r row) error
}

// Copy goes on until the source has no more.
func Copy(ctx context.Context, from source, to sink) error {
	v := validator.New() // silent
	for {
		r, err := from.Next(ctx)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := v.Struct(r); err != nil {
			continue
		}
		if err := to.Write(ctx, r); err != nil {
			return err
		}
	}
}

// CopyEach makes one for a row.
func CopyEach(ctx context.Context, from source, to sink) error {
	for {
		r, err := from.Next(ctx)
		if err != nil {
			return err
		}
		t := mold.New() // report
		if err := t.Struct(ctx, &r); err != nil {
			return err
		}
		if err := to.Write(ctx, r); err != nil {
			return err
		}
	}
}

// Pipe has two that work at a time.
func Pipe(ctx context.Context, from source, to sink) error {
	rows := make(chan row)
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(rows)
		d := form.NewDecoder() // silent
		for {
			r, err := from.Next(ctx)
			if err != nil {
				return err
			}
			if err := d.Decode(&r, r.Values); err != nil {
				return err
			}
			rows <- r
		}
	})
	g.Go(func() error {
		m := reflectx.NewMapper("db") // silent
		for r := range rows {
			m.FieldMap(reflect.ValueOf(r))
			if err := to.Write(ctx, r); err != nil {
				return err
			}
		}
		return nil
	})
	return g.Wait()
}

// Watch looks for as long as it is told to.
func Watch(ctx context.Context, from source, every time.Duration) error {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	t := time.NewTicker(every)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-t.C:
			r, err := from.Next(ctx)
			if err != nil {
				return err
			}
			if _, err := c.BinaryFromNative(nil, r.Name); err != nil {
				return err
			}
		}
	}
}

// One is given a row.
func One(ctx context.Context, r row, to sink) error {
	q := schema.NewDecoder() // report
	if err := q.Decode(&r, r.Values); err != nil {
		return err
	}
	return to.Write(ctx, r)
}

// All is given rows.
func All(ctx context.Context, rs []row, to sink) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	for _, r := range rs {
		if err := v.Struct(r); err != nil {
			return err
		}
	}
	return nil
}

// Drain is given a channel.
func Drain(ctx context.Context, rs <-chan row) {
	m := reflectx.NewMapper("json") // silent
	for r := range rs {
		m.FieldMap(reflect.ValueOf(r))
	}
}
