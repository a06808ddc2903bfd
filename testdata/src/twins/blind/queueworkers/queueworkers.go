// Package queueworkers has controllers that take keys from a work queue, and handlers of informers.
package queueworkers

import (
	"context"
	"sync"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/util/workqueue"
)

type controller struct {
	queue  workqueue.TypedRateLimitingInterface[string]
	scheme *runtime.Scheme
	once   sync.Once
}

func newController(q workqueue.TypedRateLimitingInterface[string]) *controller {
	s := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(s)
	return &controller{queue: q, scheme: s}
}

func (c *controller) run(ctx context.Context, workers int) {
	for range workers {
		go c.worker()
	}
	<-ctx.Done()
}

func (c *controller) worker() {
	for c.next() {
	}
}

func (c *controller) next() bool {
	key, shutdown := c.queue.Get()
	if shutdown {
		return false
	}
	defer c.queue.Done(key)
	s := runtime.NewScheme() // report
	_ = corev1.AddToScheme(s)
	_, _ = s.New(key)
	return true
}

func (c *controller) drain() {
	for {
		key, shutdown := c.queue.Get()
		if shutdown {
			return
		}
		s := runtime.NewScheme() // report
		_, _ = s.New(key)
		c.queue.Done(key)
	}
}

func (c *controller) drainShared() {
	s := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(s)
	for {
		key, shutdown := c.queue.Get()
		if shutdown {
			return
		}
		_, _ = s.New(key)
		c.queue.Done(key)
	}
}

func (c *controller) handlers() cache.ResourceEventHandlerFuncs {
	return cache.ResourceEventHandlerFuncs{
		AddFunc: func(obj any) {
			s := runtime.NewScheme() // report
			_ = s.Convert(obj, &corev1.Pod{})
		},
		UpdateFunc: c.onUpdate,
	}
}

func (c *controller) onUpdate(old, obj any) {
	_ = defaults().Convert(obj, &corev1.Pod{})
}

func defaults() *runtime.Scheme {
	s := runtime.NewScheme() // report
	_ = corev1.AddToScheme(s)
	return s
}

func (c *controller) sharedHandlers() cache.ResourceEventHandlerFuncs {
	s := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(s)
	return cache.ResourceEventHandlerFuncs{
		AddFunc: func(obj any) { _ = s.Convert(obj, &corev1.Pod{}) },
	}
}

func (c *controller) onceHandlers() cache.ResourceEventHandlerFuncs {
	return cache.ResourceEventHandlerFuncs{
		AddFunc: func(obj any) {
			c.once.Do(func() {
				c.scheme = runtime.NewScheme() // silent
			})
			_ = c.scheme.Convert(obj, &corev1.Pod{})
		},
	}
}
