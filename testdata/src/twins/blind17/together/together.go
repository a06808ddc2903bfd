// Package together has things that belong together. What decides: which of them is the one that is told of, and how often.
package together

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

type form1 struct{ Name string }

// kit has two things.
type kit struct {
	v *validator.Validate
	t *mold.Transformer
}

// desk keeps both of them.
type desk struct {
	kit kit
	d   *form.Decoder
}

func newDesk() *desk {
	return &desk{kit: kit{validator.New(), mold.New()}, d: form.NewDecoder()} // silent
}

func (d *desk) create(w http.ResponseWriter, r *http.Request) {
	x := form1{r.FormValue("name")}
	_ = d.kit.v.Struct(x)
	_ = d.kit.t.Struct(r.Context(), &x)
	_ = d.d.Decode(&x, r.URL.Query())
}

// change makes two things that have nothing to do with each other.
func (d *desk) change(w http.ResponseWriter, r *http.Request) {
	x := form1{r.FormValue("name")}
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	t := mold.New()                                           // report
	_ = t.Struct(r.Context(), &x)
	_ = v.Struct(x)
}

// check makes one thing, on two ways.
func (d *desk) check(w http.ResponseWriter, r *http.Request) {
	x := form1{r.FormValue("name")}
	if r.Method == http.MethodPost {
		_ = strict(x)
	} else {
		_ = strict(&x)
	}
}

func (d *desk) checkToo(w http.ResponseWriter, r *http.Request) {
	_ = strict(form1{r.FormValue("name")})
}

func strict(x any) error {
	v := validator.New(validator.WithPrivateFieldValidation()) // report
	return v.Struct(x)
}

// search makes it in a loop, in a handler.
func (d *desk) search(w http.ResponseWriter, r *http.Request) {
	for _, name := range r.URL.Query()["name"] {
		q := schema.NewDecoder() // report
		_ = q.Decode(&form1{name}, r.URL.Query())
	}
}

// rows configures what it makes, in several steps.
func (d *desk) rows(w http.ResponseWriter, r *http.Request) {
	f := form.NewDecoder() // report
	f.SetTagName("f")
	f.RegisterCustomTypeFunc(func(s []string) (any, error) { return s, nil }, form1{})
	_ = f.Decode(new(form1), r.URL.Query())
}

// object has one in an object, which is the one that is used.
func (d *desk) object(w http.ResponseWriter, r *http.Request) {
	k := &kit{v: validator.New()} // report
	_ = k.v.Struct(form1{r.FormValue("name")})
}

// both makes it in one of two ways.
func (d *desk) both(w http.ResponseWriter, r *http.Request) {
	var m *reflectx.Mapper
	if r.FormValue("json") != "" {
		m = reflectx.NewMapper("json") // report
	} else {
		m = reflectx.NewMapper("db") // report
	}
	m.FieldMap(reflect.ValueOf(form1{r.FormValue("name")}))
}

// codec is made for all, by the one who hands out the handler.
func codec() (http.HandlerFunc, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return func(w http.ResponseWriter, r *http.Request) {
		data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
		_, _ = w.Write(data)
	}, nil
}

func Routes(m *http.ServeMux) error {
	d := newDesk()
	h, err := codec()
	if err != nil {
		return err
	}
	m.HandleFunc("/codec", h)
	m.HandleFunc("/create", d.create)
	m.HandleFunc("/change", d.change)
	m.HandleFunc("/check", d.check)
	m.HandleFunc("/checktoo", d.checkToo)
	m.HandleFunc("/search", d.search)
	m.HandleFunc("/rows", d.rows)
	m.HandleFunc("/object", d.object)
	m.HandleFunc("/both", d.both)
	return nil
}
