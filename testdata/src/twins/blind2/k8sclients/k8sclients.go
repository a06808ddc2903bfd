// Package k8sclients makes clients and REST mappers for clusters.
package k8sclients

import (
	"context"
	"net/http"
	"sync"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

type Applier struct {
	dc     discovery.DiscoveryInterface
	cfg    any
	scheme *runtime.Scheme
	mapper meta.RESTMapper

	mu      sync.Mutex
	mappers map[string]meta.RESTMapper
}

func NewApplier(dc discovery.DiscoveryInterface, cfg any) (*Applier, error) {
	groups, err := restmapper.GetAPIGroupResources(dc)
	if err != nil {
		return nil, err
	}
	return &Applier{
		dc:     dc,
		cfg:    cfg,
		scheme: newScheme(),
		mapper: restmapper.NewDiscoveryRESTMapper(groups), // silent
	}, nil
}

func newScheme() *runtime.Scheme {
	s := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(s)
	return s
}

// For each object that is applied.
func (a *Applier) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	m := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(a.dc)) // report
	if _, err := m.RESTMapping(req.Name); err != nil {
		return ctrl.Result{}, err
	}
	_, err := a.mapper.RESTMapping(req.Name)
	return ctrl.Result{}, err
}

// A scheme for each request, with its client.
func (a *Applier) get(w http.ResponseWriter, r *http.Request) {
	s := runtime.NewScheme() // report
	_ = corev1.AddToScheme(s)
	c, err := client.New(a.cfg, client.Options{Scheme: s})
	if err != nil {
		return
	}
	_ = c.Get(r.Context(), r.PathValue("name"), new(corev1.Pod))
}

func (a *Applier) kept(w http.ResponseWriter, r *http.Request) {
	c, err := client.New(a.cfg, client.Options{Scheme: a.scheme})
	if err == nil {
		_ = c.Get(r.Context(), r.PathValue("name"), new(corev1.Pod))
	}
}

// A document at a time.
func Decode(docs [][]byte) (pods []*corev1.Pod, err error) {
	for _, d := range docs {
		s := runtime.NewScheme() // silent
		if err := corev1.AddToScheme(s); err != nil {
			return nil, err
		}
		p := new(corev1.Pod)
		if err := runtime.DecodeInto(serializer.NewCodecFactory(s).UniversalDeserializer(), d, p); err != nil { // report
			return nil, err
		}
		pods = append(pods, p)
	}
	return pods, nil
}

var codecs = serializer.NewCodecFactory(newScheme()) // silent

func DecodeShared(doc []byte) (*corev1.Pod, error) {
	p := new(corev1.Pod)
	return p, runtime.DecodeInto(codecs.UniversalDeserializer(), doc, p)
}

// With an object that is converted.
func ToPod(obj runtime.Object) (*corev1.Pod, error) {
	scheme := runtime.NewScheme() // report
	scheme.AddKnownTypes("v1", &corev1.Pod{})
	p := new(corev1.Pod)
	return p, scheme.Convert(obj, p)
}

// The codec factory of a shared scheme, for each.
func (a *Applier) decode(w http.ResponseWriter, r *http.Request) {
	f := serializer.NewCodecFactory(a.scheme) // report
	_ = runtime.DecodeInto(f.UniversalDecoder("v1"), []byte(r.FormValue("doc")), new(corev1.Pod))
}

// Mirror: one for each cluster, kept.
func (a *Applier) mapperFor(cluster string, dc discovery.DiscoveryInterface) meta.RESTMapper {
	a.mu.Lock()
	defer a.mu.Unlock()
	m, ok := a.mappers[cluster]
	if !ok {
		m = restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(dc)) // silent
		a.mappers[cluster] = m
	}
	return m
}

// Mirror: the cluster is that of the request.
func (a *Applier) remote(w http.ResponseWriter, r *http.Request) {
	dc, err := discovery.NewDiscoveryClientForConfig(r.Header.Get("X-Cluster"))
	if err != nil {
		return
	}
	m := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(dc)) // silent
	_, _ = m.RESTMapping(r.PathValue("kind"))
	_, _ = a.mapperFor(r.Host, dc).RESTMapping(r.PathValue("kind"))
}

func (a *Applier) SetupWithManager(m ctrl.Manager) error {
	http.HandleFunc("/get/{name}", a.get)
	http.HandleFunc("/kept/{name}", a.kept)
	http.HandleFunc("/remote/{kind}", a.remote)
	http.HandleFunc("/decode", a.decode)
	return ctrl.NewControllerManagedBy(m).Complete(a)
}
