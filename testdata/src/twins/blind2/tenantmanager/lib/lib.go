// Package lib has a manager with one decoder for each tenant.
package lib

import (
	"sync"

	"github.com/gorilla/schema"
	"golang.org/x/sync/singleflight"
)

type Manager struct {
	mu    sync.Mutex
	decs  map[string]*schema.Decoder
	group singleflight.Group
	loads sync.Map
}

func NewManager() *Manager { return &Manager{decs: map[string]*schema.Decoder{}} }

// Get keeps.
func (m *Manager) Get(tenant string) *schema.Decoder {
	m.mu.Lock()
	defer m.mu.Unlock()
	if d, ok := m.decs[tenant]; ok {
		return d
	}
	d := newDecoder()
	m.decs[tenant] = d
	return d
}

// Load keeps too, in another way.
func (m *Manager) Load(tenant string) (*schema.Decoder, error) {
	if d, ok := m.loads.Load(tenant); ok {
		return d.(*schema.Decoder), nil
	}
	d, err, _ := m.group.Do(tenant, func() (any, error) {
		d := schema.NewDecoder() // silent
		m.loads.Store(tenant, d)
		return d, nil
	})
	if err != nil {
		return nil, err
	}
	return d.(*schema.Decoder), nil
}

// Fresh does not keep; the name of the tenant is only for the message of the error.
func (m *Manager) Fresh(tenant string) (*schema.Decoder, error) {
	if tenant == "" {
		return nil, errNoTenant
	}
	return newDecoder(), nil
}

// Flight shares one among those who ask at the same time, and forgets it.
func (m *Manager) Flight(tenant string) *schema.Decoder {
	d, _, _ := m.group.Do(tenant, func() (any, error) {
		return newDecoder(), nil
	})
	return d.(*schema.Decoder)
}

func newDecoder() *schema.Decoder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return d
}

type tenantError string

func (e tenantError) Error() string { return string(e) }

const errNoTenant = tenantError("no tenant")
