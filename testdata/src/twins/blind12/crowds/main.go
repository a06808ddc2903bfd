// Command crowds has helpers that many call. What decides: whether one of the ways to them is walked often, whoever else walks there.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type order struct{ Name string }

// newRules is called by main, which keeps them, and by a handler, which does not.
func newRules() *validator.Validate {
	return validator.New() // report
}

// newPolicy is called by who keeps it alone: main, a once, and a lazy field.
func newPolicy() *bluemonday.Policy {
	return bluemonday.UGCPolicy() // silent
}

// newTrimmer is called by a function that nobody calls, and by a loop.
func newTrimmer() *mold.Transformer {
	return mold.New() // report
}

// trimmedLater is what somebody wanted once.
func trimmedLater() func(*order) error {
	t := newTrimmer()
	return func(o *order) error { return t.Struct(context.Background(), o) }
}

// decoderOf is mentioned in a table that is used at the start, and called in a handler.
func decoderOf() *form.Decoder {
	d := form.NewDecoder() // report
	d.SetTagName("q")
	return d
}

// codecOf is mentioned in a table, which is used at the start alone.
func codecOf() any {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		log.Fatal(err)
	}
	return c
}

var parts = map[string]func() any{"form": func() any { return decoderOf() }, "codec": codecOf}

// fields is called by checkAll, which main calls once, and by audit, which each request calls.
func fields(o order) int {
	m := reflectx.NewMapper("db") // report
	return len(m.FieldMap(reflect.ValueOf(o)))
}

func checkAll(o order) { log.Println(fields(o)) }

func audit(o order) { log.Println(fields(o)) }

// schemaOf is called where the field is empty, by two handlers.
func (s *server) schemaOf() *schema.Decoder {
	if s.schema == nil {
		s.schema = newSchema()
	}
	return s.schema
}

func newSchema() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return d
}

var shared = sync.OnceValue(newPolicy)

type server struct {
	rules  *validator.Validate
	policy *bluemonday.Policy
	schema *schema.Decoder
	parts  map[string]any
}

func (s *server) list(w http.ResponseWriter, r *http.Request) {
	if s.policy == nil {
		s.policy = newPolicy()
	}
	o := order{s.policy.Sanitize(shared().Sanitize(r.FormValue("name")))}
	_, _ = s.schemaOf().Decode(&o, r.URL.Query()), newRules().Struct(o)
	audit(o)
}

func (s *server) save(w http.ResponseWriter, r *http.Request) {
	var o order
	if s.schemaOf().Decode(&o, r.URL.Query()) != nil || decoderOf().Decode(&o, r.Form) != nil || s.rules.Struct(o) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func main() {
	s := &server{rules: newRules(), parts: make(map[string]any)}
	for name, mk := range parts {
		s.parts[name] = mk()
	}
	for _, name := range os.Args[1:] {
		o := order{newPolicyOnce.Sanitize(name)}
		if err := newTrimmer().Struct(context.Background(), &o); err != nil {
			log.Fatal(err)
		}
	}
	checkAll(order{os.Getenv("USER")})
	http.HandleFunc("/list", s.list)
	http.HandleFunc("/save", s.save)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

var newPolicyOnce = newPolicy()
