// Package errsentinels has look-ups that say by an error, a bool or a panic that there is nothing. What decides: whether the answer to it is kept.
package errsentinels

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

var errMissing = errors.New("missing")

type missing struct{ name string }

func (m missing) Error() string        { return m.name + " is missing" }
func (missing) Is(target error) bool   { return target == fs.ErrNotExist }
func (m missing) wrap(op string) error { return fmt.Errorf("%s: %w", op, m) }

type cache[V any] struct {
	mu sync.Mutex
	m  map[string]V
}

// get says by an error that it has none.
func (c *cache[V]) get(name string) (v V, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	v, ok := c.m[name]
	if !ok {
		return v, missing{name}.wrap("get")
	}
	return v, nil
}

// must panics.
func (c *cache[V]) must(name string) V {
	v, err := c.get(name)
	if err != nil {
		panic(err)
	}
	return v
}

func (c *cache[V]) put(name string, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.m == nil {
		c.m = make(map[string]V)
	}
	c.m[name] = v
}

type server struct {
	rules  cache[*validator.Validate]
	codecs cache[*goavro.Codec]
	forms  cache[*form.Decoder]
	failed cache[error]
	trims  *lru.Cache[string, *mold.Transformer]
	clean  cache[*bluemonday.Policy]
}

// rulesOf asks what the error is.
func (s *server) rulesOf(name string) (*validator.Validate, error) {
	v, err := s.rules.get(name)
	switch {
	case err == nil:
		return v, nil
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	v = validator.New() // silent
	s.rules.put(name, v)
	return v, nil
}

// rulesAnew puts what it makes under another name.
func (s *server) rulesAnew(name string) *validator.Validate {
	v, err := s.rules.get("anew")
	if err != nil {
		v = validator.New() // report
		s.rules.put("other", v)
	}
	return v
}

// codecOf remembers failures as well.
func (s *server) codecOf(schema string) (*goavro.Codec, error) {
	if err, lookup := s.failed.get(schema); lookup == nil {
		return nil, err
	}
	var m missing
	c, err := s.codecs.get(schema)
	if errors.As(err, &m) {
		if c, err = goavro.NewCodec(schema); err != nil { // silent
			s.failed.put(schema, err)
			return nil, err
		}
		s.codecs.put(m.name, c)
	}
	return c, err
}

// formOf recovers, and keeps what it makes.
func (s *server) formOf(name string) (d *form.Decoder) {
	defer func() {
		if recover() != nil {
			d = form.NewDecoder() // silent
			s.forms.put(name, d)
		}
	}()
	return s.forms.must(name)
}

// formLost recovers, and keeps nothing.
func (s *server) formLost(name string) (d *form.Decoder) {
	defer func() {
		if p := recover(); p != nil {
			d = form.NewDecoder() // report
			d.SetTagName("q")
		}
	}()
	return s.forms.must("lost/" + name)
}

// trimOf has a cache of a library.
func (s *server) trimOf(name string) *mold.Transformer {
	if t, ok := s.trims.Get(name); ok {
		return t
	}
	t := mold.New() // silent
	if s.trims.Add(name, t) {
		return t
	}
	return t
}

// trimAsked asks the cache, and makes one for itself.
func (s *server) trimAsked(name string) *mold.Transformer {
	if !s.trims.Contains(name) {
		t := mold.New() // report
		t.SetTagName("asked")
		return t
	}
	t, _ := s.trims.Get(name)
	return t
}

// cleanOf has a look-up that says two things: there is one, and it is good.
func (s *server) cleanOf(name string) *bluemonday.Policy {
	find := func() (p *bluemonday.Policy, found, good bool) {
		p, err := s.clean.get(name)
		return p, err == nil, p != nil
	}
	if p, found, good := find(); found && good {
		return p
	}
	p := bluemonday.UGCPolicy() // silent
	s.clean.put(name, p)
	return p
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	v, err := s.rulesOf(name)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	c, err := s.codecOf(r.FormValue("schema"))
	if errors.Is(err, errMissing) {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	for _, d := range []*form.Decoder{s.formOf(name), s.formLost(name)} {
		if err := d.Decode(&r.Form, r.Form); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	if err := errors.Join(s.trimOf(name).Struct(r.Context(), &r.Form), s.trimAsked(name).Struct(r.Context(), &r.Form)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := errors.Join(v.Struct(r.Form), s.rulesAnew(name).Struct(r.Form)); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	data, _ := c.BinaryFromNative(nil, s.cleanOf(name).Sanitize(name))
	_, _ = w.Write(data)
}

func New() (http.Handler, error) {
	trims, err := lru.New[string, *mold.Transformer](128)
	return &server{trims: trims}, err
}
