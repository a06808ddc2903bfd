// Package mapper is an example of a library that tells the linters of its users
// how its instances are meant to be used. It maps structs to tables of texts.
package mapper

import (
	"fmt"
	"reflect"
	"sync"
	"time"
)

// A Mapper caches what it learns of types.
type Mapper struct {
	seen   sync.Map // reflect.Type -> []string
	rename map[string]string
	done   chan struct{}
}

// New returns a Mapper. It caches what it learns of types: make one and share it.
//
//mapperlint:mapper safe
func New() *Mapper { return &Mapper{rename: make(map[string]string)} }

// ForTenant returns the Mapper of a tenant. A goroutine looks for new names of its
// fields until Close: make one for each tenant, and keep it.
//
//mapperlint:mapper keyed=tenant leaks
func ForTenant(tenant string) *Mapper {
	m := New()
	m.done = make(chan struct{})
	go m.refresh(tenant)
	return m
}

// Rename lets a field have another name in the table. Call it before the first
// Map: it is not safe while others use the Mapper.
//
//mapperlint:setup crash
func (m *Mapper) Rename(field, name string) { m.rename[field] = name }

// Map returns the exported fields of a struct as texts.
func (m *Mapper) Map(v any) map[string]string {
	value := reflect.Indirect(reflect.ValueOf(v))
	table := make(map[string]string)
	for i, name := range m.names(value.Type()) {
		if renamed, ok := m.rename[name]; ok {
			name = renamed
		}
		if name != "" {
			table[name] = fmt.Sprint(value.Field(i))
		}
	}
	return table
}

// Close ends what ForTenant started.
func (m *Mapper) Close() {
	if m.done != nil {
		close(m.done)
	}
}

// names returns the name of each exported field of the struct type t, "" for the
// others.
func (m *Mapper) names(t reflect.Type) []string {
	if names, ok := m.seen.Load(t); ok {
		return names.([]string)
	}
	names := make([]string, t.NumField())
	for i := range names {
		if f := t.Field(i); f.IsExported() {
			names[i] = f.Name
		}
	}
	m.seen.Store(t, names)
	return names
}

func (m *Mapper) refresh(string) {
	ticks := time.NewTicker(time.Hour)
	defer ticks.Stop()
	for {
		select {
		case <-ticks.C:
		case <-m.done:
			return
		}
	}
}
