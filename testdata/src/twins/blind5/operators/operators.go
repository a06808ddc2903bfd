// Package operators has controllers of a cluster, their webhooks and set-up. What decides: whether the reconciler got it when it was
// set up, or makes it when an object changes.
package operators

import (
	"context"
	"fmt"
	"regexp"

	"github.com/go-playground/validator/v10"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/event"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

var scheme = runtime.NewScheme() // silent

func init() {
	if err := corev1.AddToScheme(scheme); err != nil { // silent: at the start
		panic(err)
	}
}

type podReconciler struct {
	client.Client
	decode runtime.Decoder
	name   *regexp.Regexp
}

func (r *podReconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	var pod corev1.Pod
	if err := r.Get(ctx, req.Name, &pod); err != nil {
		return ctrl.Result{}, err
	}
	if !r.name.MatchString(pod.Name) {
		return ctrl.Result{}, nil
	}
	// With each change of an object.
	s := runtime.NewScheme() // report
	if err := corev1.AddToScheme(s); err != nil {
		return ctrl.Result{}, err
	}
	s.Default(&pod)
	return r.render(ctx, &pod)
}

func (r *podReconciler) render(ctx context.Context, pod *corev1.Pod) (ctrl.Result, error) {
	// Below it.
	dec := serializer.NewCodecFactory(scheme).UniversalDeserializer() // report
	if _, err := dec.Decode([]byte(pod.Name), pod); err != nil {
		return ctrl.Result{}, err
	}
	_, err := r.decode.Decode([]byte(pod.Name), pod)
	return ctrl.Result{}, err
}

func (r *podReconciler) SetupWithManager(mgr ctrl.Manager) error {
	// When the manager is set up.
	r.decode = serializer.NewCodecFactory(mgr.GetScheme()).UniversalDeserializer() // silent
	// The same.
	r.name = regexp.MustCompile(`^web-`) // silent
	return ctrl.NewControllerManagedBy(mgr).For(&corev1.Pod{}).Complete(r)
}

func changed() predicate.Funcs {
	// With the predicate.
	re := regexp.MustCompile(`^kube-`) // silent
	return predicate.Funcs{
		CreateFunc: func(e event.CreateEvent) bool { return !re.MatchString(e.Object.GetObjectKind()) },
		UpdateFunc: func(e event.UpdateEvent) bool {
			// With each event.
			return regexp.MustCompile(`^Pod$`).MatchString(e.ObjectNew.GetObjectKind()) // report
		},
	}
}

type podValidator struct{ v *validator.Validate }

func (p *podValidator) ValidateCreate(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	return nil, p.v.Struct(obj)
}

func (p *podValidator) ValidateUpdate(ctx context.Context, oldObj, newObj runtime.Object) (admission.Warnings, error) {
	// With each object that is admitted.
	return nil, validator.New().Struct(newObj) // report
}

func (p *podValidator) ValidateDelete(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	return nil, nil
}

type mutate struct{ dec admission.Decoder }

func (m *mutate) Handle(ctx context.Context, req admission.Request) admission.Response {
	var pod corev1.Pod
	if err := m.dec.Decode(req, &pod); err != nil {
		return admission.Denied(err.Error())
	}
	// A decoder for each review, of a scheme that all share.
	if err := admission.NewDecoder(scheme).Decode(req, &pod); err != nil { // report
		return admission.Denied(err.Error())
	}
	return admission.Allowed("")
}

// reconcilerFor is made for each cluster that joins.
type fleet struct{ byCluster map[string]*podReconciler }

func (f *fleet) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	r, ok := f.byCluster[req.Namespace]
	if !ok {
		// Once for each cluster.
		s := runtime.NewScheme() // silent
		if err := corev1.AddToScheme(s); err != nil {
			return ctrl.Result{}, err
		}
		c, err := client.New(nil, client.Options{Scheme: s})
		if err != nil {
			return ctrl.Result{}, err
		}
		// The same.
		r = &podReconciler{Client: c, name: regexp.MustCompile(fmt.Sprintf("^%s-", req.Namespace))} // silent
		f.byCluster[req.Namespace] = r
	}
	return r.Reconcile(ctx, req)
}

func Main(ctx context.Context) error {
	mgr, err := ctrl.NewManager(nil, ctrl.Options{Scheme: scheme})
	if err != nil {
		return err
	}
	if err := (&podReconciler{}).SetupWithManager(mgr); err != nil {
		return err
	}
	// Kept by the webhook.
	hook := &podValidator{validator.New()} // silent
	// The same.
	m := &mutate{admission.NewDecoder(mgr.GetScheme())} // silent
	_, _, _ = hook, m, changed()
	f := &fleet{make(map[string]*podReconciler)}
	if err := ctrl.NewControllerManagedBy(mgr).Complete(f); err != nil {
		return err
	}
	return mgr.Start(ctx)
}
