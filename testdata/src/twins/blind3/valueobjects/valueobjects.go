// Package valueobjects makes checked values from raw ones. What decides: a value is made for each datum, so what its maker
// builds to check it is built for each; a maker of something that keeps the instance makes it for that.
package valueobjects

import (
	"errors"
	"net/http"
	"time"

	"github.com/go-playground/validator/v10"
)

type Email struct{ s string }

func NewEmail(s string) (Email, error) {
	if err := validator.New().Var(s, "required,email"); err != nil { // report
		return Email{}, err
	}
	return Email{s}, nil
}

func MustEmail(s string) *Email {
	v := validator.New() // report
	if v.Var(s, "email") != nil {
		panic("valueobjects: " + s)
	}
	return &Email{s}
}

type Money struct {
	Amount   int
	Currency string
}

func MoneyOf(amount int, currency string) (m Money, err error) {
	m.Amount, m.Currency = amount, currency
	err = validator.New().Struct(m) // report
	return m, err
}

type Order struct {
	ID    string
	Lines []Money
	at    time.Time
}

func (o *Order) Add(m Money) error {
	v := validator.New() // report
	if err := v.Struct(m); err != nil {
		return err
	}
	o.Lines = append(o.Lines, m)
	return nil
}

type Builder struct{ o Order }

func (b *Builder) ID(id string) *Builder { b.o.ID = id; return b }

func (b *Builder) Build() (Order, error) {
	if err := validator.New().Struct(b.o); err != nil { // report
		return Order{}, err
	}
	return b.o, nil
}

type Command struct{ Name, Arg string }

func ParseCommand(line []byte) (*Command, error) {
	c := &Command{Name: string(line)}
	return c, errors.Join(validator.New().Struct(c)) // report
}

func FromRequest(r *http.Request) (*Command, error) {
	c := &Command{Name: r.FormValue("name"), Arg: r.FormValue("arg")}
	v := validator.New() // report
	return c, v.Struct(c)
}

type Option func(*Command) error

func WithArg(a string) Option {
	return func(c *Command) error {
		if err := validator.New().Var(a, "alphanum"); err != nil { // report
			return err
		}
		c.Arg = a
		return nil
	}
}

func Make(opts ...Option) (c Command, err error) {
	for _, o := range opts {
		if err := o(&c); err != nil {
			return c, err
		}
	}
	return c, nil
}

// A maker of something that keeps the instance.

type Mint struct {
	currency string
	v        *validator.Validate
}

func NewMint(currency string) *Mint { return &Mint{currency, validator.New()} } // silent

func (m *Mint) Coin(n int) (Money, error) {
	c := Money{n, m.currency}
	return c, m.v.Struct(c)
}

type Policy struct {
	Name  string
	check func(any) error
}

func NewPolicy(name string) (*Policy, error) {
	v := validator.New() // silent
	if err := v.Var(name, "required"); err != nil {
		return nil, err
	}
	return &Policy{name, v.Struct}, nil
}

func (p *Policy) Check(o Order) error { return p.check(o) }

type Desk struct{ Orders, Commands *validator.Validate }

func OpenDesk() (d Desk) {
	d.Orders = validator.New()                                        // silent
	d.Commands = validator.New(validator.WithRequiredStructEnabled()) // silent
	return d
}

func Register(books map[string]*Mint, currency string) {
	books[currency] = &Mint{currency: currency, v: validator.New()} // silent
}
