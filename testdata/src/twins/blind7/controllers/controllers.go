// Package controllers reconciles. What decides: whether the method runs with each request of the queue, or when the manager is set up.
package controllers

import (
	"context"
	"regexp"

	"github.com/go-playground/validator/v10"
	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/handler"
	"sigs.k8s.io/controller-runtime/pkg/manager"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

type reconciler struct {
	client client.Client
	rules  *validator.Validate
	names  *regexp.Regexp
	codecs *serializer.CodecFactory
}

// SetupWithManager runs once, before the manager starts.
func (r *reconciler) SetupWithManager(m ctrl.Manager) error {
	r.rules = validator.New()                    // silent
	r.names = regexp.MustCompile(`^[a-z0-9-]+$`) // silent
	return ctrl.NewControllerManagedBy(m).For(&v1.Pod{}).Complete(r)
}

func (r *reconciler) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	pod := &v1.Pod{}
	if err := r.client.Get(ctx, req.Name, pod); err != nil {
		return reconcile.Result{}, err
	}
	if err := r.rules.Struct(pod); err != nil || !r.names.MatchString(pod.Name) {
		return reconcile.Result{}, err
	}
	return r.sync(ctx, pod)
}

// sync is a phase of the reconciler.
func (r *reconciler) sync(ctx context.Context, pod *v1.Pod) (reconcile.Result, error) {
	scheme := runtime.NewScheme() // report
	if err := v1.AddToScheme(scheme); err != nil {
		return reconcile.Result{}, err
	}
	scheme.Default(pod)
	return reconcile.Result{}, r.decode(ctx, pod)
}

// decode makes the codecs with the first pod.
func (r *reconciler) decode(ctx context.Context, pod *v1.Pod) error {
	if r.codecs == nil {
		f := serializer.NewCodecFactory(r.client.Scheme()) // silent
		r.codecs = &f
	}
	return runtime.DecodeInto(r.codecs.UniversalDeserializer(), []byte(pod.Name), pod)
}

// webhook admits pods.
type webhook struct{ decoder admission.Decoder }

func newWebhook(m ctrl.Manager) *webhook {
	return &webhook{admission.NewDecoder(m.GetScheme())}
}

func (h *webhook) Handle(ctx context.Context, req admission.Request) admission.Response {
	pod := &v1.Pod{}
	if err := h.decoder.Decode(req, pod); err != nil {
		return admission.Denied(err.Error())
	}
	if !regexp.MustCompile(`^team-`).MatchString(pod.Name) { // report
		return admission.Denied("no team")
	}
	return admission.Allowed("")
}

// defaulter sets what is missing.
type defaulter struct{}

func (defaulter) Default(ctx context.Context, obj runtime.Object) error {
	return validator.New().Struct(obj) // report
}

// filter runs with each event; what it closes over is made before.
func filter() predicate.Funcs {
	names := regexp.MustCompile(`^kube-`) // silent
	return predicate.NewPredicateFuncs(func(o client.Object) bool {
		return !names.MatchString(o.GetObjectKind())
	})
}

// mapped runs with each event too.
func mapped() handler.EventHandler {
	return handler.EnqueueRequestsFromMapFunc(func(ctx context.Context, o client.Object) []reconcile.Request {
		if regexp.MustCompile(`^Pod`).MatchString(o.GetObjectKind()) { // report
			return []reconcile.Request{{Name: o.GetObjectKind()}}
		}
		return nil
	})
}

// warmup is a runnable: the manager starts it once.
type warmup struct{ rules *validator.Validate }

func (u *warmup) Start(ctx context.Context) error {
	u.rules = validator.New() // silent
	<-ctx.Done()
	return nil
}

var _ admission.CustomDefaulter = defaulter{}

func Main(ctx context.Context) error {
	scheme := runtime.NewScheme() // silent
	if err := v1.AddToScheme(scheme); err != nil {
		return err
	}
	m, err := ctrl.NewManager(nil, ctrl.Options{Scheme: scheme})
	if err != nil {
		return err
	}
	c, err := client.New(nil, client.Options{Scheme: scheme})
	if err != nil {
		return err
	}
	if err := (&reconciler{client: c}).SetupWithManager(m); err != nil {
		return err
	}
	var _ admission.Handler = newWebhook(m)
	_, _ = filter(), mapped()
	var runnables = []manager.Runnable{&warmup{}}
	for _, r := range runnables {
		if err := m.Add(r); err != nil {
			return err
		}
	}
	return m.Start(ctx)
}
