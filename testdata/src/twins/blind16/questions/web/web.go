// Package web asks the questions of opt, and some of its own. What decides: whether the answer means that there is none yet.
package web

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

	"twins/blind16/questions/opt"
)

type boat struct{ Name string }

type harbour struct {
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  opt.Slot[form.Decoder]
	policy *bluemonday.Policy
	fields *reflectx.Mapper
	query  *schema.Decoder
	codec  *goavro.Codec
	strict opt.Slot[validator.Validate]
	pilot  *boat
	tide   int
}

func (h *harbour) lacks() (rules, trim bool) { return h.rules == nil, h.trim == nil }

func (h *harbour) hasPolicy() bool {
	if h.policy != nil {
		return true
	}
	return false
}

func (h *harbour) create(w http.ResponseWriter, r *http.Request) {
	if opt.Unset(h.rules) {
		h.rules = validator.New() // silent
	}
	_ = h.rules.Struct(boat{r.FormValue("name")})
}

func (h *harbour) change(w http.ResponseWriter, r *http.Request) {
	if _, none := h.lacks(); none {
		h.trim = mold.New() // silent
	}
	_ = h.trim.Struct(r.Context(), &boat{r.FormValue("name")})
}

func (h *harbour) search(w http.ResponseWriter, r *http.Request) {
	if h.forms.Full() {
		_ = h.forms.Val().Decode(new(boat), r.URL.Query())
		return
	}
	h.forms.Put(form.NewDecoder()) // silent
	_ = h.forms.Val().Decode(new(boat), r.URL.Query())
}

func (h *harbour) text(w http.ResponseWriter, r *http.Request) {
	if opt.Not(h.hasPolicy()) {
		h.policy = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(h.policy.Sanitize(r.FormValue("text"))))
}

func (h *harbour) rows(w http.ResponseWriter, r *http.Request) {
	if opt.All(h.fields == nil, r.Method == http.MethodGet) {
		h.fields = reflectx.NewMapper("db") // silent
	}
	if h.fields != nil {
		h.fields.FieldMap(reflect.ValueOf(boat{r.FormValue("name")}))
	}
}

func (h *harbour) sift(w http.ResponseWriter, r *http.Request) {
	unset := opt.Unset[*schema.Decoder]
	if unset(h.query) {
		h.query = schema.NewDecoder() // silent
	}
	_ = h.query.Decode(new(boat), r.URL.Query())
}

func (h *harbour) export(w http.ResponseWriter, r *http.Request) {
	ready := func() bool { return h.codec != nil }
	if !ready() {
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return
		}
		h.codec = c
	}
	data, _ := h.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// strictly asks, and does not put it there.
func (h *harbour) strictly(w http.ResponseWriter, r *http.Request) {
	if h.strict.Empty() {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(boat{r.FormValue("name")})
	}
}

// piloted asks for something else, which is never there.
func (h *harbour) piloted(w http.ResponseWriter, r *http.Request) {
	if opt.Unset(h.pilot) {
		t := mold.New() // report
		_ = t.Struct(r.Context(), &boat{r.FormValue("name")})
	}
}

// ebb asks for a number that the start has set.
func (h *harbour) ebb(w http.ResponseWriter, r *http.Request) {
	if opt.Not(opt.Unset(h.tide)) {
		d := form.NewDecoder() // report
		_ = d.Decode(new(boat), r.URL.Query())
	}
}

// full makes one when there is one.
func (h *harbour) full(w http.ResponseWriter, r *http.Request) {
	if h.forms.Full() {
		p := bluemonday.NewPolicy() // report
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

// own has a slot of its own.
func (h *harbour) own(w http.ResponseWriter, r *http.Request) {
	var s opt.Slot[reflectx.Mapper]
	if s.Empty() {
		s.Put(reflectx.NewMapper("json")) // report
	}
	s.Val().FieldMap(reflect.ValueOf(boat{r.FormValue("name")}))
}

// asked asks about the request.
func (h *harbour) asked(w http.ResponseWriter, r *http.Request) {
	if opt.Unset(r.FormValue("raw")) {
		q := schema.NewDecoder() // report
		_ = q.Decode(new(boat), r.URL.Query())
	}
}

func Routes(m *http.ServeMux, tide int) {
	h := &harbour{tide: tide}
	m.HandleFunc("/create", h.create)
	m.HandleFunc("/change", h.change)
	m.HandleFunc("/search", h.search)
	m.HandleFunc("/text", h.text)
	m.HandleFunc("/rows", h.rows)
	m.HandleFunc("/sift", h.sift)
	m.HandleFunc("/export", h.export)
	m.HandleFunc("/strictly", h.strictly)
	m.HandleFunc("/piloted", h.piloted)
	m.HandleFunc("/ebb", h.ebb)
	m.HandleFunc("/full", h.full)
	m.HandleFunc("/own", h.own)
	m.HandleFunc("/asked", h.asked)
}
