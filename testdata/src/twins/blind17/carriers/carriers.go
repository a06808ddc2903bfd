// Package carriers hands over what it makes in a struct, a list, a channel or a closure. What decides: whether the one who gets it keeps it.
package carriers

import (
	"context"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type parcel struct{ Name string }

type tools struct {
	rules *validator.Validate
	err   error
}

// kit is a struct with one in it.
func kit() tools {
	return tools{rules: validator.New()} // silent
}

// list is a list of them.
func list(tags ...string) []*reflectx.Mapper {
	var all []*reflectx.Mapper
	for _, tag := range tags {
		all = append(all, reflectx.NewMapper(tag)) // silent
	}
	return all
}

// trimmer is a function with one in it.
func trimmer() func(context.Context, any) error {
	t := mold.New() // silent
	return func(ctx context.Context, x any) error { return t.Struct(ctx, x) }
}

// named has it among its results.
func named() (d *form.Decoder, ok bool) {
	d = form.NewDecoder() // silent
	return d, d != nil
}

// out writes it where it is told to.
func out(c **goavro.Codec) (err error) {
	*c, err = goavro.NewCodec(`"string"`) // silent
	return err
}

// sent sends it to whoever waits.
func sent() <-chan *bluemonday.Policy {
	c := make(chan *bluemonday.Policy, 1)
	go func() {
		c <- bluemonday.UGCPolicy() // silent
	}()
	return c
}

type post struct {
	tools
	fields []*reflectx.Mapper
	trim   func(context.Context, any) error
	forms  *form.Decoder
	codec  *goavro.Codec
	policy *bluemonday.Policy
}

func newPost() (*post, error) {
	p := &post{tools: kit(), fields: list("db", "json"), trim: trimmer(), policy: <-sent()}
	d, ok := named()
	if ok {
		p.forms = d
	}
	return p, out(&p.codec)
}

func (p *post) create(w http.ResponseWriter, r *http.Request) {
	x := parcel{r.FormValue("name")}
	_ = p.rules.Struct(x)
	for _, m := range p.fields {
		m.FieldMap(reflect.ValueOf(x))
	}
	_ = p.trim(r.Context(), &x)
	_ = p.forms.Decode(&x, r.URL.Query())
	_, _ = p.codec.BinaryFromNative(nil, x.Name)
	_, _ = w.Write([]byte(p.policy.Sanitize(x.Name)))
}

// strictKit is asked for by a request.
func strictKit() tools {
	return tools{rules: validator.New(validator.WithRequiredStructEnabled())} // report
}

// query is a function with one in it, asked for by a request.
func query() func(x any, values map[string][]string) error {
	d := schema.NewDecoder() // report
	return func(x any, values map[string][]string) error { return d.Decode(x, values) }
}

// outTrim writes it to a variable of a request.
func outTrim(t **mold.Transformer) {
	*t = mold.New() // report
}

// sentText is waited for by a request.
func sentText() <-chan *bluemonday.Policy {
	c := make(chan *bluemonday.Policy, 1)
	c <- bluemonday.NewPolicy() // report
	return c
}

// mappers is a map of them, for a request.
func mappers() map[string]*reflectx.Mapper {
	return map[string]*reflectx.Mapper{
		"db": reflectx.NewMapper("db"), // report
	}
}

func (p *post) change(w http.ResponseWriter, r *http.Request) {
	x := parcel{r.FormValue("name")}
	_ = strictKit().rules.Struct(x)
	_ = query()(&x, r.URL.Query())
	var t *mold.Transformer
	outTrim(&t)
	_ = t.Struct(r.Context(), &x)
	_, _ = w.Write([]byte((<-sentText()).Sanitize(x.Name)))
	mappers()["db"].FieldMap(reflect.ValueOf(x))
}

func Routes(m *http.ServeMux) error {
	p, err := newPost()
	if err != nil {
		return err
	}
	m.HandleFunc("/create", p.create)
	m.HandleFunc("/change", p.change)
	return nil
}
