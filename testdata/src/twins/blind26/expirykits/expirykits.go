// Package expirykits makes things anew when they are old. What decides: whether a later call finds them young.
package expirykits

import (
	"net/http"
	"sync"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/restmapper"
)

const ttl = 10 * time.Minute

type mappers struct {
	mu      sync.Mutex
	disc    discovery.DiscoveryInterface
	mapper  meta.RESTMapper
	built   time.Time
	other   meta.RESTMapper
	never   time.Time
	until   time.Time
	third   meta.RESTMapper
	fourth  meta.RESTMapper
	fourthA time.Time
	fifth   meta.RESTMapper
	fifthA  *time.Time
}

func (m *mappers) pods(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if time.Since(m.built) > ttl {
		groups, _ := restmapper.GetAPIGroupResources(m.disc)
		m.mapper = restmapper.NewDiscoveryRESTMapper(groups) // silent
		m.built = time.Now()
	}
	_, _ = m.mapper.RESTMapping("Pod")
}

func (m *mappers) nodes(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if time.Since(m.never) > ttl {
		groups, _ := restmapper.GetAPIGroupResources(m.disc)
		m.other = restmapper.NewDiscoveryRESTMapper(groups) // report
	}
	_, _ = m.other.RESTMapping("Node")
}

func (m *mappers) jobs(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	now := time.Now()
	if m.until.Before(now) {
		groups, _ := restmapper.GetAPIGroupResources(m.disc)
		m.third = restmapper.NewDiscoveryRESTMapper(groups) // silent
		m.until = now.Add(ttl)
	}
	_, _ = m.third.RESTMapping("Job")
}

func (m *mappers) maps(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fourthA.IsZero() {
		groups, _ := restmapper.GetAPIGroupResources(m.disc)
		m.fourth = restmapper.NewDiscoveryRESTMapper(groups) // silent
		m.fourthA = time.Now()
	}
	_, _ = m.fourth.RESTMapping("ConfigMap")
}

func (m *mappers) claims(w http.ResponseWriter, r *http.Request) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fifthA == nil || !m.fifthA.IsZero() {
		groups, _ := restmapper.GetAPIGroupResources(m.disc)
		m.fifth = restmapper.NewDiscoveryRESTMapper(groups) // report
		now := time.Now()
		m.fifthA = &now
	}
	_, _ = m.fifth.RESTMapping("Claim")
}

func (m *mappers) events(w http.ResponseWriter, r *http.Request) {
	start := time.Now()
	groups, err := restmapper.GetAPIGroupResources(m.disc)
	if err != nil || time.Since(start) > ttl {
		return
	}
	mapper := restmapper.NewDiscoveryRESTMapper(groups) // report
	_, _ = mapper.RESTMapping("Event")
}

func (m *mappers) mount(mux *http.ServeMux) {
	mux.HandleFunc("/pods", m.pods)
	mux.HandleFunc("/nodes", m.nodes)
	mux.HandleFunc("/jobs", m.jobs)
	mux.HandleFunc("/maps", m.maps)
	mux.HandleFunc("/claims", m.claims)
	mux.HandleFunc("/events", m.events)
}
