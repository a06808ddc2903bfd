// Package memberships looks whether a name is known. What decides: whether it is known from then on.
package memberships

import (
	"net/http"
	"reflect"
	"slices"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/mux"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type doc struct{ Title string }

type server struct {
	mu       sync.Mutex
	rules    map[string]*validator.Validate
	known    map[string]bool
	policies map[string]*bluemonday.Policy
	names    []string
	trims    []*mold.Transformer
	mappers  sync.Map
	sealed   map[string]struct{}
}

// check has rules for each tenant.
func (s *server) check(tenant string, d doc) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, ok := s.rules[tenant]
	if !ok {
		v = validator.New() // silent
		s.rules[tenant] = v
	}
	return v.Struct(d)
}

// clean notes in one map what it has put into the other.
func (s *server) clean(tenant string, d *doc) {
	if !s.known[tenant] {
		s.policies[tenant] = bluemonday.UGCPolicy() // silent
		s.known[tenant] = true
	}
	d.Title = s.policies[tenant].Sanitize(d.Title)
}

// trim has two lists, side by side.
func (s *server) trim(r *http.Request, tenant string, d *doc) error {
	i := slices.Index(s.names, tenant)
	if i < 0 {
		i = len(s.names)
		s.names = append(s.names, tenant)
		s.trims = append(s.trims, mold.New()) // silent
	}
	return s.trims[i].Struct(r.Context(), d)
}

func (s *server) fields(tenant string, d doc) int {
	m, ok := s.mappers.Load(tenant)
	if !ok {
		m, _ = s.mappers.LoadOrStore(tenant, reflectx.NewMapper("db")) // silent
	}
	return len(m.(*reflectx.Mapper).FieldMap(reflect.ValueOf(d)))
}

// seal makes one when the name is known, each time.
func (s *server) seal(tenant string, d doc) ([]byte, error) {
	if _, ok := s.sealed[tenant]; ok {
		c, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return nil, err
		}
		return c.BinaryFromNative(nil, d.Title)
	}
	return nil, nil
}

// decode asks for what the request holds.
func decode(r *http.Request, d *doc) error {
	if _, ok := r.Form["title"]; !ok {
		return nil
	}
	dec := form.NewDecoder() // report
	return dec.Decode(d, r.Form)
}

// once has a map for itself.
func once(r *http.Request, d *doc) error {
	byTenant := map[string]*schema.Decoder{}
	tenant := mux.Vars(r)["tenant"]
	if byTenant[tenant] == nil {
		byTenant[tenant] = schema.NewDecoder() // report
	}
	return byTenant[tenant].Decode(d, r.Form)
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	tenant := mux.Vars(r)["tenant"]
	var d doc
	if decode(r, &d) != nil || once(r, &d) != nil || s.check(tenant, d) != nil || s.trim(r, tenant, &d) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	s.clean(tenant, &d)
	if s.fields(tenant, d) > 0 {
		data, _ := s.seal(tenant, d)
		_, _ = w.Write(data)
	}
}
