package shop

import (
	"net/http"
	"sync"

	"example.com/mapper"
)

// names is made and configured once, and shared.
var names = func() *mapper.Mapper {
	m := mapper.New()
	m.Rename("Price", "price")
	return m
}()

func list(w http.ResponseWriter, r *http.Request) { write(w, names.Map(offer(r))) }

// tenants has the mapper of each tenant.
var (
	mu      sync.Mutex
	tenants = make(map[string]*mapper.Mapper)
)

func forTenant(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	m, ok := tenants[r.Host]
	if !ok {
		m = mapper.ForTenant(r.Host)
		tenants[r.Host] = m
	}
	write(w, m.Map(offer(r)))
}
