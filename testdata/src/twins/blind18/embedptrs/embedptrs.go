// Package embedptrs embeds pointers to what several share. What decides: whether what is embedded is shared, or made with what embeds it.
package embedptrs

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type stamp struct{ Name string }

// office is what all counters share.
type office struct {
	rules *validator.Validate
	trim  *mold.Transformer
	forms *form.Decoder
	query *schema.Decoder
}

type post struct {
	*office
	name string
}

type parcel struct {
	post
	fields *reflectx.Mapper
}

// counter embeds an interface.
type counter struct {
	checker
	codec *goavro.Codec
}

type checker interface{ check(x any) error }

func (o *office) check(x any) error { return o.rules.Struct(x) }

func (o *office) decode(x any, r *http.Request) error {
	if o.forms == nil {
		o.forms = form.NewDecoder() // silent
	}
	return o.forms.Decode(x, r.URL.Query())
}

func newOffice() *office {
	return &office{rules: validator.New()} // silent
}

func (p *post) create(w http.ResponseWriter, r *http.Request) {
	if p.trim == nil {
		p.trim = mold.New() // silent
	}
	x := stamp{r.FormValue("name")}
	_ = p.trim.Struct(r.Context(), &x)
	_ = p.decode(&x, r)
	_ = p.check(x)
}

func (p *parcel) rows(w http.ResponseWriter, r *http.Request) {
	if p.fields == nil {
		p.fields = reflectx.NewMapper("db") // silent
	}
	p.fields.FieldMap(reflect.ValueOf(stamp{r.FormValue("name")}))
}

func (c *counter) encode(w http.ResponseWriter, r *http.Request) {
	if c.checker == nil {
		c.checker = newOffice()
	}
	_ = c.check(stamp{r.FormValue("name")})
	data, _ := c.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// copied fills a copy of the parcel, and what the copy has for itself.
func (p parcel) copied(w http.ResponseWriter, r *http.Request) {
	if p.fields == nil {
		p.fields = reflectx.NewMapper("json") // report
	}
	p.fields.FieldMap(reflect.ValueOf(stamp{r.FormValue("name")}))
}

// shared fills a copy as well, but what the copy points to is what all share.
func (p parcel) shared(w http.ResponseWriter, r *http.Request) {
	if p.query == nil {
		p.query = schema.NewDecoder() // silent
	}
	_ = p.query.Decode(new(stamp), r.URL.Query())
}

// fresh has an office for a request.
func (p *parcel) fresh(w http.ResponseWriter, r *http.Request) {
	f := post{office: &office{rules: validator.New(validator.WithRequiredStructEnabled())}} // report
	_ = f.check(stamp{r.FormValue("name")})
}

// empty has one that has nothing yet.
func (p *parcel) empty(w http.ResponseWriter, r *http.Request) {
	f := post{office: new(office), name: p.name}
	if f.trim == nil {
		f.trim = mold.New() // report
	}
	_ = f.trim.Struct(r.Context(), &stamp{r.FormValue("name")})
}

// moved has another office from then on, for each request.
func (p *parcel) moved(w http.ResponseWriter, r *http.Request) {
	p.office.rules = validator.New(validator.WithPrivateFieldValidation()) // report
	_ = p.check(stamp{r.FormValue("name")})
}

// own is called with a value of the office.
func own(o office, r *http.Request) {
	o.forms = form.NewDecoder() // report
	_ = o.forms.Decode(new(stamp), r.URL.Query())
}

func Routes(m *http.ServeMux) error {
	o := newOffice()
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return err
	}
	p := &parcel{post: post{office: o, name: "main"}}
	m.HandleFunc("/create", p.create)
	m.HandleFunc("/rows", p.rows)
	m.HandleFunc("/encode", (&counter{checker: o, codec: c}).encode)
	m.HandleFunc("/copied", p.copied)
	m.HandleFunc("/shared", p.shared)
	m.HandleFunc("/fresh", p.fresh)
	m.HandleFunc("/empty", p.empty)
	m.HandleFunc("/moved", p.moved)
	m.HandleFunc("/own", func(w http.ResponseWriter, r *http.Request) { own(*o, r) })
	return nil
}
