// Package models has models that validate themselves.
package models

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

type Validatable interface {
	Validate(ctx context.Context) error
}

// Base is embedded in the models.
type Base struct {
	ID      int64
	Version int `validate:"gte=0"`
}

func (b *Base) checkBase() error {
	return validator.New().Struct(b) // report
}

type Customer struct {
	Base
	Name string `validate:"required" mod:"trim"`
}

func (c *Customer) Validate(ctx context.Context) error {
	if err := c.checkBase(); err != nil {
		return err
	}
	v := validator.New() // report
	return v.StructCtx(ctx, c)
}

type Address struct{ Zip string }

func (a Address) Validate(context.Context) error {
	v := validator.New() // report
	if err := v.Var(a.Zip, "len=5"); err != nil {
		return err
	}
	return nil
}

type Order struct {
	Base
	Ship  Address
	Lines []Line
	check func(any) error
}

type Line struct {
	SKU string `validate:"required"`
	N   int    `validate:"gt=0"`
}

func (o *Order) Validate(ctx context.Context) error {
	if err := o.Ship.Validate(ctx); err != nil {
		return err
	}
	for i := range o.Lines {
		l := &o.Lines[i]
		if err := validator.New().Struct(l); err != nil { // report
			return err
		}
	}
	return nil
}

// BeforeSave is a hook of the ORM.
func (o *Order) BeforeSave(ctx context.Context) (err error) {
	t := mold.New() // report
	t.SetTagName("mod")
	return t.Struct(ctx, o)
}

// UnmarshalJSON checks what it reads.
func (l *Line) UnmarshalJSON(b []byte) error {
	type plain Line
	if err := json.Unmarshal(b, (*plain)(l)); err != nil {
		return err
	}
	return validator.New().Struct(l) // report
}

func Bind[T Validatable](r *http.Request, t T) error {
	if err := json.NewDecoder(r.Body).Decode(t); err != nil {
		return err
	}
	return t.Validate(r.Context())
}

func create(w http.ResponseWriter, r *http.Request) {
	var c Customer
	if err := Bind(r, &c); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	}
}

func order(w http.ResponseWriter, r *http.Request) {
	o := NewOrder()
	if err := Bind(r, o); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
	}
}

// NewOrder makes an order for one request; the order has a check of its own.
func NewOrder() *Order {
	return &Order{check: validator.New().Struct} // report
}

// Mirrors: models that share.
var std = validator.New() // silent

type Product struct {
	Base
	Name string `validate:"required"`
}

func (p *Product) Validate(ctx context.Context) error { return std.StructCtx(ctx, p) }

type checker struct{ *validator.Validate }

var _ Validatable = (*Catalog)(nil)

type Catalog struct {
	products []*Product
	checker
}

var catalog = &Catalog{checker: checker{validator.New()}} // silent

func (c *Catalog) Validate(ctx context.Context) error {
	for _, p := range c.products {
		if err := c.StructCtx(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

func Routes(mux *http.ServeMux) {
	mux.HandleFunc("POST /customers", create)
	mux.HandleFunc("POST /orders", order)
	mux.HandleFunc("POST /catalog", func(w http.ResponseWriter, r *http.Request) { _ = Bind(r, catalog) })
}
