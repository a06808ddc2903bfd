// Package app registers its codecs, and asks for them. What decides: when they are made.
package app

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"

	"twins/blind17/registries/reg"
)

type item struct{ Name string }

type avro struct{ c *goavro.Codec }

func (a avro) Encode(x any) ([]byte, error) { return a.c.BinaryFromNative(nil, x) }

type plain struct{}

// Encode makes one for what it encodes.
func (plain) Encode(x any) ([]byte, error) {
	e := form.NewEncoder() // report
	_, err := e.Encode(x)
	return nil, err
}

type checked struct {
	reg.Codec
	v *validator.Validate
}

func (c *checked) Encode(x any) ([]byte, error) {
	if err := c.v.Struct(x); err != nil {
		return nil, err
	}
	return c.Codec.Encode(x)
}

func newAvro(schema string) (reg.Codec, error) {
	c, err := goavro.NewCodec(schema) // silent
	if err != nil {
		return nil, err
	}
	return avro{c}, nil
}

func init() {
	c, err := newAvro(`"string"`)
	if err != nil {
		panic(err)
	}
	reg.Register("avro", c)
	reg.Register("plain", plain{})
	reg.Register("checked", &checked{plain{}, validator.New()}) // silent
	reg.Lazy("lazy", func() (reg.Codec, error) {
		c, err := goavro.NewCodec(`"bytes"`) // silent
		return avro{c}, err
	})
	for _, name := range []string{"int", "long"} {
		reg.Lazy(name, func() (reg.Codec, error) { return newAvro(`"` + name + `"`) })
	}
}

func create(w http.ResponseWriter, r *http.Request) {
	x := item{r.FormValue("name")}
	_ = reg.Rules("item").Struct(x)
	c, err := reg.Get(r.FormValue("codec"))
	if err != nil {
		return
	}
	data, _ := c.Encode(x)
	_, _ = w.Write(data)
}

// change registers one for a request, under a name of its own.
func change(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // report
	_ = t.Struct(r.Context(), &item{r.FormValue("name")})
	reg.Register(r.FormValue("as"), &checked{plain{}, reg.Rules(r.FormValue("as"))})
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
}
