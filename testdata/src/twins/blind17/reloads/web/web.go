// Package web makes things of settings. What decides: whether they are made when those change, or whenever somebody asks.
package web

import (
	"context"
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"

	"twins/blind17/reloads/conf"
)

type item struct{ Name string }

type server struct {
	w       *conf.Watcher
	mu      sync.RWMutex
	rules   *validator.Validate
	trim    atomic.Pointer[mold.Transformer]
	last    conf.Config
	forms   *form.Decoder
	codec   *goavro.Codec
	version string
	fields  *reflectx.Mapper
	query   *schema.Decoder
}

func newServer(ctx context.Context, w *conf.Watcher) *server {
	s := &server{w: w}
	w.OnChange(func(c conf.Config) {
		v := validator.New() // silent
		v.SetTagName(c.Tag)
		s.mu.Lock()
		s.rules = v
		s.mu.Unlock()
	})
	w.OnChange(s.reload)
	go s.watch(ctx)
	return s
}

func (s *server) reload(c conf.Config) {
	t := mold.New() // silent
	t.SetTagName(c.Tag)
	s.trim.Store(t)
}

func (s *server) watch(ctx context.Context) {
	for {
		select {
		case c := <-s.w.C:
			codec, err := goavro.NewCodec(c.Schema) // silent
			if err != nil {
				continue
			}
			s.mu.Lock()
			s.codec = codec
			s.mu.Unlock()
		case <-ctx.Done():
			return
		}
	}
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	_ = s.rules.Struct(item{r.FormValue("name")})
	_ = s.trim.Load().Struct(r.Context(), &item{r.FormValue("name")})
	_, _ = s.codec.BinaryFromNative(nil, r.FormValue("name"))
}

// search makes it anew when the settings are other ones.
func (s *server) search(w http.ResponseWriter, r *http.Request) {
	if c := s.w.Get(); c != s.last {
		d := form.NewDecoder() // silent
		d.SetTagName(c.Tag)
		s.forms, s.last = d, c
	}
	_ = s.forms.Decode(new(item), r.URL.Query())
}

// rows looks at one of them.
func (s *server) rows(w http.ResponseWriter, r *http.Request) {
	if tag := s.w.Get().Tag; s.version != tag || s.fields == nil {
		s.fields = reflectx.NewMapper(tag) // silent
		s.version = tag
	}
	s.fields.FieldMap(reflect.ValueOf(item{r.FormValue("name")}))
}

// admin changes them, by a request.
func (s *server) admin(w http.ResponseWriter, r *http.Request) {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	c := conf.Config{Tag: r.FormValue("tag")}
	if v.Struct(c) == nil {
		s.w.Set(c)
	}
}

// each asks for them, and makes one of something else.
func (s *server) each(w http.ResponseWriter, r *http.Request) {
	c := s.w.Get()
	t := mold.New() // report
	_ = t.Struct(r.Context(), &c)
}

// find remembers nothing.
func (s *server) find(w http.ResponseWriter, r *http.Request) {
	if s.query == nil || s.w.Get().Tag != "" {
		s.query = schema.NewDecoder() // report
	}
	_ = s.query.Decode(new(item), r.URL.Query())
}

// counted is called for each change, and checks what has changed with one of its own.
func counted(c conf.Config) int {
	m := reflectx.NewMapper("conf") // report
	return len(m.FieldMap(reflect.ValueOf(c)))
}

func Routes(ctx context.Context, m *http.ServeMux, w *conf.Watcher) {
	s := newServer(ctx, w)
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/admin", s.admin)
	m.HandleFunc("/each", s.each)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/counted", func(rw http.ResponseWriter, r *http.Request) {
		rw.WriteHeader(counted(conf.Config{Tag: r.FormValue("tag")}))
	})
}
