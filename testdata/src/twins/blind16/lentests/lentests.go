// Package lentests measures lists. What decides: whether the measure says that there is none yet.
package lentests

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type claim struct{ Name string }

type bureau struct {
	rules  []*validator.Validate
	trims  []*mold.Transformer
	forms  map[string]*form.Decoder
	pages  []*bluemonday.Policy
	fields chan *reflectx.Mapper
	query  []*schema.Decoder
	codecs []*goavro.Codec
	spare  []*validator.Validate
	empty  []string
	limit  int
}

func (b *bureau) file(w http.ResponseWriter, r *http.Request) {
	if len(b.rules) == 0 {
		b.rules = append(b.rules, validator.New()) // silent
	}
	_ = b.rules[0].Struct(claim{r.FormValue("name")})
}

func (b *bureau) amend(w http.ResponseWriter, r *http.Request) {
	if n := len(b.trims); n > 0 {
		_ = b.trims[n-1].Struct(r.Context(), &claim{r.FormValue("name")})
		return
	}
	t := mold.New() // silent
	b.trims = []*mold.Transformer{t}
	_ = t.Struct(r.Context(), &claim{r.FormValue("name")})
}

func (b *bureau) search(w http.ResponseWriter, r *http.Request) {
	if 1 > len(b.forms) {
		b.forms = map[string]*form.Decoder{"": form.NewDecoder()} // silent
	}
	_ = b.forms[""].Decode(new(claim), r.URL.Query())
}

func (b *bureau) text(w http.ResponseWriter, r *http.Request) {
	if cap(b.pages) < 1 {
		b.pages = make([]*bluemonday.Policy, 1)
		b.pages[0] = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(b.pages[0].Sanitize(r.FormValue("text"))))
}

// rows has one at most in the channel, and takes it out and puts it back.
func (b *bureau) rows(w http.ResponseWriter, r *http.Request) {
	if len(b.fields) == 0 {
		b.fields <- reflectx.NewMapper("db") // silent
	}
	m := <-b.fields
	m.FieldMap(reflect.ValueOf(claim{r.FormValue("name")}))
	b.fields <- m
}

func (b *bureau) sift(w http.ResponseWriter, r *http.Request) {
	for range max(0, 1-len(b.query)) {
		b.query = append(b.query, schema.NewDecoder()) // silent
	}
	_ = b.query[0].Decode(new(claim), r.URL.Query())
}

func (b *bureau) export(w http.ResponseWriter, r *http.Request) {
	switch min(len(b.codecs), 1) {
	case 0:
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		b.codecs = append(b.codecs, c)
	}
	data, _ := b.codecs[0].BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// reject has a list that stays empty.
func (b *bureau) reject(w http.ResponseWriter, r *http.Request) {
	if len(b.spare) == 0 {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(claim{r.FormValue("name")})
	}
}

// some asks whether the request has any.
func (b *bureau) some(w http.ResponseWriter, r *http.Request) {
	if len(r.URL.Query()) > 0 {
		d := form.NewDecoder() // report
		_ = d.Decode(new(claim), r.URL.Query())
	}
}

// cut empties the list when it is done.
func (b *bureau) cut(w http.ResponseWriter, r *http.Request) {
	if len(b.empty) == 0 {
		b.empty = append(b.empty, "x")
		t := mold.New() // report
		_ = t.Struct(r.Context(), &claim{r.FormValue("name")})
		b.empty = b.empty[:0]
	}
}

// limited asks for a number that is set at the start.
func (b *bureau) limited(w http.ResponseWriter, r *http.Request) {
	if min(b.limit, 10) > 0 {
		q := schema.NewDecoder() // report
		q.IgnoreUnknownKeys(true)
		_ = q.Decode(new(claim), r.URL.Query())
	}
}

// own measures a list of its own.
func (b *bureau) own(w http.ResponseWriter, r *http.Request) {
	var all []*bluemonday.Policy
	if len(all) < 1 {
		all = append(all, bluemonday.NewPolicy()) // report
	}
	_, _ = w.Write([]byte(all[0].Sanitize(r.FormValue("text"))))
}

// more is true of any list.
func (b *bureau) more(w http.ResponseWriter, r *http.Request) {
	if len(b.empty) >= 0 {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(claim{r.FormValue("name")}))
	}
}

func Routes(m *http.ServeMux, limit int) {
	b := &bureau{fields: make(chan *reflectx.Mapper, 1), limit: limit}
	m.HandleFunc("/file", b.file)
	m.HandleFunc("/amend", b.amend)
	m.HandleFunc("/search", b.search)
	m.HandleFunc("/text", b.text)
	m.HandleFunc("/rows", b.rows)
	m.HandleFunc("/sift", b.sift)
	m.HandleFunc("/export", b.export)
	m.HandleFunc("/reject", b.reject)
	m.HandleFunc("/some", b.some)
	m.HandleFunc("/cut", b.cut)
	m.HandleFunc("/limited", b.limited)
	m.HandleFunc("/own", b.own)
	m.HandleFunc("/more", b.more)
}
