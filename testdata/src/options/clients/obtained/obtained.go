// Package obtained makes a client to ask a cluster what it has, and a mapper of the answer. What decides: whether the client is there for anything else.
package obtained

import (
	"context"

	"k8s.io/client-go/discovery"
	"k8s.io/client-go/restmapper"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type reconciler struct{ config any }

func (r *reconciler) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	if err := r.map1(req.Name); err != nil {
		return reconcile.Result{}, err
	}
	if err := r.map2(req.Name); err != nil {
		return reconcile.Result{}, err
	}
	return reconcile.Result{}, r.map3(req.Name)
}

func (r *reconciler) map1(kind string) error {
	dc, err := discovery.NewDiscoveryClientForConfig(r.config) // silent: file/part-of-reported
	if err != nil {
		return err
	}
	groups, err := restmapper.GetAPIGroupResources(dc)
	if err != nil {
		return err
	}
	_, err = restmapper.NewDiscoveryRESTMapper(groups).RESTMapping(kind) // want `restmapper.NewDiscoveryRESTMapper builds one, with a new \*discovery.DiscoveryClient, for every reconcile`
	return err
}

// map2 asks the client for more than that: they are two objects.
func (r *reconciler) map2(kind string) error {
	dc, err := discovery.NewDiscoveryClientForConfig(r.config) // want `discovery.NewDiscoveryClientForConfig builds one for every reconcile`
	if err != nil {
		return err
	}
	groups, err := restmapper.GetAPIGroupResources(dc)
	if err != nil || dc.ServerVersion() == "" {
		return err
	}
	m := restmapper.NewDiscoveryRESTMapper(groups) // want `restmapper.NewDiscoveryRESTMapper builds one for every reconcile`
	_, err = m.RESTMapping(kind)
	return err
}

// map3 makes the mapper of something else.
func (r *reconciler) map3(kind string) error {
	dc, err := discovery.NewDiscoveryClientForConfig(r.config) // want `discovery.NewDiscoveryClientForConfig builds one for every reconcile`
	if err != nil {
		return err
	}
	if _, err := restmapper.GetAPIGroupResources(dc); err != nil {
		return err
	}
	var none []*restmapper.APIGroupResources
	m := restmapper.NewDiscoveryRESTMapper(none) // want `restmapper.NewDiscoveryRESTMapper builds one for every reconcile`
	_, err = m.RESTMapping(kind)
	return err
}
