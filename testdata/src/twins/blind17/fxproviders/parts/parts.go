// Package parts provides what an application is made of. What decides: who calls a provider.
package parts

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

func NewRules() *validator.Validate {
	return validator.New() // silent
}

func NewTrim() (*mold.Transformer, error) {
	t := mold.New() // silent
	t.RegisterAlias("name", "trim,title")
	return t, nil
}

// Service does it with what it is given.
type Service struct {
	v *validator.Validate
	t *mold.Transformer
	d *form.Decoder
}

func NewService(v *validator.Validate, t *mold.Transformer) *Service {
	return &Service{v: v, t: t, d: form.NewDecoder()} // silent
}

func (s *Service) Do(ctx context.Context, x any, values map[string][]string) error {
	if err := s.d.Decode(x, values); err != nil {
		return err
	}
	if err := s.t.Struct(ctx, x); err != nil {
		return err
	}
	return s.v.Struct(x)
}

// Count makes it for what it counts.
func (s *Service) Count(x any) int {
	return len(reflectx.NewMapper("db").FieldMap(reflect.ValueOf(x))) // report
}

// NewQuery is called by no container.
func NewQuery() *schema.Decoder {
	d := schema.NewDecoder() // silent: its callers are told
	d.IgnoreUnknownKeys(true)
	return d
}
