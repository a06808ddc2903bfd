// Package conv converts rows to answers. What decides: whether a conversion, or the converter, makes what converts.
package conv

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type Row struct{ Name string }

type Answer struct{ Name string }

var fields = reflectx.NewMapper("db") // silent

// ToAnswer uses what the package has.
func ToAnswer(r Row) Answer {
	fields.FieldMap(reflect.ValueOf(r))
	return Answer(r)
}

// ToAnswers makes one for the list.
func ToAnswers(rs []Row) []Answer {
	m := reflectx.NewMapper("json") // report
	as := make([]Answer, 0, len(rs))
	for _, r := range rs {
		m.FieldMap(reflect.ValueOf(r))
		as = append(as, Answer(r))
	}
	return as
}

// FromAnswer makes one for a row.
func FromAnswer(a Answer) (r Row, err error) {
	v := validator.New() // report
	if err = v.Struct(a); err == nil {
		r.Name = a.Name
	}
	return r, err
}

// Converter has what it needs.
type Converter struct {
	trim  *mold.Transformer
	steps []func(*Answer)
}

func NewConverter() *Converter {
	c := &Converter{trim: mold.New()} // silent
	p := bluemonday.UGCPolicy()       // silent
	c.steps = append(c.steps, func(a *Answer) { a.Name = p.Sanitize(a.Name) }, c.decode)
	return c
}

func (c *Converter) Convert(ctx context.Context, r Row) (Answer, error) {
	a := Answer(r)
	for _, s := range c.steps {
		s(&a)
	}
	return a, c.trim.Struct(ctx, &a)
}

// decode is a step that makes one.
func (c *Converter) decode(a *Answer) {
	d := form.NewDecoder() // report
	_ = d.Decode(a, nil)
}

// Func is a way to convert.
type Func func(Row) Answer

// Strict is such a way, with what it needs.
func Strict() Func {
	d := schema.NewDecoder() // silent
	return func(r Row) (a Answer) {
		_ = d.Decode(&a, map[string][]string{"name": {r.Name}})
		return a
	}
}

// Loose makes it on the way.
var Loose Func = func(r Row) (a Answer) {
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	_ = d.Decode(&a, map[string][]string{"name": {r.Name}})
	return a
}
