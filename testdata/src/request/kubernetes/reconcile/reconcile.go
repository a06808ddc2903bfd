// Package reconcile has reconcilers and webhooks.
package reconcile

import (
	"context"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"

	"github.com/go-playground/validator/v10"
)

type reconciler struct {
	client.Client
	scheme   *runtime.Scheme
	validate *validator.Validate
}

func (r *reconciler) SetupWithManager(mgr ctrl.Manager) error {
	r.scheme = runtime.NewScheme()
	_ = corev1.AddToScheme(r.scheme)
	r.validate = validator.New()
	v := validator.New()
	if err := v.Struct(r.scheme); err != nil {
		return err
	}
	return ctrl.NewControllerManagedBy(mgr).For(&corev1.Pod{}).Complete(r)
}

func (r *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	scheme := runtime.NewScheme() // silent: file/part-of-reported
	_ = corev1.AddToScheme(scheme)
	codecs := serializer.NewCodecFactory(scheme) // want `serializer.NewCodecFactory builds .*, with a new \*runtime.Scheme, for every reconcile in \(\*reconciler\).Reconcile`
	pod := &corev1.Pod{}
	if _, err := codecs.UniversalDeserializer().Decode([]byte(req.Name), pod); err != nil {
		return ctrl.Result{}, err
	}
	if err := r.ensure(ctx, pod); err != nil {
		return ctrl.Result{}, err
	}
	return r.reconcileDelete(ctx, pod)
}

func (r *reconciler) ensure(ctx context.Context, pod *corev1.Pod) error {
	if err := validator.New().Struct(pod); err != nil { // want `for every reconcile in \(\*reconciler\).Reconcile, Reconcile, through \(\*reconciler\).ensure`
		return err
	}
	return r.validate.Struct(pod)
}

func (r *reconciler) reconcileDelete(ctx context.Context, pod *corev1.Pod) (ctrl.Result, error) {
	v := validator.New() // want `for every reconcile in \(\*reconciler\).reconcileDelete`
	return ctrl.Result{}, v.Struct(pod)
}

// shared is the near twin.
type shared struct{ codecs serializer.CodecFactory }

func newShared() *shared {
	scheme := runtime.NewScheme()
	_ = corev1.AddToScheme(scheme)
	return &shared{codecs: serializer.NewCodecFactory(scheme)}
}

func (s *shared) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	_, err := s.codecs.UniversalDeserializer().Decode([]byte(req.Name), &corev1.Pod{})
	return reconcile.Result{}, err
}

type webhook struct{ v *validator.Validate }

func (w *webhook) ValidateCreate(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	v := validator.New() // want `for every request in \(\*webhook\).ValidateCreate, an admission webhook`
	return nil, v.Struct(obj)
}

func (w *webhook) ValidateUpdate(ctx context.Context, oldObj, newObj runtime.Object) (admission.Warnings, error) {
	return nil, w.v.Struct(newObj)
}

func (w *webhook) ValidateDelete(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	return nil, nil
}

func (w *webhook) Default(ctx context.Context, obj runtime.Object) error {
	return validator.New().Struct(obj) // want `for every request in \(\*webhook\).Default, an admission webhook`
}

var (
	_ admission.CustomValidator = &webhook{}
	_ admission.CustomDefaulter = &webhook{}
)

func (w *webhook) Handle(ctx context.Context, req admission.Request) admission.Response {
	dec := admission.NewDecoder(runtime.NewScheme()) // want `admission.NewDecoder builds one, with a new \*runtime.Scheme, for every request in \(\*webhook\).Handle`
	_ = dec.Decode(req, &corev1.Pod{})
	return admission.Allowed("")
}

func main() {
	scheme := runtime.NewScheme()
	_ = corev1.AddToScheme(scheme)
	mgr, _ := ctrl.NewManager(nil, ctrl.Options{Scheme: scheme})
	_ = (&reconciler{}).SetupWithManager(mgr)
	_ = mgr.Start(context.Background())
}
