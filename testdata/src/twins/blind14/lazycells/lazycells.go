// Package lazycells has a cell of its own that makes its content when it is first asked. What decides: how long the cell lives.
package lazycells

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type guest struct{ Name string }

// Cell makes its content once.
type Cell[T any] struct {
	mu   sync.Mutex
	mk   func() T
	val  T
	made bool
}

func NewCell[T any](mk func() T) *Cell[T] { return &Cell[T]{mk: mk} }

func (c *Cell[T]) Get() T {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.made {
		return c.val
	}
	c.val = c.mk()
	c.made = true
	return c.val
}

// Reset has it made again.
func (c *Cell[T]) Reset() {
	c.mu.Lock()
	c.made = false
	c.mu.Unlock()
}

// Always makes one whenever it is asked.
type Always[T any] struct{ mk func() T }

func (a Always[T]) Get() T { return a.mk() }

type getter[T any] interface{ Get() T }

var rules = NewCell(func() *validator.Validate {
	return validator.New() // silent
})

var trim = Always[*mold.Transformer]{func() *mold.Transformer {
	return mold.New() // report
}}

func create(w http.ResponseWriter, r *http.Request) {
	g := guest{r.FormValue("name")}
	_ = trim.Get().Struct(r.Context(), &g)
	_ = rules.Get().Struct(g)
}

// decode has a cell for itself.
func decode(w http.ResponseWriter, r *http.Request) {
	c := NewCell(form.NewDecoder) // report
	_ = c.Get().Decode(new(guest), r.URL.Query())
	_ = c.Get().Decode(new(guest), r.PostForm)
}

// pages holds cells.
type pages struct {
	query  *Cell[*schema.Decoder]
	fields getter[*reflectx.Mapper]
	clean  getter[*bluemonday.Policy]
	codec  *Cell[*goavro.Codec]
}

func newPages() *pages {
	return &pages{
		query:  NewCell(schema.NewDecoder),                                                      // silent: the constructor is called elsewhere
		fields: NewCell(func() *reflectx.Mapper { return reflectx.NewMapper("db") }),            // silent
		clean:  Always[*bluemonday.Policy]{bluemonday.UGCPolicy},                                // report
		codec:  NewCell(func() *goavro.Codec { c, _ := goavro.NewCodec(`"string"`); return c }), // report
	}
}

func (p *pages) search(w http.ResponseWriter, r *http.Request) {
	_ = p.query.Get().Decode(new(guest), r.URL.Query())
	p.fields.Get().FieldMap(reflect.ValueOf(guest{p.clean.Get().Sanitize(r.FormValue("name"))}))
}

// encode has it made anew each time.
func (p *pages) encode(w http.ResponseWriter, r *http.Request) {
	p.codec.Reset()
	data, _ := p.codec.Get().BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// session has cells for itself.
type session struct{ v *Cell[*validator.Validate] }

func open(w http.ResponseWriter, r *http.Request) {
	s := &session{NewCell(func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	})}
	s.check(r.Context(), r.FormValue("name"))
}

func (s *session) check(ctx context.Context, name string) {
	_ = s.v.Get().StructCtx(ctx, guest{name})
}

func Routes(m *http.ServeMux) {
	p := newPages()
	m.HandleFunc("/create", create)
	m.HandleFunc("/decode", decode)
	m.HandleFunc("/search", p.search)
	m.HandleFunc("/encode", p.encode)
	m.HandleFunc("/open", open)
}
