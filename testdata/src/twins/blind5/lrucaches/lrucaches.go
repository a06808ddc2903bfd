// Package lrucaches keeps compiled schemas, patterns and codecs in caches of bounded size. What decides: whether the build stands on the path of a miss,
// and whether the cache is the server's.
package lrucaches

import (
	"errors"
	"net/http"
	"regexp"
	"sync"

	"github.com/go-playground/validator/v10"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/linkedin/goavro/v2"
	"golang.org/x/sync/singleflight"
)

type server struct {
	codecs   *lru.Cache[string, *goavro.Codec]
	patterns *lru.Cache[string, *regexp.Regexp]
	byTenant *lru.Cache[string, *validator.Validate]
	flight   singleflight.Group
	mu       sync.Mutex
}

func newServer() (*server, error) {
	codecs, err := lru.New[string, *goavro.Codec](64)
	if err != nil {
		return nil, err
	}
	patterns, err := lru.New[string, *regexp.Regexp](64)
	if err != nil {
		return nil, err
	}
	byTenant, err := lru.New[string, *validator.Validate](64)
	if err != nil {
		return nil, err
	}
	return &server{codecs: codecs, patterns: patterns, byTenant: byTenant}, nil
}

func (s *server) codec(schema string) (*goavro.Codec, error) {
	if c, ok := s.codecs.Get(schema); ok {
		return c, nil
	}
	// On a miss.
	c, err := goavro.NewCodec(schema) // silent
	if err != nil {
		return nil, err
	}
	s.codecs.Add(schema, c)
	return c, nil
}

func (s *server) codecOnce(schema string) (*goavro.Codec, error) {
	if c, ok := s.codecs.Get(schema); ok {
		return c, nil
	}
	v, err, _ := s.flight.Do(schema, func() (any, error) {
		// On a miss, once for all that wait.
		c, err := goavro.NewCodec(schema) // silent
		if err == nil {
			s.codecs.Add(schema, c)
		}
		return c, err
	})
	if err != nil {
		return nil, err
	}
	return v.(*goavro.Codec), nil
}

func (s *server) tenant(name string) *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, ok := s.byTenant.Get(name)
	if !ok {
		// Once for each tenant.
		v = validator.New() // silent
		v.RegisterAlias("tenant", "eq="+name)
		s.byTenant.Add(name, v)
	}
	return v
}

func (s *server) containsOnly(name string) error {
	if s.byTenant.Contains(name) {
		return nil
	}
	// It says that it is not there, and adds nothing.
	return validator.New().Var(name, "required,alphanum") // report
}

func (s *server) checkFirst(name string) error {
	// Made before the look.
	v := validator.New() // report
	if kept, ok := s.byTenant.Get(name); ok {
		v = kept
	}
	return v.Var(name, "required")
}

func (s *server) encode(w http.ResponseWriter, r *http.Request) {
	c, err := s.codec(r.FormValue("schema"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	buf, _ := c.BinaryFromNative(nil, r.FormValue("datum"))
	_, _ = w.Write(buf)
}

const event = `{"type":"record","name":"event"}`

func (s *server) event(w http.ResponseWriter, r *http.Request) {
	// The schema is a constant, and there is a cache that it does not use.
	c, err := goavro.NewCodec(event) // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	buf, _ := c.BinaryFromNative(nil, r.FormValue("datum"))
	_, _ = w.Write(buf)
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	// A cache that is made for the request caches nothing.
	local, err := lru.New[string, *validator.Validate](8)
	if err != nil {
		return
	}
	for _, field := range r.Form["field"] {
		v, ok := local.Get("v")
		if !ok {
			v = validator.New() // report
			local.Add("v", v)
		}
		_ = v.Var(field, "alpha")
	}
	_, _ = s.codecOnce(r.FormValue("schema"))
	_, _ = s.tenant(r.FormValue("tenant")), s.checkFirst(r.FormValue("name"))
	_ = errors.Join(s.containsOnly(r.FormValue("name")))
}

func (s *server) grep(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	re, ok := s.patterns.Get(q)
	if !ok {
		var err error
		// On a miss, in the handler.
		if re, err = regexp.Compile(q); err != nil { // silent
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		s.patterns.Add(q, re)
	}
	if !re.MatchString(r.URL.Path) {
		http.NotFound(w, r)
	}
}

func Main() error {
	s, err := newServer()
	if err != nil {
		return err
	}
	http.HandleFunc("/encode", s.encode)
	http.HandleFunc("/event", s.event)
	http.HandleFunc("/search", s.search)
	http.HandleFunc("/grep", s.grep)
	return http.ListenAndServe(":8080", nil)
}
