// Package controllers has controllers without controller-runtime, runnables
// and RESTMappers.
package controllers

import (
	"context"

	"github.com/go-playground/validator/v10"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
	"k8s.io/client-go/util/workqueue"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/manager"
)

type controller struct {
	queue  workqueue.TypedRateLimitingInterface[string]
	config any
	v      *validator.Validate
}

func (c *controller) Run(stop <-chan struct{}) {
	go c.runWorker()
	<-stop
}

func (c *controller) runWorker() {
	for c.processNext() {
	}
}

func (c *controller) processNext() bool {
	key, quit := c.queue.Get()
	if quit {
		return false
	}
	defer c.queue.Done(key)
	_ = c.sync(key)
	return true
}

func (c *controller) sync(key string) error {
	_ = c.v.Var(key, "required")
	return validator.New().Var(key, "required") // want `validator.New builds .* through \(\*controller\).processNext and \(\*controller\).sync`
}

// The loop itself takes from the queue.
func (c *controller) loop() {
	before := validator.New()
	for {
		key, quit := c.queue.Get()
		if quit {
			return
		}
		_ = before.Var(key, "required")
		_ = validator.New().Var(key, "required") // want `for every reconcile in the loop at line \d+ of \(\*controller\).loop`
	}
}

// A runnable starts once; its loops count.
type runnable struct{ work chan string }

func (r *runnable) Start(ctx context.Context) error {
	v := validator.New()
	if err := v.Struct(r); err != nil {
		return err
	}
	for w := range r.work {
		_ = v.Var(w, "required")
		_ = validator.New().Var(w, "required") // want `on every iteration of the loop at line \d+ of \(\*runnable\).Start`
	}
	return nil
}

func add(mgr ctrl.Manager) error {
	if err := mgr.Add(&runnable{}); err != nil {
		return err
	}
	return mgr.Add(manager.RunnableFunc(func(ctx context.Context) error {
		return validator.New().Var("8080", "numeric")
	}))
}

// RESTMappers: one for each cluster.
func (c *controller) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	dc, err := discovery.NewDiscoveryClientForConfig(c.config)
	if err != nil {
		return ctrl.Result{}, err
	}
	cache := memory.NewMemCacheClient(dc)                 // silent: file/part-of-reported
	m := restmapper.NewDeferredDiscoveryRESTMapper(cache) // want `restmapper.NewDeferredDiscoveryRESTMapper builds .*, with a new .*, for every reconcile`
	_, err = m.RESTMapping("Pod")
	return ctrl.Result{}, err
}

// For a cluster that the request names, they cannot be shared.
type perCluster struct{ configs map[string]any }

func (c *perCluster) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	dc, err := discovery.NewDiscoveryClientForConfig(c.configs[req.Name])
	if err != nil {
		return ctrl.Result{}, err
	}
	m := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(dc))
	_, err = m.RESTMapping("Pod")
	return ctrl.Result{}, err
}

// A getter that makes a client for whoever asks.
func newMapper(config any) (*restmapper.DeferredDiscoveryRESTMapper, error) {
	dc, err := discovery.NewDiscoveryClientForConfig(config)
	if err != nil {
		return nil, err
	}
	return restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(dc)), nil
}

func setUp(mgr ctrl.Manager, config any) error {
	m, err := newMapper(config)
	if err != nil {
		return err
	}
	_, err = m.RESTMapping("Pod")
	return err
}
