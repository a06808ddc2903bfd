// Package set is a set of functions in a struct. What decides: whether a function of the set was made with what it needs.
package set

import (
	"context"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

// Funcs does what others want.
type Funcs struct {
	Check  func(x any) error
	Trim   func(ctx context.Context, x any) error
	Fields func(x any) int
	Encode func(x any) ([]byte, error)
	Decode func(x any, values map[string][]string) error
}

// New makes all of them.
func New() (*Funcs, error) {
	v := validator.New() // silent
	f := &Funcs{Check: v.Struct}
	f.Trim = mold.New().Struct    // silent
	m := reflectx.NewMapper("db") // silent
	f.Fields = func(x any) int { return len(m.FieldMap(reflect.ValueOf(x))) }
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	f.Encode = func(x any) ([]byte, error) { return c.BinaryFromNative(nil, x) }
	get := sync.OnceValue(form.NewDecoder) // silent
	f.Decode = func(x any, values map[string][]string) error { return get().Decode(x, values) }
	return f, nil
}

// Plain makes those that make what they need.
func Plain() *Funcs {
	return &Funcs{
		Check: func(x any) error {
			return validator.New(validator.WithRequiredStructEnabled()).Struct(x) // report
		},
		Trim: func(ctx context.Context, x any) error {
			t := mold.New() // report
			return t.Struct(ctx, x)
		},
		Fields: fields,
	}
}

func fields(x any) int {
	return len(reflectx.NewMapper("json").FieldMap(reflect.ValueOf(x))) // report
}
