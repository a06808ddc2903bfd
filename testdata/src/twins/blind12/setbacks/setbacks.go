// Package setbacks empties what was filled. What decides: whether that is done with each request, or when somebody asks for it.
package setbacks

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
	"github.com/microcosm-cc/bluemonday"
)

type memo struct {
	codec *goavro.Codec
	err   error
}

func (m *memo) reset() { *m = memo{} }

func (m *memo) get() (*goavro.Codec, error) {
	if m.codec == nil && m.err == nil {
		m.codec, m.err = goavro.NewCodec(`"string"`) // report
	}
	return m.codec, m.err
}

type server struct {
	mu     sync.Mutex
	rules  *validator.Validate
	form   *form.Decoder
	byTag  map[string]*reflectx.Mapper
	byKind map[string]*schema.Decoder
	once   map[string]*schema.Decoder
	trim   *mold.Transformer
	memo   memo
	taken  atomic.Pointer[bluemonday.Policy]
	lent   atomic.Pointer[bluemonday.Policy]
}

// Reload is called when the configuration file has changed.
func (s *server) Reload() {
	s.mu.Lock()
	s.rules = nil
	clear(s.byKind)
	s.mu.Unlock()
}

func (s *server) check(x any) error {
	if s.rules == nil {
		s.rules = validator.New() // silent
	}
	return s.rules.Struct(x)
}

// decode gives its decoder up when it is done.
func (s *server) decode(x any, r *http.Request) error {
	defer func() { s.form = nil }()
	if s.form == nil {
		s.form = form.NewDecoder() // report
	}
	return s.form.Decode(x, r.URL.Query())
}

// fields starts with an empty map.
func (s *server) fields(x any) int {
	clear(s.byTag)
	m, ok := s.byTag["db"]
	if !ok {
		m = reflectx.NewMapper("db") // report
		s.byTag["db"] = m
	}
	return len(m.FieldMap(reflect.ValueOf(x)))
}

func (s *server) kind(name string) *schema.Decoder {
	d, ok := s.byKind[name]
	if !ok {
		d = schema.NewDecoder() // silent
		s.byKind[name] = d
	}
	return d
}

// kindOnce takes it out after use.
func (s *server) kindOnce(name string, x any, r *http.Request) error {
	d, ok := s.once[name]
	if !ok {
		d = schema.NewDecoder() // report
		s.once[name] = d
	}
	err := d.Decode(x, r.URL.Query())
	delete(s.once, name)
	return err
}

// clean takes it, and does not put it back.
func (s *server) clean(text string) string {
	p := s.taken.Swap(nil)
	if p == nil {
		p = bluemonday.UGCPolicy() // report
	}
	return p.Sanitize(text)
}

// cleanLent puts it back.
func (s *server) cleanLent(text string) string {
	p := s.lent.Swap(nil)
	if p == nil {
		p = bluemonday.NewPolicy() // silent
	}
	defer s.lent.Store(p)
	return p.Sanitize(text)
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.memo.reset()
	x := struct{ Name string }{s.clean(s.cleanLent(r.FormValue("name")))}
	if s.check(x) != nil || s.decode(&x, r) != nil || s.kindOnce("a", &x, r) != nil {
		return
	}
	_ = s.kind("a").Decode(&x, r.URL.Query())
	if s.trim == nil {
		s.trim = mold.New() // silent
	}
	_ = s.trim.Struct(context.Background(), &x)
	c, err := s.memo.get()
	if err != nil || s.fields(x) == 0 {
		return
	}
	data, _ := c.BinaryFromNative(nil, x.Name)
	_, _ = w.Write(data)
}

// purge is for who runs the service.
func (s *server) purge(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.trim = nil
	s.mu.Unlock()
}

func Routes(m, admin *http.ServeMux, reload <-chan struct{}) {
	s := &server{byTag: map[string]*reflectx.Mapper{}, byKind: map[string]*schema.Decoder{}, once: map[string]*schema.Decoder{}}
	m.Handle("/", s)
	admin.HandleFunc("/purge", s.purge)
	go func() {
		for range reload {
			s.Reload()
		}
	}()
}
