// Package strategies has interfaces with several implementations, chosen by the data.
package strategies

import (
	"errors"
	"net/http"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/labstack/echo/v4"
)

type Payment struct {
	Kind string `validate:"required" db:"kind"`
	IBAN string
}

type Strategy interface {
	Pay(p *Payment) error
}

type card struct{}

func (card) Pay(p *Payment) error {
	return validator.New().StructExcept(p, "IBAN") // report
}

type transfer struct{ v *validator.Validate }

func (t *transfer) Pay(p *Payment) error { return t.v.Struct(p) }

type audit struct{ Strategy }

func (a audit) Pay(p *Payment) error {
	m := reflectx.NewMapper("db") // report
	if len(m.FieldMap(reflect.ValueOf(p))) == 0 {
		return errors.New("empty")
	}
	return a.Strategy.Pay(p)
}

type payFunc func(*Payment) error

func (f payFunc) Pay(p *Payment) error { return f(p) }

func free(p *Payment) error {
	v := validator.New() // report
	return v.Var(p.Kind, "eq=free")
}

// Made at the start, and found by a name.
var byKind = map[string]Strategy{
	"card":     card{},
	"transfer": &transfer{validator.New()},           // silent
	"audited":  audit{&transfer{v: validator.New()}}, // silent
	"free":     payFunc(free),
}

func pay(c echo.Context) error {
	p := new(Payment)
	if err := c.Bind(p); err != nil {
		return err
	}
	s, ok := byKind[p.Kind]
	if !ok {
		return c.JSON(http.StatusBadRequest, p.Kind)
	}
	return s.Pay(p)
}

// Made by a factory for each payment.
func forKind(kind string) Strategy {
	switch kind {
	case "card":
		return card{}
	case "transfer":
		return &transfer{v: validator.New()} // report
	default:
		t := new(transfer)
		t.v = validator.New(validator.WithRequiredStructEnabled()) // report
		return audit{t}
	}
}

func payNow(c echo.Context) error {
	p := &Payment{Kind: c.Param("kind")}
	return forKind(p.Kind).Pay(p)
}

// A rule is a predicate with a list.
type rule func(*Payment) bool

func all(rules ...rule) rule {
	return func(p *Payment) bool {
		for _, r := range rules {
			if !r(p) {
				return false
			}
		}
		return true
	}
}

func valid() rule {
	v := validator.New() // silent
	return func(p *Payment) bool { return v.Struct(p) == nil }
}

func named(p *Payment) bool {
	return validator.New().Var(p.Kind, "alpha") == nil // report
}

var rules = all(valid(), named)

func quote(c echo.Context) error {
	if !rules(&Payment{Kind: c.Param("kind")}) {
		return c.JSON(http.StatusBadRequest, nil)
	}
	return nil
}

// The rules are put together by the request.
func fresh() rule {
	v := validator.New() // report
	return func(p *Payment) bool { return v.Struct(p) == nil }
}

func quoteNow(c echo.Context) error {
	if !all(fresh(), named)(&Payment{Kind: c.Param("kind")}) {
		return c.JSON(http.StatusBadRequest, nil)
	}
	return nil
}

// Mirror: the context of the strategies is chosen at the start.
type terminal struct{ s Strategy }

func newTerminal(kind string) *terminal {
	if kind == "offline" {
		return &terminal{&transfer{validator.New()}} // silent
	}
	return &terminal{byKind[kind]}
}

func (t *terminal) pay(c echo.Context) error { return t.s.Pay(&Payment{Kind: c.Param("kind")}) }

func Mount(e *echo.Echo) {
	e.POST("/pay", pay)
	e.POST("/now/:kind", payNow)
	e.POST("/quote/:kind", quote)
	e.POST("/quotenow/:kind", quoteNow)
	e.POST("/terminal/:kind", newTerminal("offline").pay)
}
