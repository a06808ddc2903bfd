// Package trail writes down what happens. What decides: whether the writer has what it writes with.
package trail

import (
	"context"
	"io"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

// Entry is a line.
type Entry struct {
	Who  string
	What any
}

// Sink takes entries.
type Sink interface {
	Write(ctx context.Context, e Entry) error
}

// Avro is a sink.
type Avro struct {
	out io.Writer
	c   *goavro.Codec
}

func NewAvro(out io.Writer) (*Avro, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return &Avro{out, c}, nil
}

func (a *Avro) Write(_ context.Context, e Entry) error {
	data, err := a.c.BinaryFromNative(nil, e.Who)
	if err != nil {
		return err
	}
	_, err = a.out.Write(data)
	return err
}

// Form is a sink that makes it for each entry.
type Form struct{ Out io.Writer }

func (f Form) Write(_ context.Context, e Entry) error {
	values, err := form.NewEncoder().Encode(e) // report
	if err != nil {
		return err
	}
	_, err = io.WriteString(f.Out, values["Who"][0])
	return err
}

// Trimmed trims before it goes on.
type Trimmed struct {
	Sink
	once sync.Once
	t    *mold.Transformer
}

func (t *Trimmed) Write(ctx context.Context, e Entry) error {
	t.once.Do(func() { t.t = mold.New() }) // silent
	if err := t.t.Struct(ctx, &e); err != nil {
		return err
	}
	return t.Sink.Write(ctx, e)
}

// Checked is a function of a sink.
func Checked(s Sink) Sink {
	v := validator.New() // silent
	return sinkFunc(func(ctx context.Context, e Entry) error {
		if err := v.StructCtx(ctx, e); err != nil {
			return err
		}
		return s.Write(ctx, e)
	})
}

type sinkFunc func(ctx context.Context, e Entry) error

func (f sinkFunc) Write(ctx context.Context, e Entry) error { return f(ctx, e) }

// Counted makes it in what it returns.
func Counted(s Sink, n *int) Sink {
	return sinkFunc(func(ctx context.Context, e Entry) error {
		m := reflectx.NewMapper("db") // report
		*n += len(m.FieldMap(reflect.ValueOf(e)))
		return s.Write(ctx, e)
	})
}

// Buffered writes at the end.
type Buffered struct {
	in   chan Entry
	done chan struct{}
}

func NewBuffered(s Sink) *Buffered {
	b := &Buffered{in: make(chan Entry, 64), done: make(chan struct{})}
	go b.run(s)
	return b
}

func (b *Buffered) run(s Sink) {
	defer close(b.done)
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	for e := range b.in {
		if v.Struct(e) == nil {
			_ = s.Write(context.Background(), e)
		}
	}
}

func (b *Buffered) Write(_ context.Context, e Entry) error {
	b.in <- e
	return nil
}
