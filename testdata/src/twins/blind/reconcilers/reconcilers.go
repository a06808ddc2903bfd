// Package reconcilers builds schemes and mappers in controllers.
package reconcilers

import (
	"context"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type podA struct{ client.Client }

func (p *podA) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	s := runtime.NewScheme() // report
	if err := corev1.AddToScheme(s); err != nil {
		return ctrl.Result{}, err
	}
	_, err := s.New("Pod")
	return ctrl.Result{}, err
}

type podB struct{ client.Client }

func (p *podB) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	pod := &corev1.Pod{}
	if err := p.Get(ctx, req.Name, pod); err != nil {
		return reconcile.Result{}, err
	}
	return reconcile.Result{}, p.apply(ctx, pod)
}

func (p *podB) apply(ctx context.Context, pod *corev1.Pod) error {
	s := newScheme()
	s.Default(pod)
	return p.Update(ctx, pod)
}

func newScheme() *runtime.Scheme {
	s := runtime.NewScheme() // report
	_ = corev1.AddToScheme(s)
	return s
}

type podC struct {
	client.Client
	data []byte
}

func (p *podC) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	return ctrl.Result{}, p.decode(&corev1.Pod{})
}

func (p *podC) decode(pod *corev1.Pod) error {
	d := serializer.NewCodecFactory(runtime.NewScheme()).UniversalDeserializer() // report
	return runtime.DecodeInto(d, p.data, pod)
}

type podD struct {
	client.Client
	scheme *runtime.Scheme
}

func (p *podD) SetupWithManager(m ctrl.Manager) error {
	p.scheme = runtime.NewScheme() // silent
	if err := corev1.AddToScheme(p.scheme); err != nil {
		return err
	}
	return ctrl.NewControllerManagedBy(m).For(&corev1.Pod{}).Complete(p)
}

func (p *podD) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	_, err := p.scheme.New("Pod")
	return ctrl.Result{}, err
}

type podE struct {
	client.Client
	dec runtime.Decoder
}

func (p *podE) SetupWithManager(m ctrl.Manager) error {
	p.dec = serializer.NewCodecFactory(m.GetScheme()).UniversalDeserializer() // silent
	return ctrl.NewControllerManagedBy(m).For(&corev1.Pod{}).Complete(p)
}

func (p *podE) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	return ctrl.Result{}, runtime.DecodeInto(p.dec, nil, &corev1.Pod{})
}

func Run() error {
	s := runtime.NewScheme() // silent
	if err := corev1.AddToScheme(s); err != nil {
		return err
	}
	m, err := ctrl.NewManager(nil, ctrl.Options{Scheme: s})
	if err != nil {
		return err
	}
	if err := (&podD{}).SetupWithManager(m); err != nil {
		return err
	}
	return m.Start(context.Background())
}

var shared = runtime.NewScheme() // silent

func init() { _ = corev1.AddToScheme(shared) }
