// Package ctrl reconciles. What decides: whether the controller or a round makes it.
package ctrl

import (
	"context"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"

	"twins/blind18/crdops/render"
)

type reconciler struct {
	r     *render.Renderer
	s     *runtime.Scheme
	steps []func(ctx context.Context, p *corev1.Pod) (bool, error)
}

func (c *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	p := new(corev1.Pod)
	if err := c.r.Trim(ctx, p); err != nil {
		return ctrl.Result{}, err
	}
	_ = c.r.Check("Pod", p)
	_ = c.r.Fields(p)
	_, _ = render.Eval("self == ''", p)
	for _, step := range c.steps {
		if done, err := step(ctx, p); done || err != nil {
			return ctrl.Result{}, err
		}
	}
	return ctrl.Result{}, nil
}

// decode has a renderer for a round.
func (c *reconciler) decode(ctx context.Context, p *corev1.Pod) (bool, error) {
	r := render.New(c.s) // report
	_, err := r.Decode([]byte(p.GetObjectKind()))
	return false, err
}

// codecs are made for a round.
func (c *reconciler) codecs(ctx context.Context, p *corev1.Pod) (bool, error) {
	d := serializer.NewCodecFactory(c.s).UniversalDecoder() // report
	_, err := d.Decode([]byte(p.GetObjectKind()), nil)
	return err == nil, nil
}

// checks returns a step that has one.
func (c *reconciler) checks() func(context.Context, *corev1.Pod) (bool, error) {
	v := validator.New() // silent
	return func(ctx context.Context, p *corev1.Pod) (bool, error) { return false, v.StructCtx(ctx, p) }
}

// trims returns a step that makes one.
func (c *reconciler) trims() func(context.Context, *corev1.Pod) (bool, error) {
	return func(ctx context.Context, p *corev1.Pod) (bool, error) {
		t := mold.New() // report
		return false, t.Struct(ctx, p)
	}
}

// warm is run by the manager, before anything else.
func (c *reconciler) warm(ctx context.Context) error {
	e := form.NewEncoder() // silent
	_, err := e.Encode(c.s)
	return err
}

type runnable func(ctx context.Context) error

func (f runnable) Start(ctx context.Context) error { return f(ctx) }

func Setup(mgr ctrl.Manager) error {
	s := runtime.NewScheme() // silent
	if err := corev1.AddToScheme(s); err != nil {
		return err
	}
	c := &reconciler{s: s, r: render.New(s)} // silent
	c.steps = append(c.steps, c.decode, c.codecs, c.checks(), c.trims())
	if err := mgr.Add(runnable(c.warm)); err != nil {
		return err
	}
	return ctrl.NewControllerManagedBy(mgr).For(new(corev1.Pod)).Complete(c)
}
