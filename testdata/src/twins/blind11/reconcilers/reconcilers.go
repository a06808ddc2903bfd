// Package reconcilers has controllers. What decides: whether it is made with the manager, or with each reconcile.
package reconcilers

import (
	"bytes"
	"context"
	"fmt"
	"sync"

	"github.com/go-playground/validator/v10"
	"k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
	"sigs.k8s.io/controller-runtime/pkg/handler"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type podReconciler struct {
	client.Client
	decoder  runtime.Decoder
	mu       sync.Mutex
	mapper   meta.RESTMapper
	clusters map[string]meta.RESTMapper
}

func (r *podReconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	var pod v1.Pod
	if err := r.Get(ctx, req.Name, &pod); err != nil {
		return ctrl.Result{}, err
	}
	if err := r.decode([]byte(pod.Name), &pod); err != nil {
		return ctrl.Result{}, err
	}
	m, err := r.restMapper()
	if err != nil {
		return ctrl.Result{Requeue: true}, nil
	}
	if _, err := m.RESTMapping("Pod"); err != nil {
		return ctrl.Result{}, err
	}
	if m, err = r.remote(req.Namespace, pod.Name); err != nil {
		return ctrl.Result{}, err
	}
	if _, err := m.RESTMapping("Pod"); err != nil {
		return ctrl.Result{}, err
	}
	return ctrl.Result{}, r.render(&pod)
}

// decode makes a scheme and its factory: one mistake.
func (r *podReconciler) decode(data []byte, pod *v1.Pod) error {
	scheme := runtime.NewScheme() // silent: its factory is reported
	if err := v1.AddToScheme(scheme); err != nil {
		return err
	}
	d := serializer.NewCodecFactory(scheme).UniversalDeserializer() // report
	if _, err := d.Decode(data, pod); err != nil {
		return fmt.Errorf("decode: %w", err)
	}
	return runtime.DecodeInto(r.decoder, data, pod)
}

// restMapper is made with the first reconcile that succeeds.
func (r *podReconciler) restMapper() (meta.RESTMapper, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.mapper != nil {
		return r.mapper, nil
	}
	m, err := apiutil.NewDynamicRESTMapper(nil, nil) // silent
	if err != nil {
		return nil, err
	}
	r.mapper = m
	return m, nil
}

// remote has one for each cluster.
func (r *podReconciler) remote(cluster string, cfg any) (meta.RESTMapper, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	m, ok := r.clusters[cluster]
	if !ok {
		var err error
		if m, err = apiutil.NewDynamicRESTMapper(cfg, nil); err != nil { // silent
			return nil, err
		}
		r.clusters[cluster] = m
	}
	return m, nil
}

func (r *podReconciler) render(pod *v1.Pod) error {
	s := json.NewSerializerWithOptions(json.DefaultMetaFactory, nil, nil, json.SerializerOptions{Yaml: true}) // report
	return s.Encode(pod, new(bytes.Buffer))
}

// toRequests is called for each event.
func (r *podReconciler) toRequests(ctx context.Context, o client.Object) []reconcile.Request {
	v := validator.New() // report
	if v.Struct(o) != nil {
		return nil
	}
	return []reconcile.Request{{Name: o.GetObjectKind()}}
}

// interesting makes its rules before the predicate.
func interesting() predicate.Funcs {
	v := validator.New() // silent
	return predicate.NewPredicateFuncs(func(o client.Object) bool { return v.Struct(o) == nil })
}

// fresh makes them in it.
func fresh() predicate.Funcs {
	return predicate.NewPredicateFuncs(func(o client.Object) bool {
		return validator.New().Struct(o) == nil // report
	})
}

func SetUp(c client.Client) error {
	scheme := runtime.NewScheme() // silent
	if err := v1.AddToScheme(scheme); err != nil {
		return err
	}
	mgr, err := ctrl.NewManager(nil, ctrl.Options{Scheme: scheme})
	if err != nil {
		return err
	}
	r := &podReconciler{
		Client:   c,
		decoder:  serializer.NewCodecFactory(scheme).UniversalDecoder(), // silent
		clusters: make(map[string]meta.RESTMapper),
	}
	_ = handler.EnqueueRequestsFromMapFunc(r.toRequests)
	_, _ = interesting(), fresh()
	return ctrl.NewControllerManagedBy(mgr).For(&v1.Pod{}).Complete(r)
}
