// Package user has functions and methods that are declared to configure.
package user

import (
	"net/http"

	"example.com/registry"
)

type rules struct{ list []string }

// add adds.
//
//mapperlint:setup growth
func (r *rules) add(name string) { r.list = append(r.list, name) }

func (r *rules) check(name string) bool { return len(r.list) > 0 }

//mapperlint:setup
func swap(name string) {}

//mapperlint:setup often // want `mapperlint:setup: unknown kind "often" \(want crash, growth or global\)`
func wrong() {}

//mapperlint:setup // want `mapperlint:setup has no effect here: it belongs in the doc comment of a function or method`
type no struct{}

type server struct {
	rules *rules
	reg   *registry.Registry
}

func (s *server) handle(w http.ResponseWriter, r *http.Request) {
	s.rules.add(r.Host) // want `\(\*user.rules\).add changes the field rules, which outlives the call, for every request in \(\*server\).handle, a net/http handler: call it once, before requests are served; it is declared to add on each call`
	swap(r.Host)        // want `user.swap changes what the whole process shares .*it is declared to race with use`
	s.reg.Put("x")      // want `\(\*registry.Registry\).Put changes the field reg`
	registry.Replace()  // want `registry.Replace changes what the whole process shares`
	own := &rules{}
	own.add(r.Host) // silent: setup/own-object
	registry.New().Put("x")
	_ = s.rules.check(r.Host)
	s.reg.Get("x")
}

func newServer() *server {
	s := &server{rules: &rules{}}
	s.rules.add("x") // silent: setup/own-object
	swap("x")        // silent: setup/not-while-serving
	registry.Replace()
	return s
}
