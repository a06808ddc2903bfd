// Package shadows assigns, or declares anew. What decides: whether the variable that was asked is the one that is set.
package shadows

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

var (
	rules  *validator.Validate
	trim   *mold.Transformer
	codec  *goavro.Codec
	binary *goavro.Codec
	forms  *form.Decoder
	query  *schema.Decoder
	strict *validator.Validate
	fields *reflectx.Mapper
	names  *reflectx.Mapper
)

func create(w http.ResponseWriter, r *http.Request) {
	if rules == nil {
		rules = validator.New() // silent
	}
	_ = rules.Struct(form1{r.FormValue("name")})
}

// change declares another.
func change(w http.ResponseWriter, r *http.Request) {
	if trim == nil {
		trim := mold.New() // report
		_ = trim.Struct(r.Context(), &form1{r.FormValue("name")})
	}
}

func encode(w http.ResponseWriter, r *http.Request) {
	if codec == nil {
		var err error
		if codec, err = goavro.NewCodec(`"string"`); err != nil { // silent
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
	data, _ := codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// encodeBytes declares it together with the error.
func encodeBytes(w http.ResponseWriter, r *http.Request) {
	if binary == nil {
		binary, err := goavro.NewCodec(`"bytes"`) // report
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		data, _ := binary.BinaryFromNative(nil, []byte(r.FormValue("name")))
		_, _ = w.Write(data)
	}
}

// search has a name for it, and sets the variable.
func search(w http.ResponseWriter, r *http.Request) {
	d := forms
	if d == nil {
		d = form.NewDecoder() // silent
		forms = d
	}
	_ = d.Decode(new(form1), r.URL.Query())
}

// find has a name for it, and sets the name.
func find(w http.ResponseWriter, r *http.Request) {
	query := query
	if query == nil {
		query = schema.NewDecoder() // report
	}
	_ = query.Decode(new(form1), r.URL.Query())
}

// check is given a variable of the same name.
func check(strict *validator.Validate, x form1) error {
	if strict == nil {
		strict = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	return strict.Struct(x)
}

func checked(w http.ResponseWriter, r *http.Request) {
	_ = check(strict, form1{r.FormValue("name")})
}

// rows has the result under the name of the variable.
func rows(w http.ResponseWriter, r *http.Request) {
	mapper().FieldMap(reflect.ValueOf(form1{r.FormValue("name")}))
	tags().FieldMap(reflect.ValueOf(form1{r.FormValue("name")}))
}

func mapper() *reflectx.Mapper {
	if m := fields; m != nil {
		return m
	}
	fields = reflectx.NewMapper("db") // silent
	return fields
}

func tags() (names *reflectx.Mapper) {
	if names == nil {
		names = reflectx.NewMapper("json") // report
	}
	return names
}

type desk struct {
	v *validator.Validate
	t *mold.Transformer
}

func (d *desk) open(w http.ResponseWriter, r *http.Request) {
	if v := d.v; v == nil {
		d.v = validator.New() // silent
	}
	_ = d.v.Struct(form1{r.FormValue("name")})
}

// closed sets what belongs to another.
func (d *desk) closed(w http.ResponseWriter, r *http.Request) {
	if d.t == nil {
		d := &desk{t: mold.New()} // report
		_ = d.t.Struct(r.Context(), &form1{r.FormValue("name")})
	}
}

func Routes(m *http.ServeMux) {
	d := new(desk)
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/encode", encode)
	m.HandleFunc("/bytes", encodeBytes)
	m.HandleFunc("/search", search)
	m.HandleFunc("/find", find)
	m.HandleFunc("/checked", checked)
	m.HandleFunc("/rows", rows)
	m.HandleFunc("/open", d.open)
	m.HandleFunc("/closed", d.closed)
}
