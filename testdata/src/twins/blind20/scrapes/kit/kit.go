// Package kit shows what collectors have collected. What decides: how often it calls which of their methods.
package kit

import (
	"fmt"
	"net/http"
)

// A Collector is described once, and collected whenever somebody looks.
type Collector interface {
	Describe() []string
	Collect(emit func(name string, value any))
}

type Registry struct {
	names []string
	all   []Collector
	hooks []func(name string, value any) any
}

// Add has it described.
func (g *Registry) Add(c Collector) {
	g.names = append(g.names, c.Describe()...)
	g.all = append(g.all, c)
}

// Hook is called for each value that is shown.
func (g *Registry) Hook(f func(name string, value any) any) { g.hooks = append(g.hooks, f) }

// Func makes a collector of a function.
func Func(name string, f func() any) Collector { return fn{name, f} }

type fn struct {
	name string
	f    func() any
}

func (x fn) Describe() []string { return []string{x.name} }

func (x fn) Collect(emit func(string, any)) { emit(x.name, x.f()) }

func (g *Registry) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, c := range g.all {
		c.Collect(func(name string, value any) {
			for _, h := range g.hooks {
				value = h(name, value)
			}
			_, _ = fmt.Fprintln(w, name, value)
		})
	}
}
