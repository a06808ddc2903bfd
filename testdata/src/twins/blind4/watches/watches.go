// Package watches has what a controller filters and maps events by. What decides: whether a function that runs for each event
// makes one, or what sets the watch up.
package watches

import (
	"context"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/event"
	"sigs.k8s.io/controller-runtime/pkg/handler"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"

	"github.com/go-playground/validator/v10"
)

type controller struct {
	c   client.Client
	dec runtime.Decoder
}

func Changed() predicate.Funcs {
	// Once for the watch.
	v := validator.New() // silent
	return predicate.Funcs{
		CreateFunc: func(e event.CreateEvent) bool { return v.Struct(e.Object) == nil },
		UpdateFunc: func(e event.UpdateEvent) bool {
			// For each update.
			return validator.New().VarWithValue(e.ObjectOld, e.ObjectNew, "nefield") == nil // report
		},
	}
}

var labelled = predicate.NewPredicateFuncs(func(o client.Object) bool {
	// For each object.
	v := validator.New() // report
	return v.Struct(o) == nil
})

func (c *controller) owners(ctx context.Context, o client.Object) []reconcile.Request {
	// A map function that is a method.
	v := validator.New() // report
	if v.Struct(o) != nil {
		return nil
	}
	return []reconcile.Request{{Name: o.GetObjectKind()}}
}

func (c *controller) Setup(m ctrl.Manager) error {
	_ = handler.EnqueueRequestsFromMapFunc(c.owners)
	_ = handler.EnqueueRequestsFromMapFunc(func(ctx context.Context, o client.Object) []reconcile.Request {
		// A literal, for each object, of the scheme of the client.
		dec := serializer.NewCodecFactory(c.c.Scheme()).UniversalDeserializer() // report
		if _, err := dec.Decode(nil, o); err != nil {
			return nil
		}
		return []reconcile.Request{{Name: "x"}}
	})
	// Once for the watch.
	v := validator.New() // silent
	_ = handler.EnqueueRequestsFromMapFunc(func(ctx context.Context, o client.Object) []reconcile.Request {
		if v.Struct(o) != nil {
			return nil
		}
		return []reconcile.Request{{Name: "y"}}
	})
	// Kept by the controller.
	c.dec = serializer.NewCodecFactory(m.GetScheme()).UniversalDeserializer() // silent
	return ctrl.NewControllerManagedBy(m).For(&corev1.Pod{}).Complete(c)
}

func (c *controller) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	var p corev1.Pod
	if err := c.c.Get(ctx, req.Name, &p); err != nil {
		return ctrl.Result{}, err
	}
	if _, err := c.dec.Decode([]byte(p.Name), &p); err != nil {
		return ctrl.Result{}, err
	}
	return ctrl.Result{}, c.apply(ctx, p.Name)
}

func (c *controller) apply(ctx context.Context, name string) error {
	// For each object that is reconciled; one scheme and its factory.
	d := serializer.NewCodecFactory(runtime.NewScheme()).UniversalDecoder("v1") // report
	return runtime.DecodeInto(d, []byte(name), &corev1.Pod{})
}

// InjectScheme is called once, by the manager.
func (c *controller) InjectScheme(s *runtime.Scheme) error {
	// Kept.
	c.dec = serializer.NewCodecFactory(s).UniversalDecoder() // silent
	return nil
}

func (c *controller) Start(ctx context.Context) error {
	// A runnable, started once.
	v := validator.New() // silent
	return v.Var("x", "required")
}
