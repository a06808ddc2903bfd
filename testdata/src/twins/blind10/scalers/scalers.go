// Package scalers has controllers. What decides: whether the reconciler has it from its set-up, or makes it with each reconcile.
package scalers

import (
	"context"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/handler"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type spec struct {
	Replicas string `validate:"numeric"`
}

// Scaler is made by main, and sets itself up.
type Scaler struct {
	Client client.Client
	rules  *validator.Validate
	names  *strings.Replacer

	once    sync.Once
	decoder runtime.Decoder
}

func (s *Scaler) SetupWithManager(m ctrl.Manager) error {
	s.rules = validator.New()                         // silent
	s.names = strings.NewReplacer("_", "-", ".", "-") // silent
	return ctrl.NewControllerManagedBy(m).For(&corev1.Pod{}).Complete(s)
}

func (s *Scaler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	var pod corev1.Pod
	if err := s.Client.Get(ctx, s.names.Replace(req.Name), &pod); err != nil {
		return ctrl.Result{}, err
	}
	if err := s.rules.Struct(spec{pod.Name}); err != nil {
		return ctrl.Result{}, nil
	}
	s.once.Do(s.initDecoder)
	if err := runtime.DecodeInto(s.decoder, []byte(pod.Name), &pod); err != nil {
		return ctrl.Result{Requeue: true}, err
	}
	return ctrl.Result{}, s.Client.Update(ctx, &pod)
}

func (s *Scaler) initDecoder() {
	s.decoder = serializer.NewCodecFactory(s.Client.Scheme()).UniversalDeserializer() // silent
}

// Restarter has value receivers, and so no memory.
type Restarter struct {
	Client client.Client
	scheme *runtime.Scheme
}

func (r Restarter) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	if r.scheme == nil {
		r.scheme = runtime.NewScheme() // report
		if err := corev1.AddToScheme(r.scheme); err != nil {
			return reconcile.Result{}, err
		}
	}
	obj, err := r.scheme.New("Pod")
	if err != nil {
		return reconcile.Result{}, err
	}
	pod, ok := obj.(*corev1.Pod)
	if !ok {
		return reconcile.Result{}, nil
	}
	return reconcile.Result{}, r.Client.Get(ctx, req.Name, pod)
}

// Cleaner makes a client with a scheme of its own for each reconcile.
type Cleaner struct{ config any }

func (c *Cleaner) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	cl, err := c.client()
	if err != nil {
		return ctrl.Result{}, err
	}
	pod := new(corev1.Pod)
	if err := cl.Get(ctx, req.Name, pod); err != nil {
		return ctrl.Result{}, err
	}
	return ctrl.Result{}, cl.Update(ctx, pod)
}

func (c *Cleaner) client() (client.Client, error) {
	s := runtime.NewScheme() // report
	if err := corev1.AddToScheme(s); err != nil {
		return nil, err
	}
	return client.New(c.config, client.Options{Scheme: s})
}

// mapped is called for each event.
func mapped(ctx context.Context, o client.Object) []reconcile.Request {
	if err := validator.New().Var(o.GetObjectKind(), "alpha"); err != nil { // report
		return nil
	}
	return []reconcile.Request{{Name: o.GetObjectKind()}}
}

// only is a predicate, with rules that are made when it is.
func only(kinds string) predicate.Funcs {
	v := validator.New() // silent
	v.RegisterAlias("kinds", "oneof="+kinds)
	return predicate.NewPredicateFuncs(func(o client.Object) bool {
		return v.Var(o.GetObjectKind(), "kinds") == nil
	})
}

// anything is one, too.
func anything() predicate.Funcs {
	return predicate.NewPredicateFuncs(func(o client.Object) bool {
		v := validator.New() // report
		return v.Var(o.GetObjectKind(), "required") == nil
	})
}

// Add puts all of them into the manager.
func Add(m ctrl.Manager, c client.Client, config any) ([]any, error) {
	if err := (&Scaler{Client: c}).SetupWithManager(m); err != nil {
		return nil, err
	}
	for _, r := range []reconcile.Reconciler{Restarter{Client: c}, &Cleaner{config}} {
		if err := ctrl.NewControllerManagedBy(m).For(&corev1.Pod{}).Complete(r); err != nil {
			return nil, err
		}
	}
	return []any{handler.EnqueueRequestsFromMapFunc(mapped), only("Pod Job"), anything()}, nil
}
