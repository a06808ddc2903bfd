// Package use has reconcilers and webhooks with the schemes of lib.
package use

import (
	"context"

	"twins/blind2/schemelib/lib"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

type reconciler struct {
	client.Client
	scheme *runtime.Scheme
	raw    []byte
}

func (r *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	pod := new(corev1.Pod)
	if err := r.Get(ctx, req.Name, pod); err != nil {
		return ctrl.Result{}, err
	}
	lib.New().Default(pod) // report
	lib.Scheme.Default(pod)
	r.scheme.Default(pod)
	return ctrl.Result{}, lib.Decode(r.raw, pod) // silent: reported in lib
}

func (r *reconciler) SetupWithManager(m ctrl.Manager) error {
	r.scheme = lib.New() // silent
	return ctrl.NewControllerManagedBy(m).For(&corev1.Pod{}).Complete(r)
}

type hook struct{ dec runtime.Decoder }

func newHook() *hook { return &hook{lib.Deserializer(lib.New())} } // silent

func (h *hook) Handle(ctx context.Context, req admission.Request) admission.Response {
	pod := &corev1.Pod{}
	if _, err := h.dec.Decode(req.Object, pod); err != nil {
		return admission.Denied(err.Error())
	}
	d := lib.Deserializer(lib.New()) // report
	if _, err := d.Decode(req.Object, pod); err != nil {
		return admission.Denied(err.Error())
	}
	return admission.Allowed("")
}

type defaulter struct{ fresh func() *runtime.Scheme }

func (d defaulter) Default(ctx context.Context, obj runtime.Object) error {
	s, err := lib.Extended(corev1.AddToScheme) // report
	if err != nil {
		return err
	}
	s.Default(obj)
	return nil
}

var extended, _ = lib.Extended(corev1.AddToScheme) // silent

type validating struct{}

func (validating) ValidateCreate(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	extended.Default(obj)
	return nil, check(obj)
}

func (validating) ValidateUpdate(ctx context.Context, old, obj runtime.Object) (admission.Warnings, error) {
	s := lib.New()
	return nil, s.Convert(old, obj)
}

func (validating) ValidateDelete(context.Context, runtime.Object) (admission.Warnings, error) {
	return nil, nil
}

func check(obj runtime.Object) error {
	var out corev1.Pod
	return lib.New().Convert(obj, &out)
}
