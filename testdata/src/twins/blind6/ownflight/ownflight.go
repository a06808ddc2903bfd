// Package ownflight lets many ask for the same at a time, and makes it once. What decides: whether the answer stays when all have it, and
// whose the group is.
package ownflight

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/hamba/avro/v2"
	"golang.org/x/sync/singleflight"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/restmapper"
)

type reading struct {
	Unit string `validate:"oneof=C F"`
}

const readingSchema = `{"type":"record","name":"reading","fields":[]}`

// call is under way, or done.
type call struct {
	done chan struct{}
	val  any
}

// flight drops a call when it is done.
type flight struct {
	mu    sync.Mutex
	calls map[string]*call
}

func (f *flight) do(key string, fn func() any) any {
	f.mu.Lock()
	if c, ok := f.calls[key]; ok {
		f.mu.Unlock()
		<-c.done
		return c.val
	}
	c := &call{done: make(chan struct{})}
	f.calls[key] = c
	f.mu.Unlock()
	c.val = fn()
	close(c.done)
	f.mu.Lock()
	delete(f.calls, key)
	f.mu.Unlock()
	return c.val
}

// memo is the same, but keeps its calls.
type memo struct {
	mu    sync.Mutex
	calls map[string]*call
}

func (m *memo) do(key string, fn func() any) any {
	m.mu.Lock()
	c, ok := m.calls[key]
	if !ok {
		c = &call{done: make(chan struct{})}
		m.calls[key] = c
	}
	m.mu.Unlock()
	if !ok {
		c.val = fn()
		close(c.done)
	}
	<-c.done
	return c.val
}

type service struct {
	flight flight
	memo   memo
	group  singleflight.Group
	cache  sync.Map
	disc   discovery.DiscoveryInterface
}

func (s *service) flown(w http.ResponseWriter, r *http.Request) {
	v := s.flight.do("rules", func() any {
		// Who comes after them makes it again.
		return validator.New() // report
	}).(*validator.Validate)
	if v.Struct(reading{r.FormValue("unit")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *service) remembered(w http.ResponseWriter, r *http.Request) {
	v := s.memo.do("rules", func() any {
		return validator.New() // silent
	}).(*validator.Validate)
	if v.Struct(reading{r.FormValue("unit")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *service) own(w http.ResponseWriter, r *http.Request) {
	// It keeps its calls as long as the request.
	m := memo{calls: make(map[string]*call)}
	for _, unit := range r.URL.Query()["unit"] {
		v := m.do("rules", func() any {
			return validator.New() // report
		}).(*validator.Validate)
		if v.Struct(reading{unit}) != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

func (s *service) kept(w http.ResponseWriter, r *http.Request) {
	got, ok := s.cache.Load("schema")
	if !ok {
		got, _, _ = s.group.Do("schema", func() (any, error) {
			// Stored before the others get it.
			schema := avro.MustParse(readingSchema) // silent
			s.cache.Store("schema", schema)
			return schema, nil
		})
	}
	_ = json.NewEncoder(w).Encode(got)
}

func (s *service) dropped(w http.ResponseWriter, r *http.Request) {
	got, _, _ := s.group.Do("schema", func() (any, error) {
		// The group forgets it at once.
		return avro.MustParse(readingSchema), nil // report
	})
	_ = json.NewEncoder(w).Encode(got)
}

func (s *service) kinds(w http.ResponseWriter, r *http.Request) {
	m, err, _ := s.group.Do("kinds", func() (any, error) {
		groups, err := restmapper.GetAPIGroupResources(s.disc)
		if err != nil {
			return nil, err
		}
		// What the cluster offers now, asked by those who ask at a time; then it is asked again.
		return restmapper.NewDiscoveryRESTMapper(groups), nil // report
	})
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	_ = json.NewEncoder(w).Encode(m)
}

func Main(ctx context.Context, disc discovery.DiscoveryInterface) error {
	s := &service{flight: flight{calls: make(map[string]*call)}, memo: memo{calls: make(map[string]*call)}, disc: disc}
	http.HandleFunc("/flown", s.flown)
	http.HandleFunc("/remembered", s.remembered)
	http.HandleFunc("/own", s.own)
	http.HandleFunc("/kept", s.kept)
	http.HandleFunc("/dropped", s.dropped)
	http.HandleFunc("/kinds", s.kinds)
	return http.ListenAndServe(":8080", nil)
}
