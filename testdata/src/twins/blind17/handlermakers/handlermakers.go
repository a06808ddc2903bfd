// Package handlermakers has methods that make handlers. What decides: whether a route, or a request, has the handler made.
package handlermakers

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type note struct{ Name string }

type server struct{ mux *http.ServeMux }

func (s *server) outside() http.HandlerFunc {
	v := validator.New() // silent
	return func(w http.ResponseWriter, r *http.Request) {
		_ = v.Struct(note{r.FormValue("name")})
	}
}

func (s *server) onced() http.HandlerFunc {
	var (
		once sync.Once
		d    *schema.Decoder
	)
	return func(w http.ResponseWriter, r *http.Request) {
		once.Do(func() {
			d = schema.NewDecoder() // silent
			d.IgnoreUnknownKeys(true)
		})
		_ = d.Decode(new(note), r.URL.Query())
	}
}

func (s *server) whenFirst() http.HandlerFunc {
	var mu sync.Mutex
	var t *mold.Transformer
	return func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		if t == nil {
			t = mold.New() // silent
		}
		mu.Unlock()
		_ = t.Struct(r.Context(), &note{r.FormValue("name")})
	}
}

func (s *server) valued() http.HandlerFunc {
	get := sync.OnceValue(func() *form.Decoder {
		return form.NewDecoder() // silent
	})
	return func(w http.ResponseWriter, r *http.Request) {
		_ = get().Decode(new(note), r.URL.Query())
	}
}

type rows struct{ m *reflectx.Mapper }

func (h *rows) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.m.FieldMap(reflect.ValueOf(note{r.FormValue("name")}))
}

func (s *server) object() http.Handler {
	return &rows{m: reflectx.NewMapper("db")} // silent
}

func (s *server) text(p *bluemonday.Policy) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	}
}

// inside makes it in what it returns.
func (s *server) inside() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		_ = v.Struct(note{r.FormValue("name")})
	}
}

// onceInside has a once for a request.
func (s *server) onceInside() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var once sync.Once
		var d *schema.Decoder
		once.Do(func() {
			d = schema.NewDecoder() // report
		})
		_ = d.Decode(new(note), r.URL.Query())
	}
}

// perCall is asked for a handler by a handler.
func (s *server) perCall() http.HandlerFunc {
	t := mold.New() // report
	return func(w http.ResponseWriter, r *http.Request) {
		_ = t.Struct(r.Context(), &note{r.FormValue("name")})
	}
}

// valuedEach asks for the value of a once that nobody else has.
func (s *server) valuedEach() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		d := sync.OnceValue(form.NewDecoder)() // report
		_ = d.Decode(new(note), r.URL.Query())
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/call":
		s.perCall()(w, r)
	case "/object":
		(&rows{m: reflectx.NewMapper("json")}).ServeHTTP(w, r) // report
	default:
		s.mux.ServeHTTP(w, r)
	}
}

func New() http.Handler {
	s := &server{mux: http.NewServeMux()}
	s.mux.HandleFunc("/outside", s.outside())
	s.mux.HandleFunc("/onced", s.onced())
	s.mux.HandleFunc("/first", s.whenFirst())
	s.mux.HandleFunc("/valued", s.valued())
	s.mux.Handle("/object", s.object())
	s.mux.HandleFunc("/text", s.text(bluemonday.UGCPolicy())) // silent
	s.mux.HandleFunc("/inside", s.inside())
	s.mux.HandleFunc("/onceinside", s.onceInside())
	s.mux.HandleFunc("/each", s.valuedEach())
	return s
}
