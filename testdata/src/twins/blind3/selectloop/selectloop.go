// Package selectloop has event loops. What decides: whether the construction is in a case of the loop that data take, or
// before the loop, or in a case after which the loop ends.
package selectloop

import (
	"context"
	"errors"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/jackc/pgx/v5/pgtype"
)

type msg struct{ Body []byte }

type actor struct {
	in, out chan msg
	stop    chan struct{}
	cfg     chan string
	v       *validator.Validate
}

func (a *actor) case1(ctx context.Context) error {
	for {
		select {
		case m := <-a.in:
			if err := validator.New().Struct(m); err != nil { // report
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (a *actor) default1() {
	for {
		select {
		case <-a.stop:
			return
		default:
			m, ok := <-a.in
			if !ok {
				return
			}
			t := pgtype.NewMap() // report
			var n int
			_ = t.Scan(23, 0, m.Body, &n)
		}
	}
}

func (a *actor) label() {
loop:
	for {
		select {
		case m := <-a.in:
			switch {
			case m.Body == nil:
				continue loop
			default:
				v := validator.New() // report
				_ = v.Struct(m)
			}
		case <-a.stop:
			break loop
		}
	}
}

func (a *actor) nested() {
	for ok := true; ok; {
		select {
		case m, more := <-a.in:
			ok = more
			func() {
				v := validator.New() // report
				_ = v.Struct(m)
			}()
		}
	}
}

func (a *actor) onMsg(m msg) {
	v := validator.New() // report
	_ = v.Struct(m)
}

func (a *actor) method(ctx context.Context) {
	for {
		select {
		case m := <-a.in:
			a.onMsg(m)
		case <-ctx.Done():
			return
		}
	}
}

func (a *actor) batch(ctx context.Context) {
	var batch []msg
	for {
		select {
		case m := <-a.in:
			if batch = append(batch, m); len(batch) < 100 {
				continue
			}
			for _, m := range batch {
				_ = validator.New().Struct(m) // report
			}
			batch = batch[:0]
		case <-ctx.Done():
			return
		}
	}
}

// Before the loop, or as it ends.

func (a *actor) before(ctx context.Context) error {
	v := validator.New() // silent
	for {
		select {
		case m := <-a.in:
			if err := v.Struct(m); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func (a *actor) atEnd(ctx context.Context) error {
	for {
		select {
		case m := <-a.in:
			a.out <- m
		case <-ctx.Done():
			v := validator.New() // silent
			return errors.Join(ctx.Err(), v.Var(len(a.out), "eq=0"))
		}
	}
}

func (a *actor) timeout() error {
	for {
		select {
		case m := <-a.in:
			a.out <- m
		case <-time.After(time.Minute):
			return validator.New().Var(cap(a.out), "gt=0") // silent
		}
	}
}

func (a *actor) field() {
	a.v = validator.New() // silent
	for m := range a.in {
		_ = a.v.Struct(m)
	}
}

func (a *actor) reconfigured() {
	v := validator.New() // silent
	for {
		select {
		case m := <-a.in:
			_ = v.Struct(m)
		case tag, ok := <-a.cfg:
			if !ok {
				return
			}
			v = validator.New() // silent
			v.SetTagName(tag)
		}
	}
}

func Start(ctx context.Context, in chan msg) {
	a := &actor{in: in, out: make(chan msg, 8), stop: make(chan struct{})}
	go func() { _ = a.case1(ctx) }()
	go a.default1()
	go a.label()
	go a.nested()
	go a.method(ctx)
	go a.batch(ctx)
	go func() { _ = a.before(ctx) }()
	go func() { _ = a.atEnd(ctx) }()
	go func() { _ = a.timeout() }()
	go a.field()
	go a.reconfigured()
}
