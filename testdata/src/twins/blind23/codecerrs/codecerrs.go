// Package codecerrs makes codecs, which can fail. What decides: whether the one that was made is kept.
package codecerrs

import (
	"fmt"
	"log"
	"net/http"
	"sync"

	"github.com/linkedin/goavro/v2"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

const text = `"string"`

type server struct {
	mu   sync.Mutex
	kept *goavro.Codec
}

func (s *server) create(w http.ResponseWriter, r *http.Request) {
	c, err := goavro.NewCodec(text) // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	b, _ := c.BinaryFromNative(nil, in(r).Name)
	_, _ = w.Write(b)
}

func (s *server) change(w http.ResponseWriter, r *http.Request) {
	if c, err := goavro.NewCodec(text); err == nil { // report
		b, _ := c.BinaryFromNative(nil, in(r).Name)
		_, _ = w.Write(b)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func (s *server) search(w http.ResponseWriter, r *http.Request) {
	c := must(goavro.NewCodec(text)) // report
	b := must(c.BinaryFromNative(nil, in(r).Name))
	_, _ = w.Write(b)
}

func (s *server) encode(name string) (b []byte, err error) {
	var c *goavro.Codec
	switch c, err = goavro.NewCodec(text); { // report
	case err != nil:
		err = fmt.Errorf("codec: %w", err)
	default:
		b, err = c.BinaryFromNative(nil, name)
	}
	return b, err
}

func (s *server) find(w http.ResponseWriter, r *http.Request) {
	b, err := s.encode(in(r).Name)
	if err == nil {
		_, _ = w.Write(b)
	}
}

func (s *server) try(f func() error) {
	if err := f(); err != nil {
		log.Print(err)
	}
}

func (s *server) print(w http.ResponseWriter, r *http.Request) {
	s.try(func() error {
		c, err := goavro.NewCodec(text) // report
		if err != nil {
			return err
		}
		b, err := c.BinaryFromNative(nil, in(r).Name)
		_, _ = w.Write(b)
		return err
	})
}

func (s *server) codec() (*goavro.Codec, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.kept != nil {
		return s.kept, nil
	}
	c, err := goavro.NewCodec(text) // silent
	if err == nil {
		s.kept = c
	}
	return c, err
}

// read keeps the one that did not fail.
func (s *server) read(w http.ResponseWriter, r *http.Request) {
	if c, err := s.codec(); err == nil {
		b, _ := c.BinaryFromNative(nil, in(r).Name)
		_, _ = w.Write(b)
	}
}

func Routes(m *http.ServeMux) {
	s := &server{}
	m.HandleFunc("/create", s.create)
	m.HandleFunc("/change", s.change)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/find", s.find)
	m.HandleFunc("/print", s.print)
	m.HandleFunc("/read", s.read)
}
