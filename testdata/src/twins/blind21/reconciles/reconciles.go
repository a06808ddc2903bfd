// Package reconciles has controllers. What decides: whether the controller, or a round of it, has the scheme and what reads with it.
package reconciles

import (
	"context"
	"regexp"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/manager"
)

var scheme = runtime.NewScheme() // silent

func init() { _ = corev1.AddToScheme(scheme) }

type pods struct {
	client.Client
	decoder runtime.Decoder
	names   *regexp.Regexp
	once    sync.Once
	rules   *validator.Validate
}

func newPods(c client.Client) *pods {
	p := &pods{Client: c}
	p.decoder = serializer.NewCodecFactory(scheme).UniversalDeserializer() // silent
	return p
}

func (p *pods) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	pod := &corev1.Pod{}
	if err := p.Get(ctx, req.Name, pod); err != nil {
		return ctrl.Result{}, err
	}
	s := runtime.NewScheme() // report
	if err := corev1.AddToScheme(s); err != nil {
		return ctrl.Result{}, err
	}
	s.Default(pod)
	if err := p.check(pod); err != nil {
		return ctrl.Result{Requeue: true}, nil
	}
	return ctrl.Result{}, p.sync(ctx, pod)
}

func (p *pods) check(pod *corev1.Pod) error {
	p.once.Do(func() {
		p.rules = validator.New() // silent
	})
	return p.rules.Struct(pod)
}

func (p *pods) sync(ctx context.Context, pod *corev1.Pod) error {
	d := serializer.NewCodecFactory(p.Scheme()).UniversalDeserializer() // report
	if err := runtime.DecodeInto(d, []byte(pod.Name), pod); err != nil {
		return err
	}
	if p.names == nil {
		p.names = regexp.MustCompile(`^[a-z]+$`) // silent
	}
	if !p.names.MatchString(pod.Name) {
		return nil
	}
	return p.Update(ctx, pod)
}

// sub is one of several that a reconciler calls in their order.
type sub interface {
	run(context.Context, *corev1.Pod) error
}

type trimming struct{ t *mold.Transformer }

func (t trimming) run(ctx context.Context, pod *corev1.Pod) error { return t.t.Struct(ctx, pod) }

type checking struct{}

func (checking) run(ctx context.Context, pod *corev1.Pod) error {
	return validator.New().Struct(pod) // report
}

type chain struct {
	client.Client
	subs []sub
}

func (c *chain) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	pod := &corev1.Pod{Name: req.Name}
	for _, s := range c.subs {
		if err := s.run(ctx, pod); err != nil {
			return ctrl.Result{}, err
		}
	}
	return ctrl.Result{}, nil
}

func setup(m ctrl.Manager, c client.Client) error {
	if err := ctrl.NewControllerManagedBy(m).For(&corev1.Pod{}).Complete(newPods(c)); err != nil {
		return err
	}
	subs := []sub{trimming{mold.New()}, checking{}} // silent
	return ctrl.NewControllerManagedBy(m).For(&corev1.Pod{}).Complete(&chain{c, subs})
}

func Start(ctx context.Context, m ctrl.Manager, c client.Client) error {
	if err := setup(m, c); err != nil {
		return err
	}
	err := m.Add(manager.RunnableFunc(func(ctx context.Context) error {
		v := validator.New() // silent
		<-ctx.Done()
		return v.Var(ctx.Err(), "required")
	}))
	if err != nil {
		return err
	}
	return m.Start(ctx)
}
