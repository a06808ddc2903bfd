// Package use builds, for each request, what is one for each tenant.
package use

import (
	"net/http"

	"directives/keyed/lib"
)

const home = "home"

var cluster = new(lib.Cluster)

type store struct{ tenants map[string]string }

func (s *store) Tenant(id string) string { return s.tenants[id] }

type server struct {
	store    *store
	clusters map[string]*lib.Cluster
}

func (s *server) same(w http.ResponseWriter, r *http.Request) {
	m, err := lib.New(r.Context(), home, true) // want `lib.New builds .* for every request in \(\*server\).same, a net/http handler: keep one for each tenant in a cache; each build repeats`
	if err != nil {
		return
	}
	_ = m.Map(r.Form)
	_ = lib.Open(home).Map(r.Form)   // want `lib.Open builds .*: build one for each tenant`
	_ = lib.Get(home).Map(r.Form)    // want `lib.Get builds .*: reuse it through a sync.Pool for each tenant; it is not safe`
	_ = cluster.Mapper().Map(r.Form) // want `Mapper builds .*: keep one for each c in a cache`
	_ = lib.Any("home").Map(r.Form)  // want `lib.Any builds .*: keep one for each key in a cache or a field`
	_ = tenantMapper(home).Map(r.Form)
}

// What differs from one request to the next is no waste that is known.
func (s *server) other(w http.ResponseWriter, r *http.Request) {
	m, err := lib.New(r.Context(), r.Host, true) // silent: request/depends-on-parameter
	if err != nil {
		return
	}
	_ = m.Map(r.Form)
	_ = lib.Open(r.Host).Map(r.Form)                 // silent: request/depends-on-parameter
	_ = lib.Get(r.Header.Get("Tenant")).Map(r.Form)  // silent: request/depends-on-parameter
	_ = lib.Open(s.store.Tenant(r.Host)).Map(r.Form) // silent: request/depends-on-parameter
	_ = s.clusters[r.Host].Mapper().Map(r.Form)      // silent: request/depends-on-parameter
}

func tenantMapper(tenant string) *lib.Mapper {
	return lib.Open(tenant) // want `lib.Open builds .* for every request in \(\*server\).same, a net/http handler, through tenantMapper: build one for each tenant`
}

func (s *server) each(tenants []string, data any) {
	for _, t := range tenants {
		_ = lib.Open(t).Map(data)
	}
	for range tenants {
		_ = lib.Open(home).Map(data) // want `lib.Open builds .* on every iteration of the loop at line \d+ of \(\*server\).each: build one for each tenant`
	}
}
