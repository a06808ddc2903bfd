// Package variants has several of a kind, and chooses by what a request says. What decides: whether all of them are there, or the chosen one is made.
package variants

import (
	"hash/fnv"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type probe struct{ Name string }

var byTag = map[string]*reflectx.Mapper{
	"db":   reflectx.NewMapper("db"),   // silent
	"json": reflectx.NewMapper("json"), // silent
}

var arms = [2]*validator.Validate{
	validator.New(), // silent
	validator.New(validator.WithRequiredStructEnabled()), // silent
}

type lab struct {
	readers []*form.Decoder
	trims   map[bool]*mold.Transformer
	query   func(strict bool) *schema.Decoder
}

func newLab() *lab {
	l := &lab{trims: map[bool]*mold.Transformer{}}
	for _, tag := range []string{"form", "query"} {
		d := form.NewDecoder() // silent
		d.SetTagName(tag)
		l.readers = append(l.readers, d)
	}
	for _, b := range []bool{false, true} {
		t := mold.New() // silent
		if b {
			t.SetTagName("mod")
		}
		l.trims[b] = t
	}
	lax, strict := schema.NewDecoder(), schema.NewDecoder() // silent
	lax.IgnoreUnknownKeys(true)
	l.query = func(b bool) *schema.Decoder {
		if b {
			return strict
		}
		return lax
	}
	return l
}

func arm(r *http.Request) int {
	h := fnv.New32a()
	_, _ = h.Write([]byte(r.RemoteAddr))
	return int(h.Sum32() % 2)
}

func (l *lab) create(w http.ResponseWriter, r *http.Request) {
	x := probe{r.FormValue("name")}
	_ = arms[arm(r)].Struct(x)
	_ = l.readers[arm(r)].Decode(&x, r.URL.Query())
	_ = l.trims[r.FormValue("strict") != ""].Struct(r.Context(), &x)
	_ = l.query(arm(r) == 1).Decode(&x, r.URL.Query())
	if m, ok := byTag[r.FormValue("tag")]; ok {
		m.FieldMap(reflect.ValueOf(x))
	}
}

func rulesFor(strict bool) *validator.Validate {
	if strict {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	}
	return validator.New() // report
}

// check makes the chosen one.
func (l *lab) check(w http.ResponseWriter, r *http.Request) {
	_ = rulesFor(arm(r) == 1).Struct(probe{r.FormValue("name")})
}

// encode has a table of what makes them.
func (l *lab) encode(w http.ResponseWriter, r *http.Request) {
	makers := []func() (*goavro.Codec, error){
		func() (*goavro.Codec, error) { return goavro.NewCodec(`"string"`) }, // report
		func() (*goavro.Codec, error) { return goavro.NewCodec(`"bytes"`) },  // report
	}
	c, err := makers[arm(r)]()
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("v"))
	_, _ = w.Write(data)
}

// rows has a table of them, of which it needs one.
func (l *lab) rows(w http.ResponseWriter, r *http.Request) {
	tables := map[string]*reflectx.Mapper{
		"db":  reflectx.NewMapper("db"),  // report
		"xml": reflectx.NewMapper("xml"), // silent: the diagnostic above is of the list, and counts it
	}
	if m := tables[r.FormValue("tag")]; m != nil {
		m.FieldMap(reflect.ValueOf(probe{r.FormValue("name")}))
	}
}

// tagged has a tag that the request chooses freely.
func (l *lab) tagged(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(r.FormValue("tag")) // silent
	m.FieldMap(reflect.ValueOf(probe{r.FormValue("name")}))
}

func Routes(m *http.ServeMux) {
	l := newLab()
	m.HandleFunc("/create", l.create)
	m.HandleFunc("/check", l.check)
	m.HandleFunc("/encode", l.encode)
	m.HandleFunc("/rows", l.rows)
	m.HandleFunc("/tagged", l.tagged)
}
