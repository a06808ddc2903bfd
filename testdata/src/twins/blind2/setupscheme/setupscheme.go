// Package setupscheme adds types to schemes.
package setupscheme

import (
	"context"
	"sync"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

var scheme = runtime.NewScheme() // silent

func init() {
	_ = corev1.AddToScheme(scheme) // silent
}

type pods struct {
	client.Client
	Scheme *runtime.Scheme
	mgr    ctrl.Manager
	once   sync.Once
	added  bool
}

func (p *pods) SetupWithManager(mgr ctrl.Manager) error {
	p.mgr = mgr
	if err := corev1.AddToScheme(mgr.GetScheme()); err != nil { // silent
		return err
	}
	return ctrl.NewControllerManagedBy(mgr).For(&corev1.Pod{}).Complete(p)
}

func (p *pods) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	if err := corev1.AddToScheme(p.Scheme); err != nil { // report
		return ctrl.Result{}, err
	}
	scheme.AddKnownTypes("v1", &corev1.Pod{}) // report
	if err := p.extend(); err != nil {
		return ctrl.Result{}, err
	}
	p.once.Do(func() {
		_ = corev1.AddToScheme(p.Scheme) // silent
	})
	return ctrl.Result{}, p.Get(ctx, req.Name, &corev1.Pod{})
}

func (p *pods) extend() error {
	return p.Scheme.AddConversionFunc(&corev1.Pod{}, &corev1.Pod{}, nil) // report
}

// By the manager that is held.
type jobs struct {
	mgr ctrl.Manager
	own *runtime.Scheme
}

func newJobs(mgr ctrl.Manager) (*jobs, error) {
	s := runtime.NewScheme()                    // silent
	s.AddKnownTypes("jobs/v1", &corev1.Pod{})   // silent
	return &jobs{mgr, s}, corev1.AddToScheme(s) // silent
}

func (j *jobs) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	return ctrl.Result{}, corev1.AddToScheme(j.mgr.GetScheme()) // report
}

// A webhook with functions that add.
type hook struct{ scheme *runtime.Scheme }

var adders = []func(*runtime.Scheme) error{corev1.AddToScheme}

func (h *hook) Handle(ctx context.Context, req admission.Request) admission.Response {
	s := h.scheme
	s.AddKnownTypes("hook/v1", &corev1.Pod{}) // report
	return admission.Allowed("")
}

func (h *hook) Default(ctx context.Context, obj runtime.Object) error {
	b := runtime.SchemeBuilder{corev1.AddToScheme}
	return b.AddToScheme(scheme)
}

// Mirror: a scheme of the call.
func (h *hook) ValidateCreate(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	s := runtime.NewScheme()                      // report
	if err := corev1.AddToScheme(s); err != nil { // silent
		return nil, err
	}
	return nil, s.Convert(obj, &corev1.Pod{})
}

func (h *hook) ValidateUpdate(ctx context.Context, o, obj runtime.Object) (admission.Warnings, error) {
	return nil, nil
}

func (h *hook) ValidateDelete(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	return nil, nil
}

func Start(mgr ctrl.Manager) error {
	for _, add := range adders {
		if err := add(mgr.GetScheme()); err != nil {
			return err
		}
	}
	return mgr.Start(context.Background())
}
