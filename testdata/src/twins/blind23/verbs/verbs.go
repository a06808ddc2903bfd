// Package verbs does what the method of a request says. What decides: a request with the same method comes again.
package verbs

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct{ routes map[string]http.HandlerFunc }

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	v := validator.New() // report
	_ = v.Struct(in(r))
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodPut, http.MethodPatch:
		t := mold.New() // report
		_ = t.Struct(r.Context(), in(r))
	case http.MethodDelete:
		w.WriteHeader(http.StatusNoContent)
	}
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	byMethod := map[string]func(){
		http.MethodGet: func() {
			d := form.NewDecoder() // report
			_ = d.Decode(in(r), r.URL.Query())
		},
		http.MethodHead: func() {},
	}
	if f, ok := byMethod[r.Method]; ok {
		f()
	}
}

func isRead(r *http.Request) bool { return r.Method == http.MethodGet || r.Method == http.MethodHead }

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	if isRead(r) && len(r.URL.Query()) > 0 {
		_ = schema.NewDecoder().Decode(in(r), r.URL.Query()) // report
	}
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	var name string
	if name = r.FormValue("name"); name == "" {
		return
	} else if post := r.Method == http.MethodPost; post {
		p := bluemonday.UGCPolicy() // report
		name = p.Sanitize(name)
	}
	_, _ = w.Write([]byte(name))
}

// printer makes it for the route.
func (s *server) printer(method string) http.HandlerFunc {
	if method == http.MethodHead {
		return func(w http.ResponseWriter, r *http.Request) {}
	}
	e := form.NewEncoder() // silent
	return func(w http.ResponseWriter, r *http.Request) { _, _ = e.Encode(in(r)) }
}

func Routes(m *http.ServeMux) {
	s := &server{}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("GET /print", s.printer(http.MethodGet))
	m.HandleFunc("HEAD /print", s.printer(http.MethodHead))
}
