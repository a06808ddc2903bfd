// Package ownonces has a once, a pool and a lazy value of its own. What decides: whether they outlive the request.
package ownonces

import (
	"net/http"
	"sync"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsoncodec"
	"golang.org/x/sync/singleflight"
)

type in struct {
	Name string `validate:"required"`
}

// once runs a function the first time.
type once struct {
	mu   sync.Mutex
	done bool
}

func (o *once) do(f func()) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.done {
		return
	}
	f()
	o.done = true
}

// lazy holds a value and how it is made.
type lazy[T any] struct {
	once sync.Once
	mk   func() T
	v    T
}

func (l *lazy[T]) get() T {
	l.once.Do(func() { l.v = l.mk() })
	return l.v
}

func later[T any](mk func() T) *lazy[T] { return &lazy[T]{mk: mk} }

// stack is a pool without a limit.
type stack[T any] struct {
	mu   sync.Mutex
	free []T
	mk   func() T
}

func (s *stack[T]) take() T {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.free); n > 0 {
		v := s.free[n-1]
		s.free = s.free[:n-1]
		return v
	}
	return s.mk()
}

func (s *stack[T]) give(v T) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.free = append(s.free, v)
}

var (
	first once
	rules *validator.Validate
	forms = later(func() *form.Decoder {
		return form.NewDecoder() // silent
	})
	stacked = &stack[*bsoncodec.Registry]{mk: func() *bsoncodec.Registry {
		return bson.NewRegistry() // silent
	}}
	flight singleflight.Group
	mode   cbor.EncMode
	modeMu sync.Mutex
)

func keptOnce(w http.ResponseWriter, r *http.Request) {
	first.do(func() {
		rules = validator.New() // silent
	})
	if rules.Struct(in{r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func ownOnce(w http.ResponseWriter, r *http.Request) {
	var o once
	var v *validator.Validate
	o.do(func() {
		v = validator.New() // report
	})
	if v.Struct(in{r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func ownLater(w http.ResponseWriter, r *http.Request) {
	d := later(func() *form.Decoder {
		return form.NewDecoder() // report
	})
	var v in
	if d.get().Decode(&v, r.URL.Query()) != nil || forms.get().Decode(&v, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func keptStack(w http.ResponseWriter, r *http.Request) {
	reg := stacked.take()
	defer stacked.give(reg)
	out, _ := bson.MarshalWithRegistry(reg, in{r.FormValue("name")})
	_, _ = w.Write(out)
}

// ownStack makes a pool for each request.
func ownStack(w http.ResponseWriter, r *http.Request) {
	pool := sync.Pool{New: func() any {
		return bson.NewRegistry() // report
	}}
	reg := pool.Get().(*bsoncodec.Registry)
	defer pool.Put(reg)
	out, _ := bson.MarshalWithRegistry(reg, in{r.FormValue("name")})
	_, _ = w.Write(out)
}

// flown shares what is made among those who wait at that time, and no longer.
func flown(w http.ResponseWriter, r *http.Request) {
	v, _, _ := flight.Do("rules", func() (any, error) {
		return validator.New(), nil // report
	})
	if v.(*validator.Validate).Struct(in{r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// flownOnce keeps it.
func flownOnce(w http.ResponseWriter, r *http.Request) {
	modeMu.Lock()
	m := mode
	modeMu.Unlock()
	if m == nil {
		v, err, _ := flight.Do("mode", func() (any, error) {
			m, err := cbor.CanonicalEncOptions().EncMode() // silent
			if err == nil {
				modeMu.Lock()
				mode = m
				modeMu.Unlock()
			}
			return m, err
		})
		if err != nil {
			return
		}
		m = v.(cbor.EncMode)
	}
	out, _ := m.Marshal(in{r.FormValue("name")})
	_, _ = w.Write(out)
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/keptonce", keptOnce)
	m.HandleFunc("/ownonce", ownOnce)
	m.HandleFunc("/ownlater", ownLater)
	m.HandleFunc("/keptstack", keptStack)
	m.HandleFunc("/ownstack", ownStack)
	m.HandleFunc("/flown", flown)
	m.HandleFunc("/flownonce", flownOnce)
}
