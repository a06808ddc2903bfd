// Package initlike has functions that set things up and look like init or New. What decides: neither their names nor their
// form, but that main gets to them once, or requests get to them.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type container struct {
	validate *validator.Validate
	decoder  *schema.Decoder
	steps    []func(*container) error
}

func main() {
	c := &container{}
	c.steps = []func(*container) error{initValidator, (*container).initDecoder}
	if err := bootstrap(context.Background(), c); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	mustSetup()
	v := newTenth() // silent: built elsewhere
	_ = v
	http.HandleFunc("/", c.index)
	http.HandleFunc("/reset", resetHandler)
	http.HandleFunc("/init", initHandler)
	http.HandleFunc("/new", newHandler)
	http.HandleFunc("/phase", phaseHandler)
	_ = http.ListenAndServe(":80", nil)
}

func bootstrap(ctx context.Context, c *container) error {
	for _, s := range c.steps {
		if err := s(c); err != nil {
			return err
		}
	}
	return c.third(ctx)
}

func initValidator(c *container) error {
	c.validate = validator.New() // silent
	return c.validate.RegisterValidation("sku", nil)
}

func (c *container) initDecoder() error {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	c.decoder = d
	return nil
}

func (c *container) third(ctx context.Context) error {
	v := validator.New() // silent
	return v.StructCtx(ctx, c)
}

func mustSetup() {
	if err := selfCheck(os.Args); err != nil {
		panic(err)
	}
}

func selfCheck(args []string) error {
	return validator.New().Var(args, "min=1") // silent
}

func newTenth() *validator.Validate {
	return validator.New() // silent
}

func (c *container) index(w http.ResponseWriter, r *http.Request) {
	_ = c.decoder.Decode(&struct{ Q string }{}, r.URL.Query())
	_ = c.validate.Var(r.URL.Path, "uri")
}

// Requests get to these.

var current *validator.Validate

func initCurrent() {
	current = validator.New() // report
}

func resetHandler(w http.ResponseWriter, r *http.Request) {
	initCurrent()
	_ = current.Var(r.URL.Path, "uri")
}

type boot struct{ v *validator.Validate }

func (b *boot) Init() error {
	b.v = validator.New() // report
	return nil
}

func initHandler(w http.ResponseWriter, r *http.Request) {
	var b boot
	if b.Init() == nil {
		_ = b.v.Var(r.URL.Path, "uri")
	}
}

func NewBoot() *boot { return &boot{v: validator.New()} } // report

func newHandler(w http.ResponseWriter, r *http.Request) {
	_ = NewBoot().v.Var(r.URL.Path, "uri")
}

func SetupOnce() *schema.Decoder {
	d := schema.NewDecoder() // report
	d.ZeroEmpty(true)
	return d
}

func phaseHandler(w http.ResponseWriter, r *http.Request) {
	_ = SetupOnce().Decode(&struct{ Q string }{}, r.URL.Query())
}
