// Package podctrl reconciles pods. What decides: whether it is the manager's, the reconciler's, or the object's.
package podctrl

import (
	"context"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	corev1 "k8s.io/api/core/v1"
	k8sruntime "k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

type base struct {
	client.Client
	log string
}

type podReconciler struct {
	base
	scheme *k8sruntime.Scheme
	rules  *validator.Validate
}

// SetupWithManager is called at start.
func (r *podReconciler) SetupWithManager(mgr ctrl.Manager) error {
	if r.rules == nil {
		r.rules = validator.New() // silent
	}
	r.scheme = newScheme()
	return ctrl.NewControllerManagedBy(mgr).For(new(corev1.Pod)).Complete(r)
}

func newScheme() *k8sruntime.Scheme {
	s := k8sruntime.NewScheme() // silent
	_ = corev1.AddToScheme(s)
	return s
}

func (r *podReconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	pod := new(corev1.Pod)
	if err := r.Get(ctx, req.Name, pod); err != nil {
		return ctrl.Result{}, err
	}
	if err := r.rules.Struct(pod); err != nil {
		return ctrl.Result{}, err
	}
	if _, err := r.parse(pod.Name); err != nil {
		return ctrl.Result{}, err
	}
	return r.steps(ctx, pod)
}

// parse decodes what an annotation holds.
func (r *podReconciler) parse(text string) (k8sruntime.Object, error) {
	dec := serializer.NewCodecFactory(r.scheme).UniversalDeserializer() // report
	return dec.Decode([]byte(text), nil)
}

type step func(context.Context, *corev1.Pod) (ctrl.Result, error)

func (r *podReconciler) steps(ctx context.Context, pod *corev1.Pod) (ctrl.Result, error) {
	for _, s := range []step{r.defaults, r.finalize} {
		if res, err := s(ctx, pod); err != nil || res.Requeue {
			return res, err
		}
	}
	return ctrl.Result{}, nil
}

func (r *podReconciler) defaults(ctx context.Context, pod *corev1.Pod) (ctrl.Result, error) {
	return ctrl.Result{}, mold.New().Struct(ctx, pod) // report
}

func (r *podReconciler) finalize(ctx context.Context, pod *corev1.Pod) (ctrl.Result, error) {
	s := k8sruntime.NewScheme() // report
	_ = corev1.AddToScheme(s)
	s.Default(pod)
	return ctrl.Result{Requeue: true}, r.Update(ctx, pod)
}

// lazy makes its decoder when the first object comes.
type lazy struct {
	client.Client
	dec k8sruntime.Decoder
}

func (l *lazy) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	if l.dec == nil {
		l.dec = serializer.NewCodecFactory(l.Scheme()).UniversalDeserializer() // silent
	}
	_, err := l.dec.Decode([]byte(req.Name), nil)
	return ctrl.Result{}, err
}

// eager throws it away: the receiver is a copy.
type eager struct {
	client.Client
	dec k8sruntime.Decoder
}

func (l eager) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	if l.dec == nil {
		l.dec = serializer.NewCodecFactory(l.Scheme()).UniversalDeserializer() // report
	}
	_, err := l.dec.Decode([]byte(req.Name), nil)
	return ctrl.Result{}, err
}

func Start(mgr ctrl.Manager, c client.Client) error {
	if err := (&podReconciler{base: base{Client: c}}).SetupWithManager(mgr); err != nil {
		return err
	}
	if err := ctrl.NewControllerManagedBy(mgr).For(new(corev1.Pod)).Complete(&lazy{Client: c}); err != nil {
		return err
	}
	return ctrl.NewControllerManagedBy(mgr).For(new(corev1.Pod)).Complete(eager{Client: c})
}
