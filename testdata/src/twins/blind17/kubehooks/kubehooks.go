// Package kubehooks has what a controller is called back with. What decides: whether it is set up with it, or an event makes it.
package kubehooks

import (
	"context"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/event"
	"sigs.k8s.io/controller-runtime/pkg/handler"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

type podHook struct {
	rules *validator.Validate
	dec   runtime.Decoder
	env   *cel.Env
}

func newPodHook(s *runtime.Scheme) (*podHook, error) {
	env, err := cel.NewEnv(cel.Variable("pod", cel.StringType)) // silent
	if err != nil {
		return nil, err
	}
	return &podHook{
		rules: validator.New(),                                       // silent
		dec:   serializer.NewCodecFactory(s).UniversalDeserializer(), // silent
		env:   env,
	}, nil
}

func (h *podHook) Handle(ctx context.Context, req admission.Request) admission.Response {
	obj, err := h.dec.Decode(req.Object, nil)
	if err != nil || h.rules.Struct(obj) != nil {
		return admission.Denied("bad")
	}
	t := mold.New() // report
	if err := t.Struct(ctx, obj); err != nil {
		return admission.Denied(err.Error())
	}
	return admission.Allowed("")
}

// defaulter fills what is missing.
type defaulter struct{ t *mold.Transformer }

func (d *defaulter) Default(ctx context.Context, obj runtime.Object) error {
	if d.t == nil {
		d.t = mold.New() // silent
	}
	return d.t.Struct(ctx, obj)
}

type checker struct{}

func (checker) ValidateCreate(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return nil, v.StructCtx(ctx, obj)
}

func (c checker) ValidateUpdate(ctx context.Context, oldObj, newObj runtime.Object) (admission.Warnings, error) {
	return c.ValidateCreate(ctx, newObj)
}

func (checker) ValidateDelete(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	return nil, nil
}

type podReconciler struct {
	client.Client
	hook *podHook
}

func (r *podReconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	return ctrl.Result{}, r.hook.rules.Struct(req)
}

// SetupWithManager has one for all events, and some for each.
func (r *podReconciler) SetupWithManager(mgr ctrl.Manager) error {
	v := validator.New() // silent
	_ = predicate.NewPredicateFuncs(func(obj client.Object) bool { return v.Struct(obj) == nil })
	_ = predicate.Funcs{
		CreateFunc: func(e event.CreateEvent) bool {
			v := validator.New() // report
			return v.Struct(e.Object) == nil
		},
		UpdateFunc: func(e event.UpdateEvent) bool { return v.Struct(e.ObjectNew) == nil },
	}
	_ = handler.EnqueueRequestsFromMapFunc(r.requests)
	return ctrl.NewControllerManagedBy(mgr).For(new(corev1.Pod)).Complete(r)
}

func (r *podReconciler) requests(ctx context.Context, obj client.Object) []reconcile.Request {
	t := mold.New() // report
	_ = t.Struct(ctx, obj)
	return nil
}

func Start(mgr ctrl.Manager, c client.Client) (*defaulter, admission.CustomValidator, error) {
	s := runtime.NewScheme() // silent
	if err := corev1.AddToScheme(s); err != nil {
		return nil, nil, err
	}
	h, err := newPodHook(s)
	if err != nil {
		return nil, nil, err
	}
	var _ admission.Handler = h
	var _ admission.CustomDefaulter = new(defaulter)
	return new(defaulter), checker{}, (&podReconciler{c, h}).SetupWithManager(mgr)
}
