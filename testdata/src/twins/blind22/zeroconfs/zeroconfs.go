// Package zeroconfs asks whether something is still what it is from the start. What decides: whether it is something else afterwards.
package zeroconfs

import (
	"cmp"
	"net/http"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

type order struct{ Note string }

func in(r *http.Request) *order { return &order{r.FormValue("note")} }

type kit struct {
	v    *validator.Validate
	name string
}

type pair struct {
	t *mold.Transformer
	n int
}

type api struct {
	mu     sync.Mutex
	kit    kit
	pair   pair
	made   time.Time
	asked  time.Time
	forms  *form.Decoder
	query  *schema.Decoder
	fields *reflectx.Mapper
	tag    string
	json   jsoniter.API
	policy *bluemonday.Policy
}

func (a *api) create(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.kit == (kit{}) {
		a.kit = kit{validator.New(), "orders"} // silent
	}
	_ = a.kit.v.Struct(in(r))
}

func isZero[T comparable](v T) bool {
	var zero T
	return v == zero
}

func (a *api) change(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if isZero(a.pair) {
		a.pair.t = mold.New() // silent
		a.pair.n = 1
	}
	_ = a.pair.t.Struct(r.Context(), in(r))
}

func (a *api) search(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.made.IsZero() {
		a.forms = form.NewDecoder() // silent
		a.made = time.Now()
	}
	_ = a.forms.Decode(in(r), r.URL.Query())
}

// find asks another time than the one that it sets.
func (a *api) find(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.asked.IsZero() {
		a.query = schema.NewDecoder() // report
		a.made = time.Now()
	}
	_ = a.query.Decode(in(r), r.URL.Query())
}

func (a *api) read(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.tag == "" {
		a.tag = "db"
		a.fields = reflectx.NewMapper(a.tag) // silent
	}
	_ = a.fields.TypeMap(reflect.TypeFor[order]())
}

// write has both made, and takes the first that is there.
func (a *api) write(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	a.json = cmp.Or(a.json, jsoniter.Config{EscapeHTML: true}.Froze()) // report
	a.mu.Unlock()
	_ = a.json.NewEncoder(w).Encode(in(r))
}

// clean leaves it as it was.
func (a *api) clean(w http.ResponseWriter, r *http.Request) {
	p := a.policy
	if reflect.ValueOf(p).IsNil() {
		p = bluemonday.UGCPolicy() // report
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	a := &api{}
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/change", a.change)
	m.HandleFunc("/search", a.search)
	m.HandleFunc("/find", a.find)
	m.HandleFunc("/read", a.read)
	m.HandleFunc("/write", a.write)
	m.HandleFunc("/clean", a.clean)
}
