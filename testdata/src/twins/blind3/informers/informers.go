// Package informers reacts to objects of a cluster: event handlers, indexers, work queues. What decides: whether the
// construction is in what runs for each object, or in what sets the controller up.
package informers

import (
	"context"
	"errors"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/util/workqueue"
)

func newScheme() *runtime.Scheme {
	s := runtime.NewScheme() // report
	_ = corev1.AddToScheme(s)
	return s
}

func Handlers(decode func(runtime.Decoder, any)) cache.ResourceEventHandlerFuncs {
	scheme := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(scheme)
	return cache.ResourceEventHandlerFuncs{
		AddFunc: func(obj any) {
			dec := serializer.NewCodecFactory(scheme).UniversalDeserializer() // report
			decode(dec, obj)
		},
		UpdateFunc: func(oldObj, newObj any) {
			_ = newScheme().Convert(oldObj, newObj)
		},
		DeleteFunc: onDelete,
	}
}

func onDelete(obj any) {
	s := runtime.NewScheme() // report
	_ = corev1.AddToScheme(s)
	if o, ok := obj.(runtime.Object); ok {
		s.Default(o)
	}
}

type controller struct {
	queue  workqueue.TypedRateLimitingInterface[string]
	scheme *runtime.Scheme
	dec    runtime.Decoder
	raw    map[string][]byte
}

func newController(q workqueue.TypedRateLimitingInterface[string]) *controller {
	c := &controller{queue: q, scheme: runtime.NewScheme()} // silent
	_ = corev1.AddToScheme(c.scheme)
	c.dec = serializer.NewCodecFactory(c.scheme).UniversalDeserializer() // silent
	return c
}

func (c *controller) run(ctx context.Context) {
	for c.next(ctx) {
	}
}

func (c *controller) next(ctx context.Context) bool {
	key, stop := c.queue.Get()
	if stop {
		return false
	}
	defer c.queue.Done(key)
	if err := c.sync(ctx, key); err == nil {
		c.queue.Forget(key)
	}
	return true
}

func (c *controller) sync(ctx context.Context, key string) error {
	if _, err := c.dec.Decode(c.raw[key], nil); err != nil {
		return err
	}
	f := serializer.NewCodecFactory(c.scheme) // report
	_, err := f.UniversalDecoder("v1").Decode(c.raw[key], &corev1.Pod{})
	return errors.Join(err, c.convert(key))
}

func (c *controller) convert(key string) error {
	s := runtime.NewScheme() // report
	if err := corev1.AddToScheme(s); err != nil {
		return err
	}
	return s.Convert(c.raw[key], &corev1.Pod{})
}

func Index() cache.Indexer {
	s := runtime.NewScheme() // silent
	return cache.NewIndexer(func(obj any) (string, error) {
		return "", s.Convert(obj, nil)
	}, cache.Indexers{
		"kind": func(obj any) ([]string, error) {
			s := runtime.NewScheme() // report
			return nil, s.Convert(obj, nil)
		},
		"node": func(obj any) ([]string, error) {
			return nil, s.Convert(obj, nil)
		},
	})
}

func Start(ctx context.Context, q workqueue.TypedRateLimitingInterface[string]) {
	c := newController(q)
	s := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(s)
	c.scheme = s
	for range 4 {
		go c.run(ctx)
	}
	<-ctx.Done()
}
