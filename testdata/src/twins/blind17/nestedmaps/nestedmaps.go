// Package nestedmaps has maps in maps, and maps of lists. What decides: whether what is put in is found there the next time.
package nestedmaps

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

type doc struct{ Name string }

type key struct{ tenant, kind string }

type store struct {
	mu       sync.Mutex
	rules    map[string]map[string]*validator.Validate
	trims    map[key]*mold.Transformer
	forms    map[string][]*form.Decoder
	byType   map[reflect.Type]*reflectx.Mapper
	codecs   map[string]*goavro.Codec
	policies map[bool]*bluemonday.Policy
	queries  map[string]map[string]*schema.Decoder
	fields   map[string]*reflectx.Mapper
	lists    map[string][]*form.Decoder
	copies   map[string]*mold.Transformer
}

// create makes the inner map where there is none.
func (s *store) create(w http.ResponseWriter, r *http.Request) {
	tenant, kind := r.FormValue("tenant"), r.FormValue("kind")
	s.mu.Lock()
	inner, ok := s.rules[tenant]
	if !ok {
		inner = make(map[string]*validator.Validate)
		s.rules[tenant] = inner
	}
	v := inner[kind]
	if v == nil {
		v = validator.New() // silent
		inner[kind] = v
	}
	s.mu.Unlock()
	_ = v.Struct(doc{r.FormValue("name")})
}

func (s *store) change(w http.ResponseWriter, r *http.Request) {
	k := key{r.FormValue("tenant"), r.FormValue("kind")}
	if _, ok := s.trims[k]; !ok {
		s.trims[k] = mold.New() // silent
	}
	_ = s.trims[k].Struct(r.Context(), &doc{r.FormValue("name")})
}

// search has a list for a tenant, with one in it at most.
func (s *store) search(w http.ResponseWriter, r *http.Request) {
	tenant := r.FormValue("tenant")
	if len(s.forms[tenant]) == 0 {
		s.forms[tenant] = append(s.forms[tenant], form.NewDecoder()) // silent
	}
	_ = s.forms[tenant][0].Decode(new(doc), r.URL.Query())
}

func (s *store) rows(w http.ResponseWriter, r *http.Request) {
	s.mapperOf(doc{r.FormValue("name")})
}

func (s *store) mapperOf(x any) {
	t := reflect.TypeOf(x)
	m, ok := s.byType[t]
	if !ok {
		m = reflectx.NewMapper("db") // silent
		s.byType[t] = m
	}
	m.FieldMap(reflect.ValueOf(x))
}

// encode puts a new map where the old one was.
func (s *store) encode(w http.ResponseWriter, r *http.Request) {
	c, ok := s.codecs["doc"]
	if !ok {
		var err error
		if c, err = goavro.NewCodec(`"string"`); err != nil { // silent
			return
		}
		all := maps.Clone(s.codecs)
		all["doc"] = c
		s.codecs = all
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

func (s *store) text(w http.ResponseWriter, r *http.Request) {
	strict := r.FormValue("strict") != ""
	p := s.policies[strict]
	if p == nil {
		p = bluemonday.UGCPolicy() // silent
		s.policies[strict] = p
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// lost makes an inner map that nobody finds again.
func (s *store) lost(w http.ResponseWriter, r *http.Request) {
	tenant, kind := r.FormValue("tenant"), r.FormValue("kind")
	inner, ok := s.queries[tenant]
	if !ok {
		inner = make(map[string]*schema.Decoder)
	}
	d := inner[kind]
	if d == nil {
		d = schema.NewDecoder() // report
		inner[kind] = d
	}
	_ = d.Decode(new(doc), r.URL.Query())
}

// forgotten looks for it, and puts nothing there.
func (s *store) forgotten(w http.ResponseWriter, r *http.Request) {
	m, ok := s.fields[r.FormValue("kind")]
	if !ok {
		m = reflectx.NewMapper("json") // report
	}
	m.FieldMap(reflect.ValueOf(doc{r.FormValue("name")}))
}

// more puts one more into the list each time.
func (s *store) more(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	s.lists["all"] = append(s.lists["all"], d)
	_ = d.Decode(new(doc), r.URL.Query())
}

// copied puts it into a copy of the map.
func (s *store) copied(w http.ResponseWriter, r *http.Request) {
	all := maps.Clone(s.copies)
	t, ok := all["doc"]
	if !ok {
		t = mold.New() // report
		all["doc"] = t
	}
	_ = t.Struct(r.Context(), &doc{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	s := &store{
		rules:    map[string]map[string]*validator.Validate{},
		trims:    map[key]*mold.Transformer{},
		forms:    map[string][]*form.Decoder{},
		byType:   map[reflect.Type]*reflectx.Mapper{},
		codecs:   map[string]*goavro.Codec{},
		policies: map[bool]*bluemonday.Policy{},
		queries:  map[string]map[string]*schema.Decoder{},
		fields:   map[string]*reflectx.Mapper{},
		lists:    map[string][]*form.Decoder{},
		copies:   map[string]*mold.Transformer{},
	}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/encode", s.encode)
	m.HandleFunc("/text", s.text)
	m.HandleFunc("/lost", s.lost)
	m.HandleFunc("/forgotten", s.forgotten)
	m.HandleFunc("/more", s.more)
	m.HandleFunc("/copied", s.copied)
}
