// Package chanpools keeps what is idle in a channel. What decides: whether what was taken, or made, goes back.
package chanpools

import (
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type ship struct{ Name string }

type harbour struct {
	rules  chan *validator.Validate
	trims  chan *mold.Transformer
	forms  chan *form.Decoder
	fields chan *reflectx.Mapper
	query  chan *schema.Decoder
	texts  chan *bluemonday.Policy
	strict chan *validator.Validate
}

func newHarbour(n int) *harbour {
	h := &harbour{
		rules:  make(chan *validator.Validate, n),
		trims:  make(chan *mold.Transformer, n),
		forms:  make(chan *form.Decoder, n),
		fields: make(chan *reflectx.Mapper, n),
		query:  make(chan *schema.Decoder, n),
		texts:  make(chan *bluemonday.Policy, n),
		strict: make(chan *validator.Validate, n),
	}
	for range n {
		h.rules <- validator.New() // silent
	}
	for i := 0; i < cap(h.texts); i++ {
		p := bluemonday.UGCPolicy() // silent
		h.texts <- p
	}
	return h
}

func (h *harbour) create(w http.ResponseWriter, r *http.Request) {
	v := <-h.rules
	defer func() { h.rules <- v }()
	_ = v.Struct(ship{r.FormValue("name")})
}

func (h *harbour) text(w http.ResponseWriter, r *http.Request) {
	p := <-h.texts
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	h.texts <- p
}

// change makes one if all are in use, and keeps it.
func (h *harbour) change(w http.ResponseWriter, r *http.Request) {
	var t *mold.Transformer
	select {
	case t = <-h.trims:
	default:
		t = mold.New() // silent
	}
	_ = t.Struct(r.Context(), &ship{r.FormValue("name")})
	select {
	case h.trims <- t:
	default:
	}
}

func (h *harbour) search(w http.ResponseWriter, r *http.Request) {
	d := h.get()
	defer h.put(d)
	_ = d.Decode(new(ship), r.URL.Query())
}

func (h *harbour) get() *form.Decoder {
	select {
	case d := <-h.forms:
		return d
	default:
		return form.NewDecoder() // silent
	}
}

func (h *harbour) put(d *form.Decoder) {
	select {
	case h.forms <- d:
	default:
	}
}

// rows makes one if all are in use, and puts nothing back.
func (h *harbour) rows(w http.ResponseWriter, r *http.Request) {
	var m *reflectx.Mapper
	select {
	case m = <-h.fields:
	default:
		m = reflectx.NewMapper("db") // report
	}
	m.FieldMap(reflect.ValueOf(ship{r.FormValue("name")}))
}

// find has a channel for itself.
func (h *harbour) find(w http.ResponseWriter, r *http.Request) {
	own := make(chan *schema.Decoder, 1)
	own <- schema.NewDecoder() // report
	d := <-own
	_ = d.Decode(new(ship), r.URL.Query())
}

// strictly takes one, and uses another.
func (h *harbour) strictly(w http.ResponseWriter, r *http.Request) {
	old := <-h.strict
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	_ = v.Struct(ship{r.FormValue("name")})
	h.strict <- old
}

// limited has a channel that limits, and makes one for each that is let in.
func (h *harbour) limited(limit chan struct{}) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		limit <- struct{}{}
		defer func() { <-limit }()
		p := bluemonday.NewPolicy() // report
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

func Routes(m *http.ServeMux) {
	h := newHarbour(8)
	m.HandleFunc("/create", h.create)
	m.HandleFunc("/text", h.text)
	m.HandleFunc("/change", h.change)
	m.HandleFunc("/search", h.search)
	m.HandleFunc("/rows", h.rows)
	m.HandleFunc("/find", h.find)
	m.HandleFunc("/strictly", h.strictly)
	m.HandleFunc("/limited", h.limited(make(chan struct{}, 4)))
}
