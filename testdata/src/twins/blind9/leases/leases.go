// Package leases is a controller with a webhook. What decides: whether it is made with the controller, or with each object that it sees.
package leases

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"time"

	"github.com/go-playground/validator/v10"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/handler"
	"sigs.k8s.io/controller-runtime/pkg/manager"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

type Reconciler struct {
	client.Client
	names *regexp.Regexp
	list  func(ctx context.Context) ([][]byte, error)
	watch func(handler.EventHandler, predicate.Funcs)
}

func (r *Reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	var pod corev1.Pod
	if err := r.Get(ctx, req.Name, &pod); err != nil {
		return ctrl.Result{}, err
	}
	if !r.names.MatchString(pod.Name) {
		return ctrl.Result{}, nil
	}
	if err := r.check(&pod); err != nil {
		return ctrl.Result{Requeue: true}, nil
	}
	return ctrl.Result{}, r.Update(ctx, &pod)
}

func (r *Reconciler) check(pod *corev1.Pod) error {
	v := validator.New() // report
	v.SetTagName("lease")
	return v.Struct(pod)
}

func (r *Reconciler) SetupWithManager(mgr ctrl.Manager) error {
	r.names = regexp.MustCompile(`^lease-`) // silent
	finished := predicate.NewPredicateFuncs(func(o client.Object) bool {
		return regexp.MustCompile(`^(Pod|Job)$`).MatchString(o.GetObjectKind()) // report
	})
	r.watch(handler.EnqueueRequestsFromMapFunc(r.owners), finished)
	if err := mgr.Add(manager.RunnableFunc(r.sweep)); err != nil {
		return err
	}
	return ctrl.NewControllerManagedBy(mgr).For(&corev1.Pod{}).Complete(r)
}

// owners is called for each pod that changes.
func (r *Reconciler) owners(ctx context.Context, o client.Object) []reconcile.Request {
	name := strings.NewReplacer("Pod", "pod", "Job", "job").Replace(o.GetObjectKind()) // report
	return []reconcile.Request{{Name: name}}
}

// sweep runs as long as the manager does.
func (r *Reconciler) sweep(ctx context.Context) error {
	scheme := runtime.NewScheme() // silent
	if err := corev1.AddToScheme(scheme); err != nil {
		return err
	}
	tick := time.NewTicker(time.Minute)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		manifests, err := r.list(ctx)
		if err != nil {
			return err
		}
		for _, data := range manifests {
			codecs := serializer.NewCodecFactory(scheme) // report
			var pod corev1.Pod
			if err := runtime.DecodeInto(codecs.UniversalDeserializer(), data, &pod); err != nil {
				return err
			}
		}
	}
}

type webhook struct {
	scheme  *runtime.Scheme
	decoder admission.Decoder
}

func newWebhook(mgr ctrl.Manager) *webhook {
	return &webhook{
		scheme:  mgr.GetScheme(),
		decoder: admission.NewDecoder(mgr.GetScheme()), // silent
	}
}

func (w *webhook) Handle(ctx context.Context, req admission.Request) admission.Response {
	var pod corev1.Pod
	if err := w.decoder.Decode(req, &pod); err != nil {
		return admission.Denied(err.Error())
	}
	var out bytes.Buffer
	s := json.NewSerializerWithOptions(json.DefaultMetaFactory, w.scheme, w.scheme, json.SerializerOptions{Yaml: true}) // report
	if err := s.Encode(&pod, &out); err != nil || out.Len() > 1<<20 {
		return admission.Denied("too long")
	}
	return admission.Allowed("")
}
