// Package shopdirs keeps something for each shop. What decides: whether the next request for the shop finds it.
package shopdirs

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type sale struct{ Note string }

type dir struct {
	mu     sync.RWMutex
	rules  map[string]*validator.Validate
	trims  sync.Map
	forms  map[string]map[string]*form.Decoder
	query  *lru.Cache[string, *schema.Decoder]
	fields map[string]*reflectx.Mapper
	shops  map[string]*shop
}

type shop struct {
	once   sync.Once
	policy *bluemonday.Policy
	enc    *form.Encoder
}

func shopOf(r *http.Request) string { return r.Header.Get("X-Shop") }

func (d *dir) rulesOf(id string) *validator.Validate {
	d.mu.RLock()
	v, ok := d.rules[id]
	d.mu.RUnlock()
	if ok {
		return v
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if v, ok = d.rules[id]; !ok {
		v = validator.New() // silent
		v.SetTagName(id)
		d.rules[id] = v
	}
	return v
}

func (d *dir) create(w http.ResponseWriter, r *http.Request) {
	_ = d.rulesOf(shopOf(r)).Struct(sale{r.FormValue("note")})
}

func (d *dir) change(w http.ResponseWriter, r *http.Request) {
	t, ok := d.trims.Load(shopOf(r))
	if !ok {
		t, _ = d.trims.LoadOrStore(shopOf(r), mold.New()) // silent
	}
	_ = t.(*mold.Transformer).Struct(r.Context(), &sale{r.FormValue("note")})
}

func (d *dir) search(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	forms := d.forms[shopOf(r)]
	if forms == nil {
		forms = map[string]*form.Decoder{}
		d.forms[shopOf(r)] = forms
	}
	f := forms[r.URL.Path]
	if f == nil {
		f = form.NewDecoder() // silent
		forms[r.URL.Path] = f
	}
	d.mu.Unlock()
	_ = f.Decode(&sale{}, r.URL.Query())
}

func (d *dir) find(w http.ResponseWriter, r *http.Request) {
	q, ok := d.query.Get(shopOf(r))
	if !ok {
		q = schema.NewDecoder() // silent
		d.query.Add(shopOf(r), q)
	}
	_ = q.Decode(&sale{}, r.URL.Query())
}

// rows looks, and forgets to put it in.
func (d *dir) rows(w http.ResponseWriter, r *http.Request) {
	d.mu.RLock()
	m := d.fields[shopOf(r)]
	d.mu.RUnlock()
	if m == nil {
		m = reflectx.NewMapper("db") // report
	}
	m.FieldMap(reflect.ValueOf(sale{r.FormValue("note")}))
}

// text forgets to put in the shop.
func (d *dir) text(w http.ResponseWriter, r *http.Request) {
	s, ok := d.shops[shopOf(r)]
	if !ok {
		s = &shop{}
	}
	s.once.Do(func() {
		s.policy = bluemonday.UGCPolicy() // report
	})
	_, _ = w.Write([]byte(s.policy.Sanitize(r.FormValue("note"))))
}

// encode makes a shop whatever there is.
func (d *dir) encode(w http.ResponseWriter, r *http.Request) {
	shops := map[string]*shop{}
	for _, id := range r.Form["shop"] {
		if shops[id] == nil {
			shops[id] = &shop{enc: form.NewEncoder()} // report
		}
		_, _ = shops[id].enc.Encode(sale{id})
	}
}

// swap puts it in for whoever comes next, and does so each time.
func (d *dir) swap(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // report
	if old, loaded := d.trims.LoadOrStore(shopOf(r), t); loaded {
		t = old.(*mold.Transformer)
	}
	_ = t.Struct(r.Context(), &sale{r.FormValue("note")})
}

func Routes(m *http.ServeMux) error {
	query, err := lru.New[string, *schema.Decoder](64)
	if err != nil {
		return err
	}
	d := &dir{rules: map[string]*validator.Validate{}, forms: map[string]map[string]*form.Decoder{}, query: query, shops: map[string]*shop{}}
	m.HandleFunc("/create", d.create)
	m.HandleFunc("/change", d.change)
	m.HandleFunc("/search", d.search)
	m.HandleFunc("/find", d.find)
	m.HandleFunc("/rows", d.rows)
	m.HandleFunc("/text", d.text)
	m.HandleFunc("/encode", d.encode)
	m.HandleFunc("/swap", d.swap)
	return nil
}
