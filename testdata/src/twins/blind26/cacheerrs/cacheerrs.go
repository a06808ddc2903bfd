// Package cacheerrs answers with schemas that a cache may have. What decides: what is known where an error is nil, or is not.
package cacheerrs

import (
	"errors"
	"net/http"
	"sync"

	"github.com/linkedin/goavro/v2"
)

var errMissing = errors.New("missing")

const userSchema = `{"type":"record","name":"user"}`

type store struct {
	mu sync.RWMutex
	m  map[string]*goavro.Codec
}

func (s *store) get(name string) (*goavro.Codec, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	c, ok := s.m[name]
	if !ok {
		return nil, errMissing
	}
	return c, nil
}

func (s *store) put(name string, c *goavro.Codec) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.m[name] = c
}

func (s *store) find(w http.ResponseWriter, r *http.Request) {
	c, err := s.get("user")
	if err != nil {
		c, err = goavro.NewCodec(userSchema) // silent
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		s.put("user", c)
	}
	write(w, c)
}

func (s *store) findIs(w http.ResponseWriter, r *http.Request) {
	c, err := s.get("user")
	if errors.Is(err, errMissing) {
		if c, err = goavro.NewCodec(userSchema); err == nil { // silent
			s.put("user", c)
		}
	}
	write(w, c)
}

func (s *store) findThere(w http.ResponseWriter, r *http.Request) {
	if _, err := s.get("user"); err == nil {
		c, _ := goavro.NewCodec(userSchema) // report
		write(w, c)
	}
}

func (s *store) findOpposite(w http.ResponseWriter, r *http.Request) {
	c, err := s.get("user")
	if err == nil {
		write(w, c)
		return
	}
	if c, err = goavro.NewCodec(userSchema); err != nil { // silent
		return
	}
	s.put("user", c)
	write(w, c)
}

func (s *store) findForgotten(w http.ResponseWriter, r *http.Request) {
	c, err := s.get("draft")
	if err != nil {
		c, _ = goavro.NewCodec(`"string"`) // report
	}
	write(w, c)
}

func (s *store) findDropped(w http.ResponseWriter, r *http.Request) {
	c, err := goavro.NewCodec(userSchema) // report
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	write(w, c)
}

func write(w http.ResponseWriter, c *goavro.Codec) {
	b, _ := c.BinaryFromNative(nil, map[string]any{})
	_, _ = w.Write(b)
}

func routes() http.Handler {
	s := &store{m: make(map[string]*goavro.Codec)}
	mux := http.NewServeMux()
	mux.HandleFunc("/a", s.find)
	mux.HandleFunc("/b", s.findIs)
	mux.HandleFunc("/c", s.findThere)
	mux.HandleFunc("/d", s.findOpposite)
	mux.HandleFunc("/e", s.findForgotten)
	mux.HandleFunc("/f", s.findDropped)
	return mux
}
