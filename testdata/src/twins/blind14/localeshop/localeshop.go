// Package localeshop has customers of many tongues and tenants. What decides: whether what is made for one of them is kept for that one.
package localeshop

import (
	"context"
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/locales/en"
	"github.com/go-playground/mold/v4"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type order struct{ Name string }

type tenantKey struct{}

func tenantOf(ctx context.Context) string {
	t, _ := ctx.Value(tenantKey{}).(string)
	return t
}

type setup struct {
	tags    string
	allowed []string
}

type shop struct {
	setups  map[string]setup
	mu      sync.Mutex
	rules   map[string]*validator.Validate
	trims   *lru.Cache[string, *mold.Transformer]
	perUser sync.Map
	pages   [3]*reflectx.Mapper
}

// create has one for each tenant.
func (s *shop) create(w http.ResponseWriter, r *http.Request) {
	id := tenantOf(r.Context())
	s.mu.Lock()
	v := s.rules[id]
	if v == nil {
		v = validator.New() // silent
		v.SetTagName(s.setups[id].tags)
		s.rules[id] = v
	}
	s.mu.Unlock()
	_ = v.Struct(order{r.FormValue("name")})
}

// clean makes the policy of the tenant, and keeps none.
func (s *shop) clean(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.NewPolicy() // silent
	p.AllowElements(s.setups[tenantOf(r.Context())].allowed...)
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// trim has a cache for as many as there is room for.
func (s *shop) trim(w http.ResponseWriter, r *http.Request) {
	id := tenantOf(r.Context())
	t, ok := s.trims.Get(id)
	if !ok {
		t = mold.New() // silent
		t.RegisterAlias("name", s.setups[id].tags)
		s.trims.Add(id, t)
	}
	_ = t.Struct(r.Context(), &order{r.FormValue("name")})
}

// decode looks up the tenant, and does not care for which.
func (s *shop) decode(w http.ResponseWriter, r *http.Request) {
	set, ok := s.setups[tenantOf(r.Context())]
	if !ok {
		return
	}
	d := form.NewDecoder() // report
	_ = d.Decode(&set, r.URL.Query())
}

// spoken makes what knows all tongues, and takes one.
func (s *shop) spoken(w http.ResponseWriter, r *http.Request) {
	t, _ := ut.New(en.New()).GetTranslator(r.Header.Get("Accept-Language")) // report
	text, _ := t.T(r.FormValue("key"))
	_, _ = w.Write([]byte(text))
}

var tongues = ut.New(en.New()) // silent

// told has them once.
func (s *shop) told(w http.ResponseWriter, r *http.Request) {
	t, _ := tongues.FindTranslator(r.Header.Get("Accept-Language"))
	text, _ := t.T(r.FormValue("key"))
	_, _ = w.Write([]byte(text))
}

// query has one for each user, for ever.
func (s *shop) query(w http.ResponseWriter, r *http.Request) {
	user := r.Header.Get("X-User")
	x, ok := s.perUser.Load(user)
	if !ok {
		x, _ = s.perUser.LoadOrStore(user, schema.NewDecoder()) // silent
	}
	_ = x.(*schema.Decoder).Decode(new(order), r.URL.Query())
}

// paged has a place for each of three kinds.
func (s *shop) paged(w http.ResponseWriter, r *http.Request) {
	kind := len(r.FormValue("kind")) % 3
	if s.pages[kind] == nil {
		s.pages[kind] = reflectx.NewMapper([]string{"db", "json", "yaml"}[kind]) // silent
	}
	s.pages[kind].FieldMap(reflect.ValueOf(order{r.FormValue("name")}))
}

// encode stores it under the tenant, and never looks there.
func (s *shop) encode(w http.ResponseWriter, r *http.Request) {
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return
	}
	s.perUser.Store("codec/"+tenantOf(r.Context()), c)
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// Routes makes the rules of all tenants before the first comes.
func Routes(m *http.ServeMux, setups map[string]setup) error {
	trims, err := lru.New[string, *mold.Transformer](64)
	if err != nil {
		return err
	}
	s := &shop{setups: setups, rules: make(map[string]*validator.Validate), trims: trims}
	for id, set := range setups {
		v := validator.New(validator.WithRequiredStructEnabled()) // silent
		v.SetTagName(set.tags)
		s.rules[id] = v
	}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/trim", s.trim)
	m.HandleFunc("/decode", s.decode)
	m.HandleFunc("/spoken", s.spoken)
	m.HandleFunc("/told", s.told)
	m.HandleFunc("/query", s.query)
	m.HandleFunc("/paged", s.paged)
	m.HandleFunc("/encode", s.encode)
	return nil
}
