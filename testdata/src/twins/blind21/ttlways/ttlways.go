// Package ttlways makes things again after a while. What decides: whether there is a while in which they are kept.
package ttlways

import (
	"net/http"
	"os"
	"reflect"
	"sync"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type note struct{ Text string }

func in(r *http.Request) *note { return &note{r.FormValue("text")} }

type timed[T any] struct {
	v     T
	until time.Time
}

type kit struct {
	mu      sync.Mutex
	rules   *validator.Validate
	until   time.Time
	trims   timed[*mold.Transformer]
	forms   map[string]timed[*form.Decoder]
	query   *schema.Decoder
	version int64
	fields  *reflectx.Mapper
	made    time.Time
	path    string
	changed time.Time
	policy  *bluemonday.Policy
	enc     *form.Encoder
	encAt   time.Time
}

func (k *kit) create(w http.ResponseWriter, r *http.Request) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.rules == nil || time.Now().After(k.until) {
		k.rules = validator.New() // silent
		k.until = time.Now().Add(time.Hour)
	}
	_ = k.rules.Struct(in(r))
}

func (k *kit) change(w http.ResponseWriter, r *http.Request) {
	if now := time.Now(); k.trims.until.Before(now) {
		k.trims = timed[*mold.Transformer]{mold.New(), now.Add(10 * time.Minute)} // silent
	}
	_ = k.trims.v.Struct(r.Context(), in(r))
}

func (k *kit) search(w http.ResponseWriter, r *http.Request) {
	k.mu.Lock()
	defer k.mu.Unlock()
	e, ok := k.forms["note"]
	if !ok || time.Since(e.until) > 0 {
		e = timed[*form.Decoder]{v: form.NewDecoder(), until: time.Now().Add(time.Minute)} // silent
		k.forms["note"] = e
	}
	_ = e.v.Decode(in(r), r.URL.Query())
}

// find makes it when a file has changed.
func (k *kit) find(w http.ResponseWriter, r *http.Request) {
	fi, err := os.Stat(k.path)
	if err != nil {
		return
	}
	if k.query == nil || !fi.ModTime().Equal(k.changed) {
		k.query = schema.NewDecoder() // silent
		k.changed = fi.ModTime()
	}
	_ = k.query.Decode(in(r), r.URL.Query())
}

// rows never says when it was made.
func (k *kit) rows(w http.ResponseWriter, r *http.Request) {
	if time.Since(k.made) > time.Hour {
		k.fields = reflectx.NewMapper("db") // report
	}
	k.fields.FieldMap(reflect.ValueOf(in(r)))
}

// text makes it anew for each request, and says so.
func (k *kit) text(w http.ResponseWriter, r *http.Request) {
	k.version++
	p := bluemonday.UGCPolicy() // report
	w.Header().Set("X-Made", time.Now().String())
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// encode forgets the time of what it has made, since it has a variable for it.
func (k *kit) encode(w http.ResponseWriter, r *http.Request) {
	until := k.encAt
	if time.Now().After(until) {
		k.enc = form.NewEncoder() // report
		until = time.Now().Add(time.Hour)
	}
	w.Header().Set("Expires", until.String())
	_, _ = k.enc.Encode(in(r))
}

// refresh makes it whenever a clock says so.
func (k *kit) refresh(stop <-chan struct{}) {
	for {
		select {
		case <-stop:
			return
		case <-time.After(time.Minute):
		}
		p := bluemonday.UGCPolicy() // silent
		k.mu.Lock()
		k.policy = p
		k.mu.Unlock()
	}
}

func Routes(m *http.ServeMux, path string, stop <-chan struct{}) {
	k := &kit{path: path, forms: map[string]timed[*form.Decoder]{}}
	go k.refresh(stop)
	m.HandleFunc("/create", k.create)
	m.HandleFunc("/change", k.change)
	m.HandleFunc("/search", k.search)
	m.HandleFunc("/find", k.find)
	m.HandleFunc("/rows", k.rows)
	m.HandleFunc("/text", k.text)
	m.HandleFunc("/encode", k.encode)
}
