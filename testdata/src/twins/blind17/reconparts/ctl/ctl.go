// Package ctl reconciles with steps. What decides: whether the reconciler, or a run of it, has the steps made.
package ctl

import (
	"context"

	"github.com/go-playground/validator/v10"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"

	"twins/blind17/reconparts/steps"
)

type podReconciler struct {
	client.Client
	steps  []steps.Step
	scheme *runtime.Scheme
	dec    runtime.Decoder
}

func newPodReconciler(c client.Client) *podReconciler {
	s := steps.Scheme()
	return &podReconciler{
		Client: c,
		steps:  []steps.Step{steps.Check(), steps.Trim{}, new(steps.Lazy), steps.Copied{}},
		scheme: s,
		dec:    serializer.NewCodecFactory(s).UniversalDeserializer(), // silent
	}
}

func (r *podReconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	pod := new(corev1.Pod)
	if err := r.Get(ctx, req.Name, pod); err != nil {
		return ctrl.Result{}, err
	}
	for _, s := range r.steps {
		if err := s.Run(ctx, pod); err != nil {
			return ctrl.Result{}, err
		}
	}
	if _, err := r.dec.Decode([]byte(pod.Name), nil); err != nil {
		return ctrl.Result{}, err
	}
	return ctrl.Result{}, r.again(ctx, pod)
}

// again has steps for itself.
func (r *podReconciler) again(ctx context.Context, pod *corev1.Pod) error {
	if err := steps.Check().Run(ctx, pod); err != nil { // report
		return err
	}
	scheme := steps.Scheme() // report
	scheme.Default(pod)
	return r.Update(ctx, pod)
}

// rules has some for the request.
func (r *podReconciler) rules(ctx context.Context, req ctrl.Request) *validator.Validate {
	v := validator.New() // report
	_ = v.Struct(req)
	return nil
}

// twice calls the other one.
type twice struct{ *podReconciler }

func (t twice) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	_ = t.rules(ctx, req)
	return t.podReconciler.Reconcile(ctx, req)
}

func Start(mgr ctrl.Manager, c client.Client) error {
	return ctrl.NewControllerManagedBy(mgr).For(new(corev1.Pod)).Complete(twice{newPodReconciler(c)})
}
