// Package copies has receivers and variables that are copies, or not. What decides: whether what is filled is the original.
package copies

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

type coin struct{ Name string }

type state struct {
	rules *validator.Validate
	trim  *mold.Transformer
	forms *form.Decoder
}

// bank holds its state by a pointer: a copy of it has the same.
type bank struct {
	*state
	purses []purse
	byName map[string]*purse
	own    purse
	fields map[string]*reflectx.Mapper
}

type purse struct {
	codec *goavro.Codec
	text  *bluemonday.Policy
	query *schema.Decoder
}

func (b bank) create(w http.ResponseWriter, r *http.Request) {
	if b.rules == nil {
		b.rules = validator.New() // silent
	}
	_ = b.rules.Struct(coin{r.FormValue("name")})
}

func (b bank) change(w http.ResponseWriter, r *http.Request) {
	s := b.state
	if s.trim == nil {
		s.trim = mold.New() // silent
	}
	_ = s.trim.Struct(r.Context(), &coin{r.FormValue("name")})
}

// rows has a map: a copy of it is the same map.
func (b bank) rows(w http.ResponseWriter, r *http.Request) {
	all := b.fields
	if all["db"] == nil {
		all["db"] = reflectx.NewMapper("db") // silent
	}
	all["db"].FieldMap(reflect.ValueOf(coin{r.FormValue("name")}))
}

// encode takes the address of an element.
func (b bank) encode(w http.ResponseWriter, r *http.Request) {
	p := &b.purses[0]
	if p.codec == nil {
		p.codec, _ = goavro.NewCodec(`"string"`) // silent
	}
	data, _ := p.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// text has pointers in a map.
func (b bank) text(w http.ResponseWriter, r *http.Request) {
	if p, ok := b.byName["text"]; ok && p.text == nil {
		p.text = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(b.byName["text"].text.Sanitize(r.FormValue("text"))))
}

// search fills a field of its own copy.
func (b bank) search(w http.ResponseWriter, r *http.Request) {
	if b.own.query == nil {
		b.own.query = schema.NewDecoder() // report
	}
	_ = b.own.query.Decode(new(coin), r.URL.Query())
}

// find fills a copy of an element.
func (b *bank) find(w http.ResponseWriter, r *http.Request) {
	p := b.purses[0]
	if p.query == nil {
		p.query = schema.NewDecoder() // report
	}
	_ = p.query.Decode(new(coin), r.URL.Query())
}

// list fills the variable of a loop.
func (b *bank) list(w http.ResponseWriter, r *http.Request) {
	for _, p := range b.purses {
		if p.text == nil {
			p.text = bluemonday.NewPolicy() // report
		}
		_, _ = w.Write([]byte(p.text.Sanitize(r.FormValue("text"))))
	}
}

// decode fills a copy of what the pointer points to.
func (b *bank) decode(w http.ResponseWriter, r *http.Request) {
	s := *b.state
	if s.forms == nil {
		s.forms = form.NewDecoder() // report
	}
	_ = s.forms.Decode(new(coin), r.URL.Query())
}

// strict gives a copy to a function that fills it.
func (b *bank) strict(w http.ResponseWriter, r *http.Request) {
	s := filled(*b.state)
	_ = s.rules.Struct(coin{r.FormValue("name")})
}

func filled(s state) state {
	if s.rules == nil {
		s.rules = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	return s
}

func Routes(m *http.ServeMux) {
	b := bank{
		state: new(state), purses: make([]purse, 1), byName: map[string]*purse{"text": {}},
		fields: map[string]*reflectx.Mapper{},
	}
	m.HandleFunc("/create", b.create)
	m.HandleFunc("/change", b.change)
	m.HandleFunc("/rows", b.rows)
	m.HandleFunc("/encode", b.encode)
	m.HandleFunc("/text", b.text)
	m.HandleFunc("/search", b.search)
	m.HandleFunc("/find", b.find)
	m.HandleFunc("/list", b.list)
	m.HandleFunc("/decode", b.decode)
	m.HandleFunc("/strict", b.strict)
}
