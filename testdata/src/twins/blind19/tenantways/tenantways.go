// Package tenantways serves tenants. What decides: whether each tenant has its own, and keeps it.
package tenantways

import (
	"maps"
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

type row struct{ Name string }

func in(r *http.Request) *row { return &row{r.FormValue("name")} }

type tenant struct {
	Tag, Schema string
	rules       *validator.Validate
	codec       *goavro.Codec
}

type house struct {
	mu      sync.Mutex
	all     map[string]*tenant
	decs    map[*tenant]*form.Decoder
	tagOnly *reflectx.Mapper
}

func of(r *http.Request) string { return r.Header.Get("X-Tenant") }

// add is called when a tenant is new.
func (h *house) add(name string, t tenant) (err error) {
	t.rules = validator.New() // silent
	t.rules.SetTagName(t.Tag)
	if t.codec, err = goavro.NewCodec(t.Schema); err != nil { // silent
		return err
	}
	h.all[name] = &t
	return nil
}

func (h *house) create(w http.ResponseWriter, r *http.Request) {
	if t := h.all[of(r)]; t != nil {
		_ = t.rules.Struct(in(r))
		_, _ = t.codec.BinaryFromNative(nil, r.FormValue("name"))
	}
}

func (h *house) search(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	defer h.mu.Unlock()
	t := h.all[of(r)]
	d := h.decs[t]
	if d == nil {
		d = form.NewDecoder() // silent
		d.SetTagName(t.Tag)
		h.decs[t] = d
	}
	_ = d.Decode(in(r), r.URL.Query())
}

// rows has a mapper of what the tenant of the request says.
func (h *house) rows(w http.ResponseWriter, r *http.Request) {
	tag := h.all[of(r)].Tag
	reflectx.NewMapper(tag).FieldMap(reflect.ValueOf(in(r))) // silent
}

func (h *house) find(w http.ResponseWriter, r *http.Request) {
	t := *h.all[of(r)]
	d := schema.NewDecoder() // silent
	d.SetAliasTag(t.Tag)
	_ = d.Decode(in(r), r.URL.Query())
}

// change has the same for all tenants.
func (h *house) change(w http.ResponseWriter, r *http.Request) {
	if t, ok := h.all[of(r)]; ok && t.Tag != "" {
		m := mold.New() // report
		m.SetTagName("mold")
		_ = m.Struct(r.Context(), in(r))
	}
}

// strictly gives it to a copy of a tenant.
func (h *house) strictly(w http.ResponseWriter, r *http.Request) {
	t := *h.all[of(r)]
	t.rules = validator.New(validator.WithRequiredStructEnabled()) // report
	_ = t.rules.Struct(in(r))
}

// write names the tenant, and not what is made.
func (h *house) write(w http.ResponseWriter, r *http.Request) {
	type owned struct {
		name string
		p    *bluemonday.Policy
	}
	o := owned{of(r), bluemonday.UGCPolicy()} // report
	_, _ = w.Write([]byte(o.name + o.p.Sanitize(r.FormValue("text"))))
}

// export has one for each tenant, and the same for each.
func (h *house) export(w http.ResponseWriter, r *http.Request) {
	for name := range maps.Keys(h.all) {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(row{name}))
	}
}

func Routes(m *http.ServeMux, all map[string]tenant) error {
	h := &house{all: map[string]*tenant{}, decs: map[*tenant]*form.Decoder{}}
	for name, t := range all {
		if err := h.add(name, t); err != nil {
			return err
		}
	}
	m.HandleFunc("/create", h.create)
	m.HandleFunc("/search", h.search)
	m.HandleFunc("/rows", h.rows)
	m.HandleFunc("/find", h.find)
	m.HandleFunc("/change", h.change)
	m.HandleFunc("/strictly", h.strictly)
	m.HandleFunc("/write", h.write)
	m.HandleFunc("/export", h.export)
	return nil
}
