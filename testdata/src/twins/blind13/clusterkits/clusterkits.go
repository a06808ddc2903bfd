// Package clusterkits has controllers. What decides: whether it is made for the manager, or for an object that comes by, and what is one with what.
package clusterkits

import (
	"context"

	"github.com/go-playground/validator/v10"
	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
	"sigs.k8s.io/controller-runtime/pkg/event"
	"sigs.k8s.io/controller-runtime/pkg/handler"
	"sigs.k8s.io/controller-runtime/pkg/manager"
	"sigs.k8s.io/controller-runtime/pkg/predicate"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

var scheme = runtime.NewScheme() // silent

type reconciler struct {
	client.Client
	config  any
	dc      discovery.DiscoveryInterface
	decoder runtime.Decoder
	mapper  meta.RESTMapper
}

// Reconcile makes a scheme, and what decodes by it.
func (r *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	own := runtime.NewScheme() // silent: one with what is made of it
	if err := v1.AddToScheme(own); err != nil {
		return ctrl.Result{}, err
	}
	codecs := serializer.NewCodecFactory(own) // report
	if _, err := codecs.UniversalDeserializer().Decode([]byte(req.Name), new(v1.Pod)); err != nil {
		return ctrl.Result{}, err
	}
	if _, err := r.mapper.RESTMapping(req.Name); err != nil {
		return r.again(req)
	}
	return ctrl.Result{}, nil
}

// again has a client for itself.
func (r *reconciler) again(req ctrl.Request) (ctrl.Result, error) {
	m := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(r.dc)) // report
	_, err := m.RESTMapping(req.Name)
	return ctrl.Result{Requeue: true}, err
}

// other looks into the cluster that the object names.
func (r *reconciler) other(ctx context.Context, pod *v1.Pod) error {
	m, err := apiutil.NewDynamicRESTMapper(pod.Name, nil) // silent
	if err != nil {
		return err
	}
	_, err = m.RESTMapping("Pod")
	return err
}

// hook admits pods.
type hook struct {
	client  client.Client
	decoder admission.Decoder
}

func (h *hook) Handle(ctx context.Context, req admission.Request) admission.Response {
	var pod v1.Pod
	if err := h.decoder.Decode(req, &pod); err != nil {
		return admission.Denied(err.Error())
	}
	return admission.Allowed("")
}

// loose makes its decoder when it is asked.
type loose struct{ allow bool }

func (l loose) Handle(ctx context.Context, req admission.Request) admission.Response {
	var pod v1.Pod
	d := admission.NewDecoder(scheme) // report
	if err := d.Decode(req, &pod); err != nil {
		return admission.Denied(err.Error())
	}
	return admission.Response{Allowed: l.allow}
}

// parts are for the manager.
type parts struct {
	handler handler.EventHandler
	created predicate.Funcs
	hooks   []admission.Handler
}

func (r *reconciler) requests(ctx context.Context, obj client.Object) []reconcile.Request {
	v := validator.New() // report
	if v.Struct(obj) != nil {
		return nil
	}
	if pod, ok := obj.(*v1.Pod); ok && r.other(ctx, pod) != nil {
		return nil
	}
	return []reconcile.Request{{Name: obj.GetObjectKind()}}
}

// SetupWithManager is called at the start.
func (r *reconciler) SetupWithManager(m ctrl.Manager) (*parts, error) {
	mapper, err := apiutil.NewDynamicRESTMapper(r.config, nil) // silent
	if err != nil {
		return nil, err
	}
	r.mapper = mapper
	r.decoder = serializer.NewCodecFactory(m.GetScheme()).UniversalDeserializer() // silent
	err = m.Add(manager.RunnableFunc(func(ctx context.Context) error {
		v := validator.New(validator.WithPrivateFieldValidation()) // silent
		return v.Struct(r.config)
	}))
	if err != nil {
		return nil, err
	}
	p := &parts{handler: handler.EnqueueRequestsFromMapFunc(r.requests)}
	p.created = predicate.Funcs{CreateFunc: func(e event.CreateEvent) bool {
		return validator.New(validator.WithRequiredStructEnabled()).Struct(e.Object) == nil // report
	}}
	p.hooks = append(p.hooks, loose{true})
	p.hooks = append(p.hooks, &hook{r.Client, admission.NewDecoder(m.GetScheme())}) // silent
	return p, ctrl.NewControllerManagedBy(m).For(new(v1.Pod)).Complete(r)
}
