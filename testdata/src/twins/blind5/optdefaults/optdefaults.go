// Package optdefaults has things with defaults for what nobody gave: nil arguments, zero fields, options, builders. What decides: whether
// the default is made with what is kept, or with each call.
package optdefaults

import (
	"cmp"
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type payment struct {
	Amount int `validate:"gt=0"`
}

// Gateway's zero value works.
type Gateway struct {
	// Validate checks payments; New has a default.
	Validate *validator.Validate
	Decoder  *schema.Decoder
}

type Option func(*Gateway)

func WithDecoder(d *schema.Decoder) Option { return func(g *Gateway) { g.Decoder = d } }

func WithTag(tag string) Option {
	return func(g *Gateway) {
		// With each gateway that is made with it.
		g.Decoder = schema.NewDecoder() // silent
		g.Decoder.SetAliasTag(tag)
	}
}

func New(opts ...Option) *Gateway {
	g := &Gateway{}
	for _, o := range opts {
		o(g)
	}
	if g.Validate == nil {
		// The default of what is kept.
		g.Validate = validator.New() // silent
	}
	if g.Decoder == nil {
		g.Decoder = schema.NewDecoder() // silent
	}
	return g
}

// validate is for a gateway that was made without New: whoever makes it can give one.
func (g *Gateway) validate(p *payment) error {
	v := g.Validate
	if v == nil {
		v = validator.New() // silent
	}
	return v.Struct(p)
}

// validateKept stores the default.
func (g *Gateway) validateKept(p *payment) error {
	if g.Validate == nil {
		g.Validate = validator.New() // silent
	}
	return g.Validate.Struct(p)
}

// Check takes nil for the default.
func Check(ctx context.Context, v *validator.Validate, p *payment) error {
	if v == nil {
		// For who has none to give, as the handler does.
		v = validator.New() // report
	}
	return v.StructCtx(ctx, p)
}

var fallback = validator.New() // silent

// CheckShared has a shared default.
func CheckShared(ctx context.Context, v *validator.Validate, p *payment) error {
	return cmp.Or(v, fallback).StructCtx(ctx, p)
}

// CheckOr evaluates the default whether it is needed or not.
func CheckOr(ctx context.Context, v *validator.Validate, p *payment) error {
	return cmp.Or(v, validator.New()).StructCtx(ctx, p) // report
}

// Builder makes requests; one is made for each request.
type Builder struct {
	enc *form.Encoder
	p   payment
}

func NewRequest() *Builder { return &Builder{} }

func (b *Builder) Amount(n int) *Builder { b.p.Amount = n; return b }

func (b *Builder) Encode() (map[string][]string, error) {
	if b.enc == nil {
		// A builder lives for a request: so does its default.
		b.enc = form.NewEncoder() // report
	}
	return b.enc.Encode(b.p)
}

type opts struct{ strict bool }

func parse(r *http.Request, set ...func(*opts)) (*payment, error) {
	var o opts
	for _, f := range set {
		f(&o)
	}
	// Made for each call; strict is one of two values.
	d := schema.NewDecoder() // report
	d.IgnoreUnknownKeys(true)
	p := new(payment)
	return p, d.Decode(p, r.Form)
}

func strictly(o *opts) { o.strict = true }

func parseAs(r *http.Request, strict bool) (*payment, error) {
	// As its caller says, for each call.
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(!strict)
	p := new(payment)
	return p, d.Decode(p, r.Form)
}

type api struct{ g *Gateway }

func (a *api) pay(w http.ResponseWriter, r *http.Request) {
	p, err := parse(r, strictly)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if a.g.validate(p) != nil || a.g.validateKept(p) != nil {
		http.Error(w, "amount", http.StatusBadRequest)
		return
	}
	_ = Check(r.Context(), nil, p)
	_ = CheckShared(r.Context(), nil, p)
	_ = CheckOr(r.Context(), nil, p)
	_, _ = NewRequest().Amount(p.Amount).Encode()
	_, _ = parseAs(r, r.FormValue("strict") != "")
}

func Main() error {
	// Given at the start.
	d := schema.NewDecoder() // silent
	a := &api{New(WithTag("json"), WithDecoder(d))}
	http.HandleFunc("/pay", a.pay)
	return http.ListenAndServe(":8080", nil)
}
