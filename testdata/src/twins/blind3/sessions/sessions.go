// Package sessions makes an instance for something that lives longer than the request that makes it: a session, a tenant, a
// connection. What decides: the instance is kept under the key of that, and found again.
package sessions

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/go-playground/validator/v10"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type session struct {
	v    *validator.Validate
	seen time.Time
}

type manager struct {
	mu   sync.RWMutex
	byID map[string]*session
	all  sync.Map
	subs []*session
	ch   chan *session
	ring [8]*session
}

func newManager() *manager {
	return &manager{byID: map[string]*session{}, ch: make(chan *session, 64)}
}

func (m *manager) Login(w http.ResponseWriter, r *http.Request) {
	s := &session{v: validator.New(), seen: time.Now()} // silent
	m.mu.Lock()
	m.byID[r.FormValue("id")] = s
	m.mu.Unlock()
}

func (m *manager) Connect(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	m.all.Store(r.RemoteAddr, &session{v: v})
}

func (m *manager) Subscribe(w http.ResponseWriter, r *http.Request) {
	s := new(session)
	s.v = validator.New() // silent
	m.mu.Lock()
	m.subs = append(m.subs, s)
	m.mu.Unlock()
}

func (m *manager) Enqueue(w http.ResponseWriter, r *http.Request) {
	m.ch <- &session{v: validator.New()} // silent
}

func (m *manager) Slot(w http.ResponseWriter, r *http.Request) {
	i := len(r.URL.Path) % len(m.ring)
	if m.ring[i] == nil {
		m.ring[i] = &session{v: validator.New()} // silent
	}
	_ = m.ring[i].v.Struct(r.URL)
}

func (m *manager) add(id string, s *session) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.byID[id] = s
}

func (m *manager) Register(w http.ResponseWriter, r *http.Request) {
	m.add(r.FormValue("id"), &session{v: validator.New()}) // silent
}

func (m *manager) getOrCreate(id string) *session {
	m.mu.RLock()
	s, ok := m.byID[id]
	m.mu.RUnlock()
	if ok {
		return s
	}
	s = create()
	m.mu.Lock()
	defer m.mu.Unlock()
	if old, ok := m.byID[id]; ok {
		return old
	}
	m.byID[id] = s
	return s
}

func create() *session {
	return &session{v: validator.New()} // silent
}

func (m *manager) Get(w http.ResponseWriter, r *http.Request) {
	_ = m.getOrCreate(r.FormValue("id")).v.Struct(r.URL)
}

type clusters struct{ schemes map[string]*runtime.Scheme }

func (c *clusters) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	s, ok := c.schemes[req.Namespace]
	if !ok {
		s = runtime.NewScheme() // silent
		s.AddKnownTypes(req.Namespace)
		c.schemes[req.Namespace] = s
	}
	return reconcile.Result{}, s.Convert(req, nil)
}

// Thrown away with the request.

func (m *manager) Guest(w http.ResponseWriter, r *http.Request) {
	s := &session{v: validator.New()} // report
	_ = s.v.Struct(r.URL)
}

func (m *manager) Local(w http.ResponseWriter, r *http.Request) {
	byID := map[string]*session{}
	byID[r.FormValue("id")] = &session{v: validator.New()} // report
	_ = byID[r.FormValue("id")].v.Struct(r.URL)
}

func (m *manager) Peek(w http.ResponseWriter, r *http.Request) {
	m.mu.RLock()
	s, ok := m.byID[r.FormValue("id")]
	m.mu.RUnlock()
	if !ok {
		s = &session{v: validator.New()} // report
	}
	_ = s.v.Struct(r.URL)
}

func (m *manager) LocalChan(w http.ResponseWriter, r *http.Request) {
	ch := make(chan *session, 1)
	ch <- &session{v: validator.New()} // report
	_ = (<-ch).v.Struct(r.URL)
}

func Serve() error {
	m := newManager()
	http.HandleFunc("/login", m.Login)
	http.HandleFunc("/get", m.Get)
	return http.ListenAndServe(":80", nil)
}
