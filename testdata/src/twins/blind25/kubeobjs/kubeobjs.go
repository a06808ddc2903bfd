// Package kubeobjs reconciles, and writes objects for that. What decides: whether the controller, a round of it or an object makes the scheme.
package kubeobjs

import (
	"context"
	"fmt"
	"regexp"
	"text/template"

	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"

	"github.com/go-playground/validator/v10"
)

type app struct{ Name, Image string }

func (*app) GetObjectKind() string { return "App" }

type client interface {
	Get(ctx context.Context, name string) (*app, error)
	List(ctx context.Context) ([]*app, error)
	Apply(ctx context.Context, text string) error
}

type reconciler struct {
	c      client
	scheme *runtime.Scheme
	image  *regexp.Regexp
}

func newScheme() *runtime.Scheme {
	s := runtime.NewScheme() // silent
	s.AddKnownTypes("v1", &app{})
	return s
}

func New(c client) reconcile.Reconciler {
	return &reconciler{c: c, scheme: newScheme(), image: regexp.MustCompile(`^[a-z/]+:\w+$`)} // silent
}

func (r *reconciler) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	a, err := r.c.Get(ctx, req.Name)
	if err != nil {
		return reconcile.Result{}, err
	}
	r.scheme.Default(a)
	if !r.image.MatchString(a.Image) {
		return reconcile.Result{}, fmt.Errorf("no image: %q", a.Image)
	}
	steps := []func(context.Context, *app) error{r.check, r.convert, r.deploy, r.siblings}
	for _, s := range steps {
		if err := s(ctx, a); err != nil {
			return reconcile.Result{Requeue: true}, err
		}
	}
	return reconcile.Result{}, nil
}

func (r *reconciler) check(_ context.Context, a *app) error {
	return validator.New().Struct(a) // report
}

func (r *reconciler) convert(_ context.Context, a *app) error {
	s := runtime.NewScheme() // report
	s.AddKnownTypes("v1", &app{})
	return s.Convert(a, &app{})
}

func (r *reconciler) deploy(ctx context.Context, a *app) error {
	t, err := template.New("deployment").Parse("kind: Deployment\nname: {{.Name}}") // report
	if err != nil {
		return err
	}
	var w text
	if err := t.Execute(&w, a); err != nil {
		return err
	}
	return r.c.Apply(ctx, w.s)
}

type text struct{ s string }

func (t *text) Write(p []byte) (int, error) {
	t.s += string(p)
	return len(p), nil
}

func (r *reconciler) siblings(ctx context.Context, a *app) error {
	as, err := r.c.List(ctx)
	if err != nil {
		return err
	}
	// Its own name is the pattern.
	own := regexp.MustCompile("^" + regexp.QuoteMeta(a.Name) + `-\d+$`) // silent
	for _, s := range as {
		if own.MatchString(s.Name) {
			r.scheme.Default(s)
		}
	}
	return nil
}

// Setup lists what there is before the controller runs.
func Setup(ctx context.Context, c client) (reconcile.Reconciler, error) {
	as, err := c.List(ctx)
	if err != nil {
		return nil, err
	}
	v := validator.New() // silent
	for _, a := range as {
		if err := v.Struct(a); err != nil {
			return nil, err
		}
	}
	return New(c), nil
}
