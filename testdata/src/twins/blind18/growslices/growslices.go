// Package growslices keeps things by numbers. What decides: whether there is a place for the number already, or it is made again.
package growslices

import (
	"net/http"
	"reflect"
	"slices"
	"strconv"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type seat struct{ Name string }

type named struct {
	name string
	m    *reflectx.Mapper
}

type hall struct {
	rules  []*validator.Validate
	trims  []*mold.Transformer
	forms  []*form.Decoder
	names  []named
	codecs [][]*goavro.Codec
	query  []*schema.Decoder
	lost   []*validator.Validate
	texts  []*bluemonday.Policy
	none   []*form.Encoder
}

func number(r *http.Request) int {
	n, _ := strconv.Atoi(r.FormValue("n"))
	return n & 7
}

func (h *hall) create(w http.ResponseWriter, r *http.Request) {
	n := number(r)
	for len(h.rules) <= n {
		h.rules = append(h.rules, validator.New()) // silent
	}
	_ = h.rules[n].Struct(seat{r.FormValue("name")})
}

func (h *hall) change(w http.ResponseWriter, r *http.Request) {
	if len(h.trims) == 0 {
		h.trims = append(h.trims, mold.New()) // silent
	}
	_ = h.trims[0].Struct(r.Context(), &seat{r.FormValue("name")})
}

func (h *hall) search(w http.ResponseWriter, r *http.Request) {
	n := number(r)
	if h.forms[n] == nil {
		h.forms[n] = form.NewDecoder() // silent
	}
	_ = h.forms[n].Decode(new(seat), r.URL.Query())
}

func (h *hall) rows(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("tag")
	i := slices.IndexFunc(h.names, func(n named) bool { return n.name == name })
	if i < 0 {
		i = len(h.names)
		h.names = append(h.names, named{name, reflectx.NewMapper(name)}) // silent
	}
	h.names[i].m.FieldMap(reflect.ValueOf(seat{name}))
}

func (h *hall) encode(w http.ResponseWriter, r *http.Request) {
	row, col := number(r), number(r)/2
	if h.codecs[row][col] == nil {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		h.codecs[row][col] = c
	}
	data, _ := h.codecs[row][col].BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// find puts one there for each request.
func (h *hall) find(w http.ResponseWriter, r *http.Request) {
	h.query = append(h.query[:0], schema.NewDecoder()) // report
	_ = h.query[0].Decode(new(seat), r.URL.Query())
}

// strictly appends to a slice that it drops.
func (h *hall) strictly(w http.ResponseWriter, r *http.Request) {
	all := h.lost
	if len(all) == 0 {
		all = append(all, validator.New(validator.WithRequiredStructEnabled())) // report
	}
	_ = all[0].Struct(seat{r.FormValue("name")})
}

// clean makes it when there is one already.
func (h *hall) clean(w http.ResponseWriter, r *http.Request) {
	if len(h.texts) > 0 {
		p := bluemonday.UGCPolicy() // report
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

// count asks for another slice.
func (h *hall) count(w http.ResponseWriter, r *http.Request) {
	if len(h.none) == 0 {
		t := mold.New() // report
		_ = t.Struct(r.Context(), &seat{r.FormValue("name")})
	}
}

// own has a slice of its own.
func (h *hall) own(w http.ResponseWriter, r *http.Request) {
	ms := make([]*reflectx.Mapper, 8)
	n := number(r)
	if ms[n] == nil {
		ms[n] = reflectx.NewMapper("json") // report
	}
	ms[n].FieldMap(reflect.ValueOf(seat{r.FormValue("name")}))
}

func Routes(m *http.ServeMux) {
	h := &hall{forms: make([]*form.Decoder, 8), codecs: make([][]*goavro.Codec, 8), texts: make([]*bluemonday.Policy, 1)}
	for i := range h.codecs {
		h.codecs[i] = make([]*goavro.Codec, 8)
	}
	m.HandleFunc("/create", h.create)
	m.HandleFunc("/change", h.change)
	m.HandleFunc("/search", h.search)
	m.HandleFunc("/rows", h.rows)
	m.HandleFunc("/encode", h.encode)
	m.HandleFunc("/find", h.find)
	m.HandleFunc("/strictly", h.strictly)
	m.HandleFunc("/clean", h.clean)
	m.HandleFunc("/count", h.count)
	m.HandleFunc("/own", h.own)
}
