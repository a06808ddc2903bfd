// Package restmappers maps kinds to resources of clusters. What decides: whether the mapper is of the one cluster that the
// controller has, made again each time, or of a cluster that comes with the request, or kept.
package restmappers

import (
	"context"
	"sync"

	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
	ctrl "sigs.k8s.io/controller-runtime"
)

type controller struct {
	dc     discovery.DiscoveryInterface
	cached discovery.CachedDiscoveryInterface
	kept   *restmapper.DeferredDiscoveryRESTMapper
	mu     sync.Mutex
	byName map[string]*restmapper.DeferredDiscoveryRESTMapper
	open   func(name string) (discovery.CachedDiscoveryInterface, error)
	lazy   meta.RESTMapper
}

func (c *controller) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	m := restmapper.NewDeferredDiscoveryRESTMapper(c.cached) // report
	if _, err := m.RESTMapping("Pod"); err != nil {
		return ctrl.Result{Requeue: true}, err
	}
	if err := c.groups(req.Name); err != nil {
		return ctrl.Result{}, err
	}
	if _, err := c.mapper().RESTMapping(req.Name); err != nil {
		return ctrl.Result{}, err
	}
	for _, kind := range []string{"Pod", "Node"} {
		if err := c.each(kind); err != nil {
			return ctrl.Result{}, err
		}
	}
	_, err := c.lazily().(*restmapper.DeferredDiscoveryRESTMapper).RESTMapping(req.Name)
	if err != nil {
		return ctrl.Result{}, err
	}
	return ctrl.Result{}, c.tenant(req.Namespace, req.Name)
}

func (c *controller) groups(kind string) error {
	gr, err := restmapper.GetAPIGroupResources(c.dc)
	if err != nil {
		return err
	}
	m := restmapper.NewDiscoveryRESTMapper(gr) // report
	use(m, kind)
	return nil
}

func use(m meta.RESTMapper, kind string) {}

func (c *controller) mapper() *restmapper.DeferredDiscoveryRESTMapper {
	return restmapper.NewDeferredDiscoveryRESTMapper(c.cached) // report
}

func (c *controller) each(kind string) error {
	cl := memory.NewMemCacheClient(c.dc) // report
	gr, err := restmapper.GetAPIGroupResources(cl)
	if err != nil || len(gr) == 0 {
		return err
	}
	_, err = c.kept.RESTMapping(kind)
	return err
}

func (c *controller) Kinds(kinds []string) (n int) {
	for _, k := range kinds {
		m := restmapper.NewDeferredDiscoveryRESTMapper(c.cached) // report
		if _, err := m.RESTMapping(k); err == nil {
			n++
		}
	}
	return n
}

// Of another cluster, or kept.

func (c *controller) tenant(cluster, kind string) error {
	cl, err := c.open(cluster)
	if err != nil {
		return err
	}
	m := restmapper.NewDeferredDiscoveryRESTMapper(cl) // silent
	if _, err = m.RESTMapping(kind); err != nil {
		return err
	}
	_, err = c.forCluster(cluster, cl).RESTMapping(kind)
	return err
}

func (c *controller) forCluster(name string, cl discovery.CachedDiscoveryInterface) *restmapper.DeferredDiscoveryRESTMapper {
	c.mu.Lock()
	defer c.mu.Unlock()
	m, ok := c.byName[name]
	if !ok {
		m = restmapper.NewDeferredDiscoveryRESTMapper(cl) // silent
		c.byName[name] = m
	}
	return m
}

func (c *controller) lazily() meta.RESTMapper {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.lazy == nil {
		c.lazy = restmapper.NewDeferredDiscoveryRESTMapper(c.cached) // silent
	}
	return c.lazy
}

func New(dc discovery.DiscoveryInterface) *controller {
	cl := memory.NewMemCacheClient(dc) // silent
	return &controller{
		dc:     dc,
		cached: cl,
		kept:   restmapper.NewDeferredDiscoveryRESTMapper(cl), // silent
		byName: map[string]*restmapper.DeferredDiscoveryRESTMapper{},
	}
}

func (c *controller) SetupWithManager(m ctrl.Manager) error {
	c.kept = restmapper.NewDeferredDiscoveryRESTMapper(c.cached) // silent
	return ctrl.NewControllerManagedBy(m).Complete(c)
}

func ForClient(cl discovery.CachedDiscoveryInterface, kind string) (string, error) {
	return restmapper.NewDeferredDiscoveryRESTMapper(cl).RESTMapping(kind) // silent
}

func Clusters(all map[string]discovery.CachedDiscoveryInterface, kind string) (n int) {
	for _, cl := range all {
		m := restmapper.NewDeferredDiscoveryRESTMapper(cl) // silent
		if _, err := m.RESTMapping(kind); err == nil {
			n++
		}
	}
	return n
}
