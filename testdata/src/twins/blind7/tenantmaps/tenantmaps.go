// Package tenantmaps keeps one for each tenant. What decides: whether the map outlives the request, and whether what is made is stored in it.
package tenantmaps

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	lru "github.com/hashicorp/golang-lru/v2"
	jsoniter "github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
)

type in struct {
	Name string `validate:"required"`
}

type tenant struct {
	name string
	api  jsoniter.API
}

type server struct {
	mu       sync.RWMutex
	rules    map[string]*validator.Validate
	tenants  map[string]*tenant
	policies sync.Map
	queries  *lru.Cache[string, *schema.Decoder]
	forms    map[string]*form.Decoder
}

// rulesOf locks twice.
func (s *server) rulesOf(name string) *validator.Validate {
	s.mu.RLock()
	v := s.rules[name]
	s.mu.RUnlock()
	if v != nil {
		return v
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if v := s.rules[name]; v != nil {
		return v
	}
	v = validator.New() // silent
	v.SetTagName(name)
	s.rules[name] = v
	return v
}

// tenantOf stores a tenant with all that belongs to it.
func (s *server) tenantOf(name string) *tenant {
	s.mu.Lock()
	defer s.mu.Unlock()
	t, ok := s.tenants[name]
	if !ok {
		t = &tenant{name: name, api: jsoniter.Config{TagKey: name}.Froze()} // silent
		s.tenants[name] = t
	}
	return t
}

// policyOf loads or stores.
func (s *server) policyOf(name string) *bluemonday.Policy {
	if p, ok := s.policies.Load(name); ok {
		return p.(*bluemonday.Policy)
	}
	p, _ := s.policies.LoadOrStore(name, bluemonday.UGCPolicy()) // silent
	return p.(*bluemonday.Policy)
}

// policyEager makes one whether or not there is one.
func (s *server) policyEager(name string) *bluemonday.Policy {
	p, _ := s.policies.LoadOrStore(name, bluemonday.UGCPolicy()) // report
	return p.(*bluemonday.Policy)
}

// queriesOf has a cache of a library.
func (s *server) queriesOf(name string) *schema.Decoder {
	if d, ok := s.queries.Get(name); ok {
		return d
	}
	d := schema.NewDecoder() // silent
	d.SetAliasTag(name)
	s.queries.Add(name, d)
	return d
}

// formsOf looks under one key and stores nothing.
func (s *server) formsOf(name string) *form.Decoder {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if d, ok := s.forms[name]; ok {
		return d
	}
	return form.NewDecoder() // report
}

// registries is a map of the request.
func (s *server) registries(names []string) map[string]*bsoncodec.Registry {
	regs := make(map[string]*bsoncodec.Registry)
	for _, name := range names {
		if regs[name] == nil {
			regs[name] = bson.NewRegistry() // report
		}
	}
	return regs
}

func (s *server) serve(w http.ResponseWriter, r *http.Request) {
	name := r.Header.Get("Tenant")
	v := in{s.policyOf(name).Sanitize(s.policyEager(name).Sanitize(r.FormValue("name")))}
	if s.queriesOf(name).Decode(&v, r.URL.Query()) != nil || s.formsOf(name).Decode(&v, r.URL.Query()) != nil || s.rulesOf(name).Struct(v) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	out, _ := s.tenantOf(name).api.Marshal(v)
	for _, reg := range s.registries(r.URL.Query()["as"]) {
		packed, _ := bson.MarshalWithRegistry(reg, v)
		out = append(out, packed...)
	}
	_, _ = w.Write(out)
}

func Main() error {
	queries, err := lru.New[string, *schema.Decoder](100)
	if err != nil {
		return err
	}
	s := &server{
		rules:   make(map[string]*validator.Validate),
		tenants: make(map[string]*tenant),
		queries: queries,
		forms:   map[string]*form.Decoder{"house": form.NewDecoder()}, // silent
	}
	http.HandleFunc("/", s.serve)
	return http.ListenAndServe(":8080", nil)
}
