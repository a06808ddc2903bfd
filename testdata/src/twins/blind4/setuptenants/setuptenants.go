// Package setuptenants configures when a tenant comes. What decides: whether what is configured is that of the tenant, made
// with it, or is shared by all of them.
package setuptenants

import (
	"expvar"
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
	"github.com/prometheus/client_golang/prometheus"
	"k8s.io/apimachinery/pkg/runtime"
)

type tenant struct {
	name string
	v    *validator.Validate
	p    *bluemonday.Policy
}

type manager struct {
	mu     sync.Mutex
	all    map[string]*tenant
	shared *validator.Validate
	scheme *runtime.Scheme
	policy *bluemonday.Policy
}

func newManager() *manager {
	m := &manager{all: make(map[string]*tenant)}
	// Kept.
	m.shared = validator.New() // silent
	// Kept.
	m.scheme = runtime.NewScheme() // silent
	// Kept.
	m.policy = bluemonday.UGCPolicy() // silent
	// Before it serves.
	m.shared.RegisterAlias("tenant", "alpha") // silent: at the start
	return m
}

func (m *manager) Create(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// A rule of one tenant in what all tenants use.
	m.shared.RegisterAlias(name, "alpha") // report
	// The same in a scheme.
	m.scheme.AddKnownTypes(name) // report
	m.add(name)
}

func (m *manager) add(name string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, ok := m.all[name]; ok {
		return
	}
	t := &tenant{name: name}
	// The tenant's own, kept.
	t.v = validator.New() // silent
	// Its own rule, before anybody has it.
	t.v.RegisterAlias("id", "uuid") // silent: its own
	// The tenant's own, kept.
	t.p = bluemonday.NewPolicy() // silent
	// Its own.
	t.p.AllowElements("b") // silent: its own
	m.all[name] = t
}

func (m *manager) Allow(w http.ResponseWriter, r *http.Request) {
	// The policy that all requests use.
	m.policy.AllowElements(r.FormValue("element")) // report
}

func (m *manager) AllowOwn(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	t := m.all[r.FormValue("name")]
	m.mu.Unlock()
	if t == nil {
		return
	}
	// The policy of a tenant, which its requests use meanwhile.
	t.p.AllowElements(r.FormValue("element")) // report
}

var created = prometheus.NewCounter(prometheus.CounterOpts{Name: "created"})

func (m *manager) Metrics(w http.ResponseWriter, r *http.Request) {
	// The same collector with each request: it panics the second time.
	prometheus.MustRegister(created) // report
	// The same.
	expvar.NewInt("tenants").Add(1) // report
}

func Register() {
	// At the start.
	prometheus.MustRegister(created) // silent: at the start
}

func (m *manager) Query(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	// Its own, as the request says.
	d.SetAliasTag(r.FormValue("tag")) // silent: its own
	var t tenant
	_ = d.Decode(&t, r.URL.Query())
}

func Main() error {
	Register()
	m := newManager()
	http.HandleFunc("/create", m.Create)
	http.HandleFunc("/allow", m.Allow)
	http.HandleFunc("/own", m.AllowOwn)
	http.HandleFunc("/metrics", m.Metrics)
	http.HandleFunc("/query", m.Query)
	return http.ListenAndServe("", nil)
}
