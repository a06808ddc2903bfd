// Package localonces makes things once. What decides: whether it is once for the request, or for all.
package localonces

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

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type server struct {
	once  sync.Once
	trims *mold.Transformer
	rules func() *validator.Validate
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	var once sync.Once
	var v *validator.Validate
	for range 2 {
		once.Do(func() { v = validator.New() }) // report
		_ = v.Struct(in(r))
	}
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	forms := sync.OnceValue(func() *form.Decoder {
		return form.NewDecoder() // report
	})
	for range r.URL.Query() {
		_ = forms().Decode(in(r), r.URL.Query())
	}
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	cache := make(map[string]*schema.Decoder)
	get := func(kind string) *schema.Decoder {
		d, ok := cache[kind]
		if !ok {
			d = schema.NewDecoder() // report
			cache[kind] = d
		}
		return d
	}
	for k := range r.URL.Query() {
		_ = get(k).Decode(in(r), r.URL.Query())
	}
}

func (s *server) clean(w http.ResponseWriter, r *http.Request) {
	pool := sync.Pool{New: func() any { return bluemonday.UGCPolicy() }} // report
	p := pool.Get().(*bluemonday.Policy)
	defer pool.Put(p)
	_, _ = w.Write([]byte(p.Sanitize(in(r).Name)))
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	var e *form.Encoder
	encode := func(v any) {
		if e == nil {
			e = form.NewEncoder() // report
		}
		_, _ = e.Encode(v)
	}
	encode(in(r))
	encode(r.URL.Query())
}

type lazy struct {
	done bool
	v    *reflectx.Mapper
}

func (l *lazy) get() *reflectx.Mapper {
	if !l.done {
		l.v, l.done = reflectx.NewMapper("db"), true // report
	}
	return l.v
}

func (s *server) read(w http.ResponseWriter, r *http.Request) {
	l := &lazy{}
	_ = l.get().TypeMap(reflect.TypeFor[user]())
	_ = l.get().TypeMap(reflect.TypeOf(r))
}

// change has the once of the server.
func (s *server) change(w http.ResponseWriter, r *http.Request) {
	s.once.Do(func() {
		s.trims = mold.New() // silent
	})
	_ = s.trims.Struct(r.Context(), in(r))
	_ = s.rules().Struct(in(r))
}

func Routes(m *http.ServeMux) {
	s := &server{rules: sync.OnceValue(func() *validator.Validate {
		return validator.New() // silent
	})}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/clean", s.clean)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/read", s.read)
	m.HandleFunc("/change", s.change)
}
