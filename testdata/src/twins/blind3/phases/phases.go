// Package phases has reconcilers whose work is split in phases, tables of steps and helpers of objects. What decides: whether
// a phase, which runs with each reconcile, builds, or the set-up of the controller does.
package phases

import (
	"context"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/util/retry"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/manager"
)

func scheme() *runtime.Scheme {
	s := runtime.NewScheme() // report
	_ = corev1.AddToScheme(s)
	return s
}

type phase func(ctx context.Context, o client.Object) (ctrl.Result, error)

type reconciler struct {
	client.Client
	kept   *runtime.Scheme
	dec    runtime.Decoder
	phases []phase
	raw    []byte
}

func (r *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	var pod corev1.Pod
	for _, p := range r.phases {
		if res, err := p(ctx, &pod); err != nil || res.Requeue {
			return res, err
		}
	}
	for name, f := range map[string]func(context.Context, client.Object) error{
		"apply": r.apply, "status": r.status,
	} {
		if err := f(ctx, &pod); err != nil {
			return ctrl.Result{}, errorOf(name, err)
		}
	}
	return ctrl.Result{}, scheme().Convert(&pod, req)
}

func errorOf(name string, err error) error { return err }

func (r *reconciler) decode(ctx context.Context, o client.Object) (ctrl.Result, error) {
	f := serializer.NewCodecFactory(r.kept) // report
	_, err := f.UniversalDeserializer().Decode(r.raw, o)
	return ctrl.Result{}, err
}

func (r *reconciler) known(ctx context.Context, o client.Object) (ctrl.Result, error) {
	_, err := r.dec.Decode(r.raw, o)
	return ctrl.Result{}, err
}

func defaults(ctx context.Context, o client.Object) (ctrl.Result, error) {
	s := runtime.NewScheme() // report
	s.Default(o)
	return ctrl.Result{}, nil
}

func (r *reconciler) apply(ctx context.Context, o client.Object) error {
	return retry.RetryOnConflict(retry.DefaultRetry, func() error {
		s := runtime.NewScheme() // report
		if err := s.Convert(r.raw, o); err != nil {
			return err
		}
		return r.Update(ctx, o)
	})
}

func (r *reconciler) status(ctx context.Context, o client.Object) error {
	g := newGetter(r.kept)
	return g.get(ctx, o)
}

type getter struct{ s *runtime.Scheme }

func newGetter(s *runtime.Scheme) getter { return getter{s} }

func (g getter) get(ctx context.Context, o client.Object) error { return g.s.Convert(o, nil) }

func newReconciler(c client.Client) *reconciler {
	r := &reconciler{Client: c, kept: runtime.NewScheme()} // silent
	_ = corev1.AddToScheme(r.kept)
	s := runtime.NewScheme() // silent
	r.phases = []phase{
		r.decode,
		r.known,
		defaults,
		func(ctx context.Context, o client.Object) (ctrl.Result, error) {
			s.Default(o)
			return ctrl.Result{}, nil
		},
		func(ctx context.Context, o client.Object) (ctrl.Result, error) {
			d := serializer.NewCodecFactory(s).UniversalDeserializer() // report
			_, err := d.Decode(r.raw, o)
			return ctrl.Result{}, err
		},
	}
	return r
}

func (r *reconciler) SetupWithManager(m ctrl.Manager) error {
	f := serializer.NewCodecFactory(m.GetScheme()) // silent
	r.dec = f.UniversalDeserializer()
	if err := m.Add(manager.RunnableFunc(func(ctx context.Context) error {
		s := runtime.NewScheme() // silent
		<-ctx.Done()
		return s.Convert(r.raw, nil)
	})); err != nil {
		return err
	}
	return ctrl.NewControllerManagedBy(m).For(&corev1.Pod{}).Complete(r)
}

type runner struct{ raw [][]byte }

func (r *runner) Start(ctx context.Context) error {
	s := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(s)
	for _, b := range r.raw {
		if err := s.Convert(b, nil); err != nil {
			return err
		}
	}
	return nil
}

func Main(c client.Client) error {
	s := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(s)
	m, err := ctrl.NewManager(nil, ctrl.Options{Scheme: s})
	if err != nil {
		return err
	}
	if err := m.Add(&runner{}); err != nil {
		return err
	}
	if err := newReconciler(c).SetupWithManager(m); err != nil {
		return err
	}
	return m.Start(context.Background())
}
