// Command lambdapayloads runs as a lambda. What decides: the start of the process, or the event.
package main

import (
	"context"
	"os"
	"reflect"

	"github.com/aws/aws-lambda-go/lambda"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type event struct{ Name string }

var (
	rules  = validator.New() // silent
	policy *bluemonday.Policy
	trim   *mold.Transformer
	dec    *form.Decoder
)

func init() {
	policy = bluemonday.UGCPolicy() // silent
}

// handle is what the runtime calls.
func handle(ctx context.Context, e event) (string, error) {
	if err := rules.Struct(e); err != nil {
		return "", err
	}
	if trim == nil {
		trim = mold.New() // silent
	}
	if err := trim.Struct(ctx, &e); err != nil {
		return "", err
	}
	return policy.Sanitize(e.Name), parse(&e)
}

func parse(e *event) error {
	d := schema.NewDecoder() // report
	return d.Decode(e, map[string][]string{"name": {e.Name}})
}

// records come in batches.
func records(ctx context.Context, es []event) error {
	m := reflectx.NewMapper("json") // report
	for _, e := range es {
		m.FieldMap(reflect.ValueOf(e))
	}
	return nil
}

type function struct{ v *validator.Validate }

func (f *function) handle(ctx context.Context, e event) error { return f.v.Struct(e) }

func (f *function) fresh(ctx context.Context, e event) error {
	f.v = validator.New() // report
	return f.v.Struct(e)
}

// wrap is for all handlers.
func wrap(h func(context.Context, event) error) func(context.Context, event) error {
	t := mold.New() // silent
	return func(ctx context.Context, e event) error {
		if err := t.Struct(ctx, &e); err != nil {
			return err
		}
		return h(ctx, e)
	}
}

type raw struct{}

func (raw) Invoke(ctx context.Context, payload []byte) ([]byte, error) {
	c, err := goavro.NewCodec(`"bytes"`) // report
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, payload)
}

func main() {
	f := &function{v: validator.New()} // silent
	dec = form.NewDecoder()            // silent
	switch os.Getenv("HANDLER") {
	case "records":
		lambda.Start(records)
	case "function":
		lambda.Start(wrap(f.handle))
	case "fresh":
		lambda.Start(f.fresh)
	case "raw":
		lambda.StartHandler(raw{})
	case "inline":
		lambda.Start(func(ctx context.Context, e event) error {
			_ = dec.Decode(&e, nil)
			return form.NewDecoder().Decode(&e, nil) // report
		})
	default:
		lambda.Start(handle)
	}
}
