// Package workqueues watches objects and works through a queue. What decides: whether the loop of a worker is around it, and whether the handler of an event
// makes it.
package workqueues

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/go-playground/validator/v10"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/util/retry"
	"k8s.io/client-go/util/workqueue"
)

type controller struct {
	queue  workqueue.TypedRateLimitingInterface[string]
	decode runtime.Decoder
	v      *validator.Validate
	reg    func(cache.ResourceEventHandlerFuncs)
}

func newController(q workqueue.TypedRateLimitingInterface[string], reg func(cache.ResourceEventHandlerFuncs)) *controller {
	// Kept.
	scheme := runtime.NewScheme() // silent
	if err := corev1.AddToScheme(scheme); err != nil {
		panic(err)
	}
	c := &controller{queue: q, reg: reg}
	// The same.
	c.decode = serializer.NewCodecFactory(scheme).UniversalDeserializer() // silent
	// The same.
	c.v = validator.New() // silent
	// For the handlers.
	skip := regexp.MustCompile(`^kube-`) // silent
	c.reg(cache.ResourceEventHandlerFuncs{
		AddFunc: func(obj any) {
			if name := fmt.Sprint(obj); !skip.MatchString(name) {
				fmt.Println(name)
			}
		},
		UpdateFunc: func(oldObj, newObj any) {
			// With each event.
			if regexp.MustCompile(`^tmp-`).MatchString(fmt.Sprint(newObj)) { // report
				return
			}
			fmt.Println(newObj)
		},
		DeleteFunc: c.deleted,
	})
	return c
}

func (c *controller) deleted(obj any) {
	// With each event, as a method.
	fmt.Println(strings.NewReplacer("/", "-").Replace(fmt.Sprint(obj))) // report
}

func (c *controller) work(ctx context.Context) {
	// Once for a worker.
	re := regexp.MustCompile(`^[a-z-]+/[a-z-]+$`) // silent
	for {
		key, shutdown := c.queue.Get()
		if shutdown {
			return
		}
		if re.MatchString(key) {
			_ = c.sync(ctx, key)
		}
		c.queue.Done(key)
	}
}

func (c *controller) next(ctx context.Context) bool {
	key, shutdown := c.queue.Get()
	if shutdown {
		return false
	}
	defer c.queue.Done(key)
	// With each key, though the loop is elsewhere.
	if err := validator.New().Var(key, "required"); err != nil { // report
		c.queue.Forget(key)
		return true
	}
	_ = c.sync(ctx, key)
	return true
}

func (c *controller) run(ctx context.Context) {
	for c.next(ctx) {
	}
}

func (c *controller) sync(ctx context.Context, key string) error {
	var pod corev1.Pod
	if _, err := c.decode.Decode([]byte(key), &pod); err != nil {
		return err
	}
	return retry.RetryOnConflict(retry.DefaultRetry, func() error {
		// With each attempt of each key.
		if err := validator.New().Struct(&pod); err != nil { // report
			return err
		}
		return c.v.Struct(&pod)
	})
}

func until(ctx context.Context, f func(context.Context)) {
	for ctx.Err() == nil {
		f(ctx)
		time.Sleep(time.Second)
	}
}

func indexers() cache.Indexers {
	// With the index.
	re := regexp.MustCompile(`^[^/]+`) // silent
	return cache.Indexers{
		"namespace": func(obj any) ([]string, error) { return []string{re.FindString(fmt.Sprint(obj))}, nil },
		"name": func(obj any) ([]string, error) {
			// For each object that is indexed.
			name := regexp.MustCompile(`[^/]+$`).FindString(fmt.Sprint(obj)) // report
			return []string{name}, nil
		},
	}
}

func Main(ctx context.Context, q workqueue.TypedRateLimitingInterface[string], reg func(cache.ResourceEventHandlerFuncs)) error {
	c := newController(q, reg)
	index := cache.NewIndexer(func(obj any) (string, error) { return fmt.Sprint(obj), nil }, indexers())
	if err := index.Add("default/pod"); err != nil {
		return err
	}
	go until(ctx, c.work)
	go until(ctx, c.run)
	<-ctx.Done()
	return ctx.Err()
}
