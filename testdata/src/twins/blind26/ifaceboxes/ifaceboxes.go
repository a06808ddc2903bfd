// Package ifaceboxes serves with what interfaces and boxes hold. What decides: when the object behind the interface was made.
package ifaceboxes

import (
	"net/http"

	"twins/blind26/ifaceboxes/box"
)

type server struct {
	box.Checker
	binder box.Binder
	lazy   box.Of[box.Checker]
	typed  *box.Of[box.Binder]
}

func newServer() *server {
	return &server{
		Checker: box.NewChecker(),                                                    // silent
		binder:  box.NewBinder(box.Default()),                                        // silent
		typed:   box.Make(func() box.Binder { return box.NewBinder(box.Default()) }), // silent
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	_ = s.Check(r)
	_ = s.binder.Bind(new(int), r.URL.Query())
}

func (s *server) update(w http.ResponseWriter, r *http.Request) {
	var c box.Checker = box.NewChecker() // report
	_ = c.Check(r)
}

func (s *server) bind(w http.ResponseWriter, r *http.Request) {
	_ = box.NewBinder(s).Bind(new(int), r.URL.Query()) // report
}

func (s *server) lazily(w http.ResponseWriter, r *http.Request) {
	if s.lazy.Get() == nil {
		s.lazy.Set(box.NewChecker()) // silent
	}
	_ = s.lazy.Get().Check(r)
}

func (s *server) boxed(w http.ResponseWriter, r *http.Request) {
	var b box.Of[box.Checker]
	b.Set(box.NewChecker()) // silent: counted with the first
	_ = b.Get().Check(r)
}

func (s *server) made(w http.ResponseWriter, r *http.Request) {
	b := box.Make(func() box.Checker { return box.NewChecker() }) // silent: counted with the first
	_ = b.Get().Check(r)
	_ = s.typed.Get().Check(r)
}

func (s *server) mount(mux *http.ServeMux) {
	mux.HandleFunc("/create", s.create)
	mux.HandleFunc("/update", s.update)
	mux.HandleFunc("/bind", s.bind)
	mux.HandleFunc("/lazily", s.lazily)
	mux.HandleFunc("/boxed", s.boxed)
	mux.HandleFunc("/made", s.made)
}

func serve() error {
	mux := http.NewServeMux()
	newServer().mount(mux)
	return http.ListenAndServe(":80", mux)
}
