// Package ctrlloops reconciles objects of a cluster. What decides: whether it is made with the controller, or for an object.
package ctrlloops

import (
	"context"
	"sync"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
	"k8s.io/client-go/util/retry"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

var scheme = runtime.NewScheme() // silent

func init() {
	_ = corev1.AddToScheme(scheme)
}

type reconciler struct {
	client.Client
	rules  *validator.Validate
	mapper *restmapper.DeferredDiscoveryRESTMapper
	once   sync.Once
	dec    runtime.Decoder
}

func (r *reconciler) setup(mgr ctrl.Manager, d discovery.DiscoveryInterface) error {
	r.rules = validator.New()                                                         // silent
	r.mapper = restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(d)) // silent
	return ctrl.NewControllerManagedBy(mgr).For(new(corev1.Pod)).Complete(r)
}

func (r *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	pod := new(corev1.Pod)
	if err := r.Get(ctx, req.Name, pod); err != nil {
		return ctrl.Result{}, err
	}
	r.once.Do(func() {
		r.dec = serializer.NewCodecFactory(scheme).UniversalDeserializer() // silent
	})
	if _, err := r.dec.Decode([]byte(pod.Name), pod); err != nil {
		return ctrl.Result{}, err
	}
	if _, err := r.mapper.RESTMapping(req.Name); err != nil {
		return ctrl.Result{}, err
	}
	for _, sub := range []func(context.Context, *corev1.Pod) error{r.defaults, r.update} {
		if err := sub(ctx, pod); err != nil {
			return ctrl.Result{}, err
		}
	}
	return ctrl.Result{}, r.rules.Struct(pod)
}

func (r *reconciler) defaults(ctx context.Context, pod *corev1.Pod) error {
	t := mold.New() // report
	return t.Struct(ctx, pod)
}

// update tries until nobody else was faster.
func (r *reconciler) update(ctx context.Context, pod *corev1.Pod) error {
	return retry.RetryOnConflict(retry.DefaultRetry, func() error {
		s := runtime.NewScheme() // report
		_ = corev1.AddToScheme(s)
		s.Default(pod)
		return r.Update(ctx, pod)
	})
}

// hook is for admission.
type hook struct{ dec admission.Decoder }

func newHook() *hook {
	return &hook{admission.NewDecoder(scheme)} // silent
}

func (h *hook) Handle(ctx context.Context, req admission.Request) admission.Response {
	pod := new(corev1.Pod)
	if err := h.dec.Decode(req, pod); err != nil {
		return admission.Denied(err.Error())
	}
	f := serializer.NewCodecFactory(scheme) // report
	if _, err := f.UniversalDecoder("v1").Decode(req.Object, pod); err != nil {
		return admission.Denied(err.Error())
	}
	return admission.Allowed("")
}

// clusters has a mapper for each cluster that it knows.
type clusters struct {
	mu      sync.Mutex
	mappers map[string]*restmapper.DeferredDiscoveryRESTMapper
	clients map[string]discovery.DiscoveryInterface
}

func (c *clusters) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	m, ok := c.mappers[req.Namespace]
	if !ok {
		m = restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(c.clients[req.Namespace])) // silent
		c.mappers[req.Namespace] = m
	}
	_, err := m.RESTMapping(req.Name)
	return ctrl.Result{}, err
}

func Start(mgr ctrl.Manager, d discovery.DiscoveryInterface, c *clusters) (admission.Handler, error) {
	if err := new(reconciler).setup(mgr, d); err != nil {
		return nil, err
	}
	return newHook(), ctrl.NewControllerManagedBy(mgr).For(new(corev1.Pod)).Complete(c)
}
