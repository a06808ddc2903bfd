// Package lib asks a cluster what it has, for each thing that it does there. What decides whether that is reported: who calls it.
package lib

import (
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
)

type Cluster struct{ Client discovery.DiscoveryInterface }

// Apply is called by commands, and by handlers.
func (c *Cluster) Apply(kind string) (string, error) {
	m := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(c.Client)) // silent
	return m.RESTMapping(kind)
}

// Delete is called by commands alone.
func (c *Cluster) Delete(kind string) (string, error) {
	m := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(c.Client)) // silent
	return m.RESTMapping(kind)
}

// List asks again for each of the kinds.
func (c *Cluster) List(kinds []string) (names []string) {
	for _, kind := range kinds {
		m := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(c.Client)) // report
		name, _ := m.RESTMapping(kind)
		names = append(names, name)
	}
	return names
}
