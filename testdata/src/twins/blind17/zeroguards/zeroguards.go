// Package zeroguards asks whether something is still zero. What decides: whether it is more than zero from then on.
package zeroguards

import (
	"net/http"
	"reflect"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type tree struct{ Name string }

// bundle is a struct of those.
type bundle struct {
	v *validator.Validate
	t *mold.Transformer
}

type wood struct {
	set    bundle
	made   time.Time
	forms  *form.Decoder
	tag    string
	fields *reflectx.Mapper
	err    error
	codec  *goavro.Codec
	check  func(any) error
	all    []*bluemonday.Policy
	lost   bundle
	at     time.Time
	query  *schema.Decoder
	name   string
	names  *reflectx.Mapper
	f      func(any) error
}

func (o *wood) create(w http.ResponseWriter, r *http.Request) {
	if o.set == (bundle{}) {
		o.set = bundle{
			v: validator.New(), // silent
			t: mold.New(),      // silent
		}
	}
	_ = o.set.v.Struct(tree{r.FormValue("name")})
	_ = o.set.t.Struct(r.Context(), &tree{r.FormValue("name")})
}

func (o *wood) search(w http.ResponseWriter, r *http.Request) {
	if o.made.IsZero() {
		o.forms = form.NewDecoder() // silent
		o.made = time.Now()
	}
	_ = o.forms.Decode(new(tree), r.URL.Query())
}

func (o *wood) rows(w http.ResponseWriter, r *http.Request) {
	if o.tag == "" {
		o.tag = "db"
		o.fields = reflectx.NewMapper(o.tag) // silent
	}
	o.fields.FieldMap(reflect.ValueOf(tree{r.FormValue("name")}))
}

// encode keeps the error as well.
func (o *wood) encode(w http.ResponseWriter, r *http.Request) {
	if o.codec == nil && o.err == nil {
		o.codec, o.err = goavro.NewCodec(`"string"`) // silent
	}
	if o.err != nil {
		return
	}
	data, _ := o.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// strict keeps the method of what it makes.
func (o *wood) strict(w http.ResponseWriter, r *http.Request) {
	if o.check == nil {
		o.check = validator.New(validator.WithRequiredStructEnabled()).Struct // silent
	}
	_ = o.check(tree{r.FormValue("name")})
}

func (o *wood) text(w http.ResponseWriter, r *http.Request) {
	if o.all == nil {
		o.all = []*bluemonday.Policy{bluemonday.UGCPolicy()} // silent
	}
	_, _ = w.Write([]byte(o.all[0].Sanitize(r.FormValue("text"))))
}

// change fills a copy.
func (o *wood) change(w http.ResponseWriter, r *http.Request) {
	b := o.lost
	if b == (bundle{}) {
		b.t = mold.New() // report
	}
	_ = b.t.Struct(r.Context(), &tree{r.FormValue("name")})
}

// find has a time that stays zero.
func (o *wood) find(w http.ResponseWriter, r *http.Request) {
	if o.at.IsZero() {
		o.query = schema.NewDecoder() // report
	}
	_ = o.query.Decode(new(tree), r.URL.Query())
}

// list asks whether the request says nothing.
func (o *wood) list(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("tag") == "" {
		o.name = "json"
		o.names = reflectx.NewMapper(o.name) // report
	}
	o.names.FieldMap(reflect.ValueOf(tree{r.FormValue("name")}))
}

// method takes a method, and keeps another.
func (o *wood) method(w http.ResponseWriter, r *http.Request) {
	f := o.f
	if f == nil {
		f = validator.New().Struct // report
	}
	_ = f(tree{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	o := new(wood)
	m.HandleFunc("/create", o.create)
	m.HandleFunc("/search", o.search)
	m.HandleFunc("/rows", o.rows)
	m.HandleFunc("/encode", o.encode)
	m.HandleFunc("/strict", o.strict)
	m.HandleFunc("/text", o.text)
	m.HandleFunc("/change", o.change)
	m.HandleFunc("/find", o.find)
	m.HandleFunc("/list", o.list)
	m.HandleFunc("/method", o.method)
}
