// Command bootregistry hands functions to a container. What decides: when the container calls them.
package main

import (
	"log"
	"net/http"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind16/bootregistry/boot"
)

type lease struct{ Name string }

type deps struct {
	v *validator.Validate
	t *mold.Transformer
	d *form.Decoder
	m *reflectx.Mapper
	c *goavro.Codec
}

// module is what an application is made of.
type module struct {
	name string
	init func(*deps) error
	each func(*deps, *lease) error
}

var modules = []module{
	{name: "rules", init: initRules, each: checkRules},
	{
		name: "trim",
		init: func(d *deps) error {
			d.t = mold.New() // silent
			return nil
		},
		each: func(d *deps, l *lease) error {
			q := schema.NewDecoder() // report
			return q.Decode(l, nil)
		},
	},
	{name: "clean", each: (*deps).clean},
}

func initRules(d *deps) error {
	d.v = validator.New() // silent
	return nil
}

func checkRules(d *deps, l *lease) error { return d.v.Struct(l) }

func (d *deps) clean(l *lease) error {
	p := bluemonday.UGCPolicy() // report
	l.Name = p.Sanitize(l.Name)
	return nil
}

// newForms is a provider.
func newForms(*boot.App) *form.Decoder {
	return form.NewDecoder() // silent
}

// setUp hands over functions for several times.
func setUp(a *boot.App, d *deps) {
	a.OnStart(func() (err error) {
		d.c, err = goavro.NewCodec(`"string"`) // silent
		return err
	})
	a.OnStart(d.fields)
	a.OnStop(func() {
		p := bluemonday.NewPolicy() // silent
		log.Print(p.Sanitize("bye"))
	})
	a.OnRequest(func(r *http.Request) {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(lease{r.FormValue("name")})
	})
	a.OnRequest(d.serve)
	a.Single("query", func() any {
		return schema.NewDecoder() // silent
	})
	d.d = boot.Provide(a, "forms", newForms)
}

func (d *deps) fields() error {
	d.m = reflectx.NewMapper("db") // silent
	return nil
}

func (d *deps) serve(r *http.Request) {
	l := &lease{r.FormValue("name")}
	for _, m := range modules {
		if err := m.each(d, l); err != nil {
			return
		}
	}
	_ = d.d.Decode(l, r.URL.Query())
	d.m.FieldMap(reflect.ValueOf(*l))
	t := mold.New() // report
	_ = t.Struct(r.Context(), l)
	_, _ = d.c.BinaryFromNative(nil, l.Name)
}

func main() {
	a, d := boot.New(), new(deps)
	for _, m := range modules {
		if m.init == nil {
			continue
		}
		if err := m.init(d); err != nil {
			log.Fatal(m.name, err)
		}
	}
	setUp(a, d)
	a.OnRequest(func(r *http.Request) {
		_ = a.Get("query").(*schema.Decoder).Decode(new(lease), r.URL.Query())
		f := form.NewDecoder() // report
		_ = f.Decode(new(lease), r.URL.Query())
	})
	log.Fatal(a.Run(os.Args[1]))
}
