// Command bootsteps starts in steps that are listed in tables. What decides: whether main walks the table, or a request does.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"reflect"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type app struct {
	rules *validator.Validate
	trim  *mold.Transformer
	forms *schema.Decoder
	codec *goavro.Codec
	ready []func(context.Context) error
}

type step struct {
	name string
	run  func(*app) error
}

// steps is what main does, one after the other.
var steps = []step{
	{"rules", (*app).startRules},
	{"trim", func(a *app) error {
		a.trim = mold.New() // silent
		return nil
	}},
	{"codec", startCodec},
	{"forms", func(a *app) error {
		d := schema.NewDecoder() // silent
		d.IgnoreUnknownKeys(true)
		a.forms = d
		return nil
	}},
	{"check", check},
}

func (a *app) startRules() error {
	a.rules = validator.New() // silent
	return a.rules.RegisterValidation("even", func(fl validator.FieldLevel) bool { return fl.Field().Int()%2 == 0 })
}

func startCodec(a *app) (err error) {
	a.codec, err = goavro.NewCodec(`"string"`) // silent
	return err
}

// check makes one for itself: it runs once.
func check(a *app) error {
	return validator.New(validator.WithRequiredStructEnabled()).Struct(a) // silent
}

type probe struct {
	name string
	run  func(context.Context) error
}

// probes is what a request to /ready does, one after the other.
var probes = []probe{
	{"fields", func(context.Context) error {
		m := reflectx.NewMapper("db") // report
		if m.FieldMap(reflect.ValueOf(probe{})) == nil {
			return fmt.Errorf("no fields")
		}
		return nil
	}},
	{"text", probeText},
}

func probeText(context.Context) error {
	if bluemonday.UGCPolicy().Sanitize("<b>") == "" { // report
		return fmt.Errorf("no text")
	}
	return nil
}

func (a *app) health(w http.ResponseWriter, r *http.Request) {
	for _, p := range append(probes, probe{"own", a.probe}) {
		if err := p.run(r.Context()); err != nil {
			http.Error(w, p.name+": "+err.Error(), http.StatusServiceUnavailable)
			return
		}
	}
}

func (a *app) probe(ctx context.Context) error {
	t := mold.New() // report
	return t.Struct(ctx, a)
}

func main() {
	a := new(app)
	for _, s := range steps {
		if err := s.run(a); err != nil {
			log.Fatalf("%s: %v", s.name, err)
		}
	}
	http.HandleFunc("/ready", a.health)
	http.HandleFunc("/orders", func(w http.ResponseWriter, r *http.Request) {
		if err := a.forms.Decode(a, r.URL.Query()); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
