// Package web chooses with pick. What decides: whether something is made though it is there already, or thrown away.
package web

import (
	"cmp"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"

	"twins/blind18/coalesce/pick"
)

type ship struct{ Name string }

type port struct {
	rules   *validator.Validate
	trim    *mold.Transformer
	forms   *form.Decoder
	query   *schema.Decoder
	codec   *goavro.Codec
	fields  *reflectx.Mapper
	strict  *validator.Validate
	private *validator.Validate
}

func newPort(v *validator.Validate, d *form.Decoder) *port {
	return &port{
		rules: pick.Or(v, validator.New()),                  // silent
		forms: pick.OrElse(d, form.NewDecoder),              // silent
		trim:  cmp.Or((*mold.Transformer)(nil), mold.New()), // silent
	}
}

func (p *port) create(w http.ResponseWriter, r *http.Request) {
	x := ship{r.FormValue("name")}
	_ = p.rules.Struct(x)
	_ = p.trim.Struct(r.Context(), &x)
	_ = p.forms.Decode(&x, r.URL.Query())
}

func (p *port) find(w http.ResponseWriter, r *http.Request) {
	d := pick.Keep(&p.query, schema.NewDecoder) // silent
	_ = d.Decode(new(ship), r.URL.Query())
}

func (p *port) encode(w http.ResponseWriter, r *http.Request) {
	c, err := pick.KeepErr(&p.codec, func() (*goavro.Codec, error) {
		return goavro.NewCodec(`"string"`) // silent
	})
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// rows makes it before anybody looks.
func (p *port) rows(w http.ResponseWriter, r *http.Request) {
	m := pick.Or(p.fields, reflectx.NewMapper("db")) // report
	m.FieldMap(reflect.ValueOf(ship{r.FormValue("name")}))
}

// strictly has it made each time, since it is put nowhere.
func (p *port) strictly(w http.ResponseWriter, r *http.Request) {
	v := pick.OrElse(p.strict, func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	})
	_ = v.Struct(ship{r.FormValue("name")})
}

// own keeps it in a variable of the request.
func (p *port) own(w http.ResponseWriter, r *http.Request) {
	var t *mold.Transformer
	_ = pick.Keep(&t, mold.New).Struct(r.Context(), new(ship)) // report
}

// either makes two, and uses one.
func (p *port) either(w http.ResponseWriter, r *http.Request) {
	e := pick.If(r.FormValue("raw") != "", form.NewEncoder(), nil) // report
	if e != nil {
		_, _ = e.Encode(ship{r.FormValue("name")})
	}
}

// std does it with the standard library.
func (p *port) std(w http.ResponseWriter, r *http.Request) {
	p.private = cmp.Or(p.private, validator.New(validator.WithPrivateFieldValidation())) // report
	_ = p.private.Struct(ship{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	p := newPort(nil, nil)
	m.HandleFunc("/create", p.create)
	m.HandleFunc("/find", p.find)
	m.HandleFunc("/encode", p.encode)
	m.HandleFunc("/rows", p.rows)
	m.HandleFunc("/strictly", p.strictly)
	m.HandleFunc("/own", p.own)
	m.HandleFunc("/either", p.either)
	m.HandleFunc("/std", p.std)
}
