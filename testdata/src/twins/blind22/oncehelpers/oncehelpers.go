// Package oncehelpers hands the place that remembers to a helper. What decides: whether that place lasts.
package oncehelpers

import (
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

// once runs f unless done says that it has.
func once(done *bool, f func()) {
	if *done {
		return
	}
	f()
	*done = true
}

func onceAtomic(done *atomic.Bool, f func()) {
	if !done.Swap(true) {
		f()
	}
}

func onceIn(marks map[string]bool, key string, f func()) {
	if !marks[key] {
		marks[key] = true
		f()
	}
}

type app struct {
	mu       sync.Mutex
	checked  bool
	searched atomic.Bool
	found    atomic.Bool
	marks    map[string]bool
	rules    *validator.Validate
	trims    *mold.Transformer
	forms    *form.Decoder
	query    *schema.Decoder
	fields   *reflectx.Mapper
	policy   *bluemonday.Policy
	enc      *form.Encoder
}

func (a *app) create(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	once(&a.checked, func() {
		a.rules = validator.New() // silent
	})
	a.mu.Unlock()
	_ = a.rules.Struct(in(r))
}

// change has a place of its own for what has been done.
func (a *app) change(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	var trimmed bool
	once(&trimmed, func() {
		a.trims = mold.New() // report
	})
	a.mu.Unlock()
	_ = a.trims.Struct(r.Context(), in(r))
}

func (a *app) fillForms() {
	a.forms = form.NewDecoder() // silent
}

func (a *app) search(w http.ResponseWriter, r *http.Request) {
	onceAtomic(&a.searched, a.fillForms)
	_ = a.forms.Decode(in(r), r.URL.Query())
}

// find has a new one in each request.
func (a *app) find(w http.ResponseWriter, r *http.Request) {
	onceAtomic(new(atomic.Bool), func() {
		a.query = schema.NewDecoder() // report
	})
	_ = a.query.Decode(in(r), r.URL.Query())
}

func (a *app) read(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	onceIn(a.marks, "fields", func() {
		a.fields = reflectx.NewMapper("db") // silent
	})
	a.mu.Unlock()
	_ = a.fields.TypeMap(reflect.TypeFor[item]())
}

// clean has marks for the request.
func (a *app) clean(w http.ResponseWriter, r *http.Request) {
	marks := map[string]bool{"fields": true}
	a.mu.Lock()
	onceIn(marks, "policy", func() {
		a.policy = bluemonday.UGCPolicy() // report
	})
	a.mu.Unlock()
	_, _ = w.Write([]byte(a.policy.Sanitize(r.FormValue("text"))))
}

// export says afterwards that it has not been done.
func (a *app) export(w http.ResponseWriter, r *http.Request) {
	defer a.found.Store(false)
	onceAtomic(&a.found, func() {
		a.enc = form.NewEncoder() // report
	})
	_, _ = a.enc.Encode(in(r))
}

func Routes(m *http.ServeMux) {
	a := &app{marks: map[string]bool{}}
	m.HandleFunc("/create", a.create)
	m.HandleFunc("/change", a.change)
	m.HandleFunc("/search", a.search)
	m.HandleFunc("/find", a.find)
	m.HandleFunc("/read", a.read)
	m.HandleFunc("/clean", a.clean)
	m.HandleFunc("/export", a.export)
}
