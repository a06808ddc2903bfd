// Package tenantschemas has schemas that are the same for all, or a tenant's. What decides: on what the text depends.
package tenantschemas

import (
	"embed"
	"fmt"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

//go:embed *.go
var files embed.FS

type tenant struct {
	ID     string
	Schema string
	Tag    string
}

const base = `{"type":"record","name":"%s","fields":[]}`

var names = [...]string{"a", "b"}

type store interface {
	Tenant(id string) (*tenant, error)
}

type svc struct {
	st   store
	main tenant
	list []tenant
}

func (s *svc) of(r *http.Request) *tenant {
	t, err := s.st.Tenant(r.Header.Get("X-Tenant"))
	if err != nil {
		return &s.main
	}
	return t
}

func write(w http.ResponseWriter, r *http.Request, c *goavro.Codec, err error) {
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("v"))
	_, _ = w.Write(data)
}

// tenantSchema is the tenant's.
func (s *svc) tenantSchema(w http.ResponseWriter, r *http.Request) {
	c, err := goavro.NewCodec(s.of(r).Schema) // silent
	write(w, r, c, err)
}

// named has the name of the request in it.
func (s *svc) named(w http.ResponseWriter, r *http.Request) {
	c, err := goavro.NewCodec(fmt.Sprintf(base, r.FormValue("name"))) // silent
	write(w, r, c, err)
}

// fixed has a name that is always the same.
func (s *svc) fixed(w http.ResponseWriter, r *http.Request) {
	c, err := goavro.NewCodec(fmt.Sprintf(base, names[0])) // report
	write(w, r, c, err)
}

// embedded reads what is in the program.
func (s *svc) embedded(w http.ResponseWriter, r *http.Request) {
	text, err := files.ReadFile("order.avsc")
	if err != nil {
		return
	}
	c, err := goavro.NewCodec(string(text)) // report
	write(w, r, c, err)
}

// tagged has the tag of the tenant.
func (s *svc) tagged(w http.ResponseWriter, r *http.Request) {
	tag := "db"
	if t := s.of(r); t.Tag != "" {
		tag = t.Tag
	}
	m := reflectx.NewMapper(tag) // silent
	m.FieldMap(reflect.ValueOf(s.main))
}

// configured has the settings of the request.
func (s *svc) configured(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // silent
	d.SetTagName(s.of(r).Tag)
	_ = d.Decode(new(tenant), r.URL.Query())
}

// plain has the settings of none.
func (s *svc) plain(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	d.SetTagName("tenant")
	t := s.of(r)
	_ = d.Decode(t, r.URL.Query())
}

// compiled compiles what a constant says.
func (s *svc) compiled(w http.ResponseWriter, r *http.Request) {
	sch, err := jsonschema.NewCompiler().Compile("tenant.json") // report
	if err != nil {
		return
	}
	_ = sch.Validate(s.of(r))
}

// given compiles what the tenant says.
func (s *svc) given(w http.ResponseWriter, r *http.Request) {
	sch, err := jsonschema.NewCompiler().Compile(s.of(r).Schema) // silent
	if err != nil {
		return
	}
	_ = sch.Validate(s.main)
}

// each has one for each of them all.
func (s *svc) each(w http.ResponseWriter, r *http.Request) {
	for _, t := range s.list {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(t))
	}
}

func Routes(m *http.ServeMux, st store) {
	s := &svc{st: st}
	m.HandleFunc("/tenant", s.tenantSchema)
	m.HandleFunc("/named", s.named)
	m.HandleFunc("/fixed", s.fixed)
	m.HandleFunc("/embedded", s.embedded)
	m.HandleFunc("/tagged", s.tagged)
	m.HandleFunc("/configured", s.configured)
	m.HandleFunc("/plain", s.plain)
	m.HandleFunc("/compiled", s.compiled)
	m.HandleFunc("/given", s.given)
	m.HandleFunc("/each", s.each)
}
