// Package setuplookups configures what a look-up finds. What decides: whether what is found is kept and serves others, or was
// made by the call; a look-up tells who it is, not whether it was configured.
package setuplookups

import (
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
	"reflect"
)

type query struct{ Page int }

type registry struct {
	mu   sync.RWMutex
	byID map[string]*schema.Decoder
	vs   sync.Map
	list []*bluemonday.Policy
}

func (g *registry) Found(w http.ResponseWriter, r *http.Request) {
	g.mu.RLock()
	d, ok := g.byID[r.FormValue("id")]
	g.mu.RUnlock()
	if !ok {
		http.NotFound(w, r)
		return
	}
	// Configured with each request that finds it.
	d.IgnoreUnknownKeys(r.FormValue("strict") == "") // report
	_ = d.Decode(&query{}, r.URL.Query())
}

func (g *registry) NotNil(w http.ResponseWriter, r *http.Request) {
	if d := g.byID[r.Host]; d != nil {
		// The same.
		d.ZeroEmpty(true) // report
	}
}

func (g *registry) Loaded(w http.ResponseWriter, r *http.Request) {
	x, ok := g.vs.Load(r.Host)
	if !ok {
		return
	}
	v := x.(*validator.Validate)
	// The same with a sync.Map.
	v.RegisterAlias("host", "hostname") // report
	_ = v.Var(r.Host, "host")
}

func (g *registry) Each(w http.ResponseWriter, r *http.Request) {
	for _, p := range g.list {
		// All of them.
		p.AllowElements(r.FormValue("element")) // report
	}
}

func (g *registry) first() *bluemonday.Policy {
	if len(g.list) == 0 {
		return nil
	}
	return g.list[0]
}

func (g *registry) First(w http.ResponseWriter, r *http.Request) {
	if p := g.first(); p != nil {
		// By an accessor.
		p.AllowElements("b") // report
	}
}

// Made by the call.

func (g *registry) Missing(w http.ResponseWriter, r *http.Request) {
	g.mu.Lock()
	defer g.mu.Unlock()
	d, ok := g.byID[r.Host]
	if !ok {
		// For each host, kept.
		d = schema.NewDecoder() // silent
		// Before anybody has it.
		d.IgnoreUnknownKeys(true) // silent: its own
		g.byID[r.Host] = d
	}
	_ = d.Decode(&query{}, r.URL.Query())
}

func (g *registry) Stored(w http.ResponseWriter, r *http.Request) {
	if _, ok := g.vs.Load(r.Host); ok {
		return
	}
	// For each host, kept.
	v := validator.New() // silent
	// Before it is stored.
	v.RegisterAlias("host", "hostname") // silent: its own
	g.vs.Store(r.Host, v)
}

func (g *registry) Local(w http.ResponseWriter, r *http.Request) {
	own := map[string]*schema.Decoder{}
	// Made for the request.
	own["q"] = schema.NewDecoder() // report
	// Of a map of the request.
	own["q"].RegisterConverter(query{}, func(string) reflect.Value { return reflect.ValueOf(query{}) }) // silent: its own
	_ = own["q"].Decode(&query{}, r.URL.Query())
}

func newRegistry() *registry {
	g := &registry{byID: make(map[string]*schema.Decoder)}
	for _, id := range []string{"a", "b"} {
		// Kept.
		g.byID[id] = schema.NewDecoder() // silent
	}
	for _, d := range g.byID {
		// At the start.
		d.IgnoreUnknownKeys(true) // silent: at the start
	}
	return g
}

func Main() error {
	g := newRegistry()
	http.HandleFunc("/found", g.Found)
	http.HandleFunc("/notnil", g.NotNil)
	http.HandleFunc("/loaded", g.Loaded)
	http.HandleFunc("/each", g.Each)
	http.HandleFunc("/first", g.First)
	http.HandleFunc("/missing", g.Missing)
	http.HandleFunc("/stored", g.Stored)
	http.HandleFunc("/local", g.Local)
	return http.ListenAndServe("", nil)
}
