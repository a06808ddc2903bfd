// Package avrotopics encodes with schemas. What decides: whether the schema is the same each time.
package avrotopics

import (
	"fmt"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
)

const order = `{"type":"string"}`

type record struct {
	Schema, Topic string
	Value         any
}

// fixed has one schema.
func fixed(r record) ([]byte, error) {
	c, err := goavro.NewCodec(order) // report
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, r.Value)
}

// carried is what the record says.
func carried(r record) ([]byte, error) {
	c, err := goavro.NewCodec(r.Schema) // silent
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, r.Value)
}

// local is the same through a variable.
func local(r record) ([]byte, error) {
	text := order
	c, err := goavro.NewCodec(text) // report
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, r.Value)
}

// composed depends on the topic.
func composed(r record) ([]byte, error) {
	text := fmt.Sprintf(`{"type":"record","name":%q}`, r.Topic)
	c, err := goavro.NewCodec(text) // silent
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, r.Value)
}

type writer struct {
	schema string
	tag    string
}

// Write has the schema of its writer, which stays.
func (w *writer) Write(r record) ([]byte, error) {
	c, err := goavro.NewCodec(w.schema) // report
	if err != nil {
		return nil, err
	}
	return c.BinaryFromNative(nil, r.Value)
}

// tagged is set up by what comes.
func tagged(r record) error {
	v := validator.New() // silent
	v.SetTagName(r.Topic)
	return v.Struct(r)
}

// constant is set up by what does not.
func constant(r record) error {
	v := validator.New() // report
	v.SetTagName("avro")
	return v.Struct(r)
}

func serve(wr *writer) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		r := record{Schema: req.FormValue("schema"), Topic: req.FormValue("topic"), Value: req.FormValue("v")}
		for _, f := range []func(record) ([]byte, error){fixed, carried, local, composed, wr.Write} {
			if b, err := f(r); err == nil {
				_, _ = w.Write(b)
			}
		}
		_ = tagged(r)
		_ = constant(r)
	}
}

func Routes(m *http.ServeMux, schema string) {
	m.Handle("/", serve(&writer{schema: schema}))
}
