// Package k8sadmit admits objects. What decides: whether the webhook, its constructor or the cluster has the scheme and its codecs.
package k8sadmit

import (
	"context"
	"io"
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
	"sigs.k8s.io/controller-runtime/pkg/manager"
)

type object struct {
	Kind string `validate:"required"`
}

func (*object) GetObjectKind() string { return "Object" }

var (
	scheme = runtime.NewScheme()                // silent
	codecs = serializer.NewCodecFactory(scheme) // silent
)

func init() { scheme.AddKnownTypes("v1", &object{}) }

type webhook struct {
	dec    runtime.Decoder
	checks []func(*object) error
}

func newWebhook() *webhook {
	v := validator.New() // silent
	return &webhook{
		dec:    codecs.UniversalDeserializer(),
		checks: []func(*object) error{func(o *object) error { return v.Struct(o) }, kind},
	}
}

// kind is one of the checks.
func kind(o *object) error {
	return validator.New().Var(o.Kind, "alpha") // report
}

func (h *webhook) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var o object
	if _, err := h.dec.Decode(data, &o); err != nil {
		if _, err := legacy(data); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
		return
	}
	for _, c := range h.checks {
		if err := c(&o); err != nil {
			http.Error(w, err.Error(), http.StatusForbidden)
		}
	}
}

// legacy decodes with a scheme of its own.
func legacy(data []byte) (runtime.Object, error) {
	s := runtime.NewScheme()
	s.AddKnownTypes("v0", &object{})
	return serializer.NewCodecFactory(s).UniversalDeserializer().Decode(data, &object{}) // report
}

// clusters has one mapper for each cluster that it knows.
type clusters struct {
	mu      sync.Mutex
	mappers map[string]meta.RESTMapper
}

func (c *clusters) mapper(name string, dc discovery.DiscoveryInterface) meta.RESTMapper {
	c.mu.Lock()
	defer c.mu.Unlock()
	if m, ok := c.mappers[name]; ok {
		return m
	}
	m := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(dc)) // silent
	c.mappers[name] = m
	return m
}

// sync asks each cluster, by a mapper that is thrown away.
func (c *clusters) sync(ctx context.Context, all map[string]discovery.DiscoveryInterface, kinds []string) error {
	for _, dc := range all {
		for _, k := range kinds {
			m := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(dc)) // report
			if _, err := m.RESTMapping(k); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

func SetUp(mgr manager.Manager, all map[string]discovery.DiscoveryInterface) error {
	c := &clusters{mappers: map[string]meta.RESTMapper{}}
	for name, dc := range all {
		_ = c.mapper(name, dc)
	}
	http.Handle("/admit", newWebhook())
	return mgr.Add(manager.RunnableFunc(func(ctx context.Context) error {
		return c.sync(ctx, all, []string{"Pod", "Node"})
	}))
}
