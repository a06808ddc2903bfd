// Package mutablestate builds with arguments that are read from the state of the program. What decides: whether the state
// changes while the program serves.
package mutablestate

import (
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

var (
	tag     atomic.Value
	strict  atomic.Bool
	current = "db"
	fixed   = "json"
	mu      sync.RWMutex
	tags    = map[string]string{"a": "db"}
	table   = map[string]string{"a": "db"}
	list    = []string{"db", "json"}
)

func Atomic(w http.ResponseWriter, r *http.Request) {
	// Set stores what a request says.
	m := reflectx.NewMapper(tag.Load().(string)) // silent
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Strict(w http.ResponseWriter, r *http.Request) {
	// Configured by what Set stores.
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(!strict.Load())
	_ = d.Decode(r, r.URL.Query())
}

func Current(w http.ResponseWriter, r *http.Request) {
	mu.RLock()
	t := current
	mu.RUnlock()
	// Set writes the variable.
	m := reflectx.NewMapper(t) // silent
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Entry(w http.ResponseWriter, r *http.Request) {
	mu.RLock()
	defer mu.RUnlock()
	// Set writes the entry.
	m := reflectx.NewMapper(tags["a"]) // silent
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Set(w http.ResponseWriter, r *http.Request) {
	tag.Store(r.FormValue("tag"))
	strict.Store(r.FormValue("strict") == "yes")
	mu.Lock()
	defer mu.Unlock()
	current = r.FormValue("tag")
	tags["a"] = current
}

type server struct {
	mu  sync.Mutex
	tag string
	n   int
}

func (s *server) Next(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.n++
	t := list[s.n%len(list)]
	s.mu.Unlock()
	// Another one in turn.
	m := reflectx.NewMapper(t) // silent
	_ = m.FieldMap(reflect.ValueOf(r))
}

func (s *server) Reload(w http.ResponseWriter, r *http.Request) { s.set(r.FormValue("tag")) }

func (s *server) set(tag string) { s.tag = tag }

func (s *server) Tagged(w http.ResponseWriter, r *http.Request) {
	// Reload sets the field.
	m := reflectx.NewMapper(s.tag) // silent
	_ = m.FieldMap(reflect.ValueOf(r))
}

// Nobody changes it.

func Fixed(w http.ResponseWriter, r *http.Request) {
	// Nobody writes the variable.
	m := reflectx.NewMapper(fixed) // report
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Table(w http.ResponseWriter, r *http.Request) {
	// Nobody writes the map.
	m := reflectx.NewMapper(table["a"]) // report
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Element(w http.ResponseWriter, r *http.Request) {
	// Nobody writes the list.
	m := reflectx.NewMapper(list[0]) // report
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Keyed(w http.ResponseWriter, r *http.Request) {
	// The request says which.
	m := reflectx.NewMapper(table[r.Host]) // silent
	_ = m.FieldMap(reflect.ValueOf(r))
}

func Main() {
	s := &server{}
	http.HandleFunc("/next", s.Next)
	http.HandleFunc("/reload", s.Reload)
	http.HandleFunc("/tagged", s.Tagged)
	http.HandleFunc("/set", Set)
}
