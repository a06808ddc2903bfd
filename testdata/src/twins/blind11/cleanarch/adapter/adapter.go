// Package adapter implements what package domain asks for.
package adapter

import (
	"context"
	"reflect"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind11/cleanarch/domain"
)

type rules struct {
	v *validator.Validate
	t *mold.Transformer
}

// Rules makes one that can be used for ever.
func Rules() domain.Rules {
	return &rules{validator.New(), mold.New()} // silent: its callers decide
}

func (r *rules) Check(ctx context.Context, x any) error {
	if err := r.t.Struct(ctx, x); err != nil {
		return err
	}
	return r.v.StructCtx(ctx, x)
}

// Each makes a mapper for each order.
type Each struct {
	Exec func(ctx context.Context, n int) error
}

func (e Each) Save(ctx context.Context, o *domain.Order) error {
	m := reflectx.NewMapper("db") // report
	return e.Exec(ctx, len(m.FieldMap(reflect.ValueOf(o))))
}

// Prepared has its mapper.
type Prepared struct {
	exec func(ctx context.Context, n int) error
	m    *reflectx.Mapper
}

func Prepare(exec func(ctx context.Context, n int) error) *Prepared {
	return &Prepared{exec, reflectx.NewMapper("db")} // silent: its callers decide
}

func (p *Prepared) Save(ctx context.Context, o *domain.Order) error {
	return p.exec(ctx, len(p.m.FieldMap(reflect.ValueOf(o))))
}

// Texts has a method that nobody outside calls directly.
type Texts struct{}

func (Texts) Clean(text string) string {
	p := bluemonday.UGCPolicy() // report
	p.AllowElements("mark")
	return p.Sanitize(text)
}
