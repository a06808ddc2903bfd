// Package shardcaches spreads what it keeps over several maps. What decides: whether the map that is looked in is the one that is filled, and
// whether it is there with the next request.
package shardcaches

import (
	"hash/fnv"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

const shards = 16

type shard[V any] struct {
	mu sync.RWMutex
	m  map[string]V
}

type sharded[V any] [shards]*shard[V]

func newSharded[V any]() *sharded[V] {
	var s sharded[V]
	for i := range s {
		s[i] = &shard[V]{m: make(map[string]V)}
	}
	return &s
}

func (s *sharded[V]) of(key string) *shard[V] {
	h := fnv.New32a()
	_, _ = h.Write([]byte(key))
	return s[h.Sum32()%shards]
}

func (s *shard[V]) load(key string) (V, bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	v, ok := s.m[key]
	return v, ok
}

func (s *shard[V]) store(key string, v V) V {
	s.mu.Lock()
	defer s.mu.Unlock()
	if old, ok := s.m[key]; ok {
		return old
	}
	s.m[key] = v
	return v
}

type server struct {
	codecs  *sharded[*goavro.Codec]
	mappers [shards]map[string]*reflectx.Mapper
	lock    [shards]sync.Mutex
	forms   map[string]map[string]*form.Decoder
	lost    map[string]map[string]*form.Decoder
	formMu  sync.Mutex
}

// codec takes the shard in a local, and asks again when it stores.
func (s *server) codec(schema string) (*goavro.Codec, error) {
	sh := s.codecs.of(schema)
	if c, ok := sh.load(schema); ok {
		return c, nil
	}
	c, err := goavro.NewCodec(schema) // silent
	if err != nil {
		return nil, err
	}
	return sh.store(schema, c), nil
}

// mapper has an array of maps.
func (s *server) mapper(tag string) *reflectx.Mapper {
	i := len(tag) % shards
	s.lock[i].Lock()
	defer s.lock[i].Unlock()
	m := s.mappers[i][tag]
	if m == nil {
		m = reflectx.NewMapper(tag) // silent
		if s.mappers[i] == nil {
			s.mappers[i] = make(map[string]*reflectx.Mapper)
		}
		s.mappers[i][tag] = m
	}
	return m
}

// decoder has a map of maps: one for each tenant, and in it one for each form.
func (s *server) decoder(tenant, name string) *form.Decoder {
	s.formMu.Lock()
	defer s.formMu.Unlock()
	of := s.forms[tenant]
	if of == nil {
		of = make(map[string]*form.Decoder)
		s.forms[tenant] = of
	}
	if d := of[name]; d != nil {
		return d
	}
	of[name] = form.NewDecoder() // silent
	return of[name]
}

// decoderLost has the same, but the inner map is never put into the outer one.
func (s *server) decoderLost(tenant, name string) *form.Decoder {
	of := s.lost[tenant]
	if of == nil {
		of = make(map[string]*form.Decoder)
	}
	d, ok := of[name]
	if !ok {
		d = form.NewDecoder() // report
		of[name] = d
	}
	return d
}

// rulesOf makes its shards with each call.
func rulesOf(name string) *validator.Validate {
	sh := newSharded[*validator.Validate]().of(name)
	if v, ok := sh.load(name); ok {
		return v
	}
	return sh.store(name, validator.New()) // report
}

var policies = newSharded[*bluemonday.Policy]()

// policy looks in one shard, and stores in another.
func policy(name string) *bluemonday.Policy {
	if p, ok := policies.of(name).load(name); ok {
		return p
	}
	return policies.of(name).store(name, bluemonday.UGCPolicy()) // silent
}

// policyUnkept looks, and does not store.
func policyUnkept(name string) *bluemonday.Policy {
	if p, ok := policies.of(name).load("strict/" + name); ok {
		return p
	}
	p := bluemonday.NewPolicy() // report
	p.AllowElements("b", "i")
	return p
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	tenant, name := r.FormValue("tenant"), r.FormValue("name")
	if _, err := s.codec(name); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	var x struct{ Name string }
	_ = s.mapper(name)
	_ = s.decoder(tenant, name).Decode(&x, r.URL.Query())
	_ = s.decoderLost(tenant, name).Decode(&x, r.URL.Query())
	_ = rulesOf(name).Struct(x)
	x.Name = policy(name).Sanitize(policyUnkept(name).Sanitize(x.Name))
	_, _ = w.Write([]byte(x.Name))
}

func New() http.Handler {
	return &server{codecs: newSharded[*goavro.Codec](), forms: make(map[string]map[string]*form.Decoder)}
}
