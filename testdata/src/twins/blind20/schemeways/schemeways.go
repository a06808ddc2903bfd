// Package schemeways has controllers with schemes. What decides: whether the manager, the reconciler or an object has one made.
package schemeways

import (
	"context"
	"sync"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

var sharedScheme = runtime.NewScheme() // silent

func init() { _ = corev1.AddToScheme(sharedScheme) }

type podReconciler struct {
	client.Client
	scheme *runtime.Scheme
	codecs serializer.CodecFactory
	mu     sync.Mutex
	remote map[string]*runtime.Scheme
	steps  []func(ctx context.Context, pod *corev1.Pod) error
}

func newReconciler(c client.Client) *podReconciler {
	s := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(s)
	r := &podReconciler{Client: c, scheme: s, codecs: serializer.NewCodecFactory(s), remote: map[string]*runtime.Scheme{}} // silent
	r.steps = []func(context.Context, *corev1.Pod) error{r.convert, r.decode, r.defaults}
	return r
}

func (r *podReconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	pod := &corev1.Pod{}
	if err := r.Get(ctx, req.Name, pod); err != nil {
		return ctrl.Result{}, err
	}
	for _, step := range r.steps {
		if err := step(ctx, pod); err != nil {
			return ctrl.Result{}, err
		}
	}
	r.remoteScheme(req.Namespace).Default(pod)
	return ctrl.Result{}, r.Update(ctx, pod)
}

func (r *podReconciler) convert(ctx context.Context, pod *corev1.Pod) error {
	s := runtime.NewScheme() // report
	_ = corev1.AddToScheme(s)
	return s.Convert(pod, &corev1.Pod{})
}

func (r *podReconciler) decode(ctx context.Context, pod *corev1.Pod) error {
	d := serializer.NewCodecFactory(r.scheme).UniversalDeserializer() // report
	return runtime.DecodeInto(d, []byte(pod.Name), pod)
}

func (r *podReconciler) defaults(ctx context.Context, pod *corev1.Pod) error {
	d := r.codecs.UniversalDeserializer()
	return runtime.DecodeInto(d, []byte(pod.Name), pod)
}

func (r *podReconciler) remoteScheme(cluster string) *runtime.Scheme {
	r.mu.Lock()
	defer r.mu.Unlock()
	s, ok := r.remote[cluster]
	if !ok {
		s = runtime.NewScheme() // silent
		_ = corev1.AddToScheme(s)
		r.remote[cluster] = s
	}
	return s
}

type podValidator struct{ scheme *runtime.Scheme }

func (v *podValidator) ValidateCreate(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	s := runtime.NewScheme() // report
	s.AddKnownTypes("v1", &corev1.Pod{})
	return nil, s.Convert(obj, &corev1.Pod{})
}

func (v *podValidator) ValidateUpdate(ctx context.Context, old, obj runtime.Object) (admission.Warnings, error) {
	if v.scheme == nil {
		v.scheme = runtime.NewScheme() // silent
	}
	return nil, v.scheme.Convert(old, obj)
}

func (v *podValidator) ValidateDelete(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	return nil, nil
}

var _ admission.CustomValidator = (*podValidator)(nil)

func Setup(mgr ctrl.Manager, c client.Client) error {
	return ctrl.NewControllerManagedBy(mgr).For(&corev1.Pod{}).Complete(newReconciler(c))
}
