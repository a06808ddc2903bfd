// Package shop uses the kit. What decides: whether what it calls makes something, and how often it is called here.
package shop

import (
	"net/http"

	"twins/blind7/kitshop/kit"
)

type cart struct {
	Item string `rule:"required"`
}

var (
	rules = kit.NewRules() // silent
	mode  = kit.MustMode() // silent
)

type server struct{ binder *kit.Binder }

func (s *server) add(w http.ResponseWriter, r *http.Request) {
	var c cart
	if s.binder.Bind(&c, r.URL.Query()) != nil || rules.Struct(c) != nil || kit.Validate(c) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *server) gift(w http.ResponseWriter, r *http.Request) {
	var c cart
	if kit.NewBinder().Bind(&c, r.URL.Query()) != nil { // report
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *server) show(w http.ResponseWriter, r *http.Request) {
	v := kit.Rules()
	if v.Var(r.FormValue("id"), "uuid") != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	out, _ := mode.Marshal(cart{r.FormValue("id")})
	_, _ = w.Write(out)
}

func (s *server) export(w http.ResponseWriter, r *http.Request) {
	for _, id := range r.URL.Query()["id"] {
		out, err := kit.MustMode().Marshal(cart{id}) // report
		if err != nil {
			return
		}
		_, _ = w.Write(out)
	}
}

// checker is made with each request.
type checker struct{ r *http.Request }

func (c checker) ok() bool {
	return kit.NewRules().Struct(cart{c.r.FormValue("item")}) == nil // report
}

func (s *server) check(w http.ResponseWriter, r *http.Request) {
	if !(checker{r}).ok() {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// again binds with a binder that the closure keeps.
func again() http.HandlerFunc {
	b := kit.NewBinder() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		var c cart
		if b.Bind(&c, r.URL.Query()) != nil || kit.ValidateAll(c, &c) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

func Main() error {
	s := &server{binder: kit.NewBinder()} // silent
	http.HandleFunc("/add", s.add)
	http.HandleFunc("/gift", s.gift)
	http.HandleFunc("/show", s.show)
	http.HandleFunc("/export", s.export)
	http.HandleFunc("/check", s.check)
	http.HandleFunc("/again", again())
	return http.ListenAndServe(":8080", nil)
}
