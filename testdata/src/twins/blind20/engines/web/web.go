// Package web decides by programs of engine.
package web

import (
	"net/http"

	"twins/blind20/engines/engine"
)

type policy struct {
	Name, Text string
	prog       *engine.Program
}

type gate struct {
	list  []policy
	cache engine.Cache
	admin *engine.Program
}

var health = engine.MustCompile("^/health")

func newGate(list []policy) (*gate, error) {
	g := &gate{admin: engine.MustCompile("^/admin")} // silent: once
	for _, p := range list {
		prog, err := engine.Compile(p.Text) // silent: once for each policy
		if err != nil {
			return nil, err
		}
		p.prog = prog
		g.list = append(g.list, p)
	}
	return g, nil
}

func (g *gate) allow(w http.ResponseWriter, r *http.Request) {
	if health.Eval(r.URL.Path) || g.admin.Eval(r.URL.Path) {
		return
	}
	for _, p := range g.list {
		if !p.prog.Eval(r.URL.Path) {
			http.Error(w, p.Name, http.StatusForbidden)
			return
		}
	}
}

func (g *gate) cached(w http.ResponseWriter, r *http.Request) {
	for _, p := range g.list {
		prog, err := g.cache.Get(p.Text)
		if err == nil && !prog.Eval(r.URL.Path) {
			return
		}
	}
}

// each has the text of each policy compiled for each request.
func (g *gate) each(w http.ResponseWriter, r *http.Request) {
	for _, p := range g.list {
		if ok, err := engine.EvalText(p.Text, r.URL.Path); err == nil && !ok { // report
			return
		}
	}
}

// written has a text compiled that is written down.
func (g *gate) written(w http.ResponseWriter, r *http.Request) {
	if engine.MustCompile("^/api").Eval(r.URL.Path) { // report
		w.WriteHeader(http.StatusOK)
	}
}

// own has a cache for the request.
func (g *gate) own(w http.ResponseWriter, r *http.Request) {
	var c engine.Cache
	if p, err := c.Get("^/own"); err == nil { // report
		p.Eval(r.URL.Path)
	}
}

func Routes(m *http.ServeMux, list []policy) error {
	g, err := newGate(list)
	if err != nil {
		return err
	}
	m.HandleFunc("/allow", g.allow)
	m.HandleFunc("/cached", g.cached)
	m.HandleFunc("/each", g.each)
	m.HandleFunc("/written", g.written)
	m.HandleFunc("/own", g.own)
	return nil
}
