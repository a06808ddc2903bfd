// Package throwaways puts data, and what works on them, into one object. What decides: whether the object is thrown away when its method returns.
package throwaways

import (
	"context"
	"errors"
	"log"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type input struct{ Name string }

// checking is made by a function, and checks what it has.
type checking struct {
	in    input
	rules *validator.Validate
}

func newChecking(in input) *checking {
	return &checking{in: in, rules: validator.New()} // report
}

func (c *checking) check() error { return c.rules.Struct(c.in) }

// Check checks it.
func Check(in input) error { return newChecking(in).check() }

// cleaning is a literal.
type cleaning struct {
	policy *bluemonday.Policy
	text   string
}

func (c cleaning) String() string { return c.policy.Sanitize(c.text) }

// Clean cleans it.
func Clean(text string) string {
	return cleaning{bluemonday.UGCPolicy(), text}.String() // report
}

// trimming has several steps.
type trimming struct {
	t    *mold.Transformer
	errs []error
	data []*input
}

func (t *trimming) add(in *input) *trimming {
	t.data = append(t.data, in)
	return t
}

func (t *trimming) do(ctx context.Context) error {
	for _, in := range t.data {
		t.errs = append(t.errs, t.t.Struct(ctx, in))
	}
	return errors.Join(t.errs...)
}

// Trim trims both.
func Trim(ctx context.Context, a, b *input) error {
	t := &trimming{t: mold.New()} // report
	return t.add(a).add(b).do(ctx)
}

// decoding is an object of a request.
type decoding struct {
	c *fiber.Ctx
	*form.Decoder
}

func (d decoding) input() (in input, err error) {
	err = d.Decode(&in, map[string][]string{"name": {d.c.Params("name")}})
	return in, err
}

func save(c *fiber.Ctx) error {
	in, err := decoding{c, form.NewDecoder()}.input() // report
	if err != nil {
		return err
	}
	return c.JSON(Clean(in.Name))
}

// job is kept by who asked for it, and done later.
type job struct {
	codec *goavro.Codec
	in    input
}

// NewJob makes one.
func NewJob(in input) (*job, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return &job{c, in}, nil
}

// Do does it.
func (j *job) Do() ([]byte, error) { return j.codec.BinaryFromNative(nil, j.in.Name) }

// watcher has data that change, and lives as long as the program.
type watcher struct {
	fields *reflectx.Mapper
	last   input
}

var watching = newWatcher(input{"first"})

func newWatcher(in input) *watcher {
	return &watcher{reflectx.NewMapper("db"), in} // silent
}

func watch(c *fiber.Ctx) error {
	watching.last = input{c.Params("name")}
	return c.JSON(len(watching.fields.FieldMap(reflect.ValueOf(watching.last))))
}

// reading goes on in the background.
type reading struct {
	d      *schema.Decoder
	values map[string][]string
}

func (r *reading) run() {
	var in input
	if err := r.d.Decode(&in, r.values); err != nil {
		log.Println(err)
	}
}

func push(c *fiber.Ctx) error {
	r := &reading{schema.NewDecoder(), map[string][]string{"name": {c.Params("name")}}} // report
	go r.run()
	return nil
}

func Routes(app *fiber.App) {
	app.Post("/save", save)
	app.Post("/watch", watch)
	app.Post("/push", push)
}
