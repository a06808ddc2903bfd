// Package work has stages put together. What decides: whether the stage, or what goes through it, has it made.
package work

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"

	"twins/blind18/genericpipes/pipe"
)

type rock struct{ Name string }

func newRules() *validator.Validate {
	return validator.New() // silent
}

func checked(ctx context.Context, v *validator.Validate, in rock) (rock, error) {
	return in, v.StructCtx(ctx, in)
}

func trimmed(ctx context.Context, t *mold.Transformer, in rock) (rock, error) {
	return in, t.Struct(ctx, &in)
}

var all = pipe.Then(
	pipe.With(newRules, checked),
	pipe.With(mold.New, trimmed), // silent
)

// fields makes it in the stage itself.
func fields(_ context.Context, in rock) (int, error) {
	m := reflectx.NewMapper("db") // report
	return len(m.FieldMap(reflect.ValueOf(in))), nil
}

type mine struct {
	in    chan rock
	out   chan int
	stage pipe.Stage[rock, int]
	lazy  pipe.Stage[rock, rock]
	each  pipe.Stage[rock, rock]
}

func newMine() *mine {
	m := &mine{in: make(chan rock), out: make(chan int)}
	m.stage = pipe.Then(all, fields)
	m.lazy = pipe.Lazy(func() *form.Decoder {
		d := form.NewDecoder() // silent
		d.SetTagName("rock")
		return d
	}, func(_ context.Context, d *form.Decoder, in rock) (rock, error) { return in, d.Decode(&in, nil) })
	m.each = pipe.Each(schema.NewDecoder, func(_ context.Context, d *schema.Decoder, in rock) (rock, error) { // report
		return in, d.Decode(&in, nil)
	})
	return m
}

func (m *mine) dig(ctx context.Context) error {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	enc := func(ctx context.Context, in rock) (int, error) {
		data, err := c.BinaryFromNative(nil, in.Name)
		return len(data), err
	}
	return pipe.Run(ctx, pipe.Then(all, enc), m.in, m.out)
}

func (m *mine) create(w http.ResponseWriter, r *http.Request) {
	x := rock{r.FormValue("name")}
	_, _ = m.stage(r.Context(), x)
	_, _ = m.lazy(r.Context(), x)
	_, _ = m.each(r.Context(), x)
	m.in <- x
}

// fresh puts a stage together for a request.
func (m *mine) fresh(w http.ResponseWriter, r *http.Request) {
	s := pipe.With(func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	}, checked)
	_, _ = s(r.Context(), rock{r.FormValue("name")})
}

// lazily has one that is made when the first goes through, which is the only one.
func (m *mine) lazily(w http.ResponseWriter, r *http.Request) {
	s := pipe.Lazy(mold.New, trimmed) // report
	_, _ = s(r.Context(), rock{r.FormValue("name")})
}

func Routes(ctx context.Context, mux *http.ServeMux) {
	m := newMine()
	go func() { _ = m.dig(ctx) }()
	mux.HandleFunc("/create", m.create)
	mux.HandleFunc("/fresh", m.fresh)
	mux.HandleFunc("/lazily", m.lazily)
}
