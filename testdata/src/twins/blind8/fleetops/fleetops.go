// Package fleetops is an operator. What decides: whether the reconciler was given what it needs, and whether there is one for each cluster.
package fleetops

import (
	"context"
	"fmt"
	"net/http"
	"sync"

	"github.com/go-playground/validator/v10"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
	"k8s.io/client-go/util/retry"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

type fleet struct {
	Kind   string `validate:"required"`
	Config any
}

func (*fleet) GetObjectKind() string { return "Fleet" }

func addToScheme(s *runtime.Scheme) error {
	s.AddKnownTypes("fleet/v1", &fleet{})
	return nil
}

type fleetReconciler struct {
	client.Client
	mapper  meta.RESTMapper
	config  any
	members sync.Map
}

func (r *fleetReconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	var f fleet
	if err := r.Get(ctx, req.Name, &f); err != nil {
		return ctrl.Result{}, err
	}
	if err := validator.New().StructCtx(ctx, &f); err != nil { // report
		return ctrl.Result{}, fmt.Errorf("fleet %s: %w", req.Name, err)
	}
	if err := r.apply(ctx, &f); err != nil {
		return ctrl.Result{Requeue: true}, err
	}
	m, err := r.member(req.Namespace, f.Config)
	if err != nil {
		return ctrl.Result{}, err
	}
	_, err = m.RESTMapping(f.Kind)
	return ctrl.Result{}, err
}

// apply makes a client for the same cluster each time.
func (r *fleetReconciler) apply(ctx context.Context, f *fleet) error {
	scheme := runtime.NewScheme() // report
	if err := addToScheme(scheme); err != nil {
		return err
	}
	c, err := client.New(r.config, client.Options{Scheme: scheme})
	if err != nil {
		return err
	}
	return retry.RetryOnConflict(retry.DefaultRetry, func() error { return c.Update(ctx, f) })
}

// member has one mapper for each member.
func (r *fleetReconciler) member(name string, cfg any) (meta.RESTMapper, error) {
	if m, ok := r.members.Load(name); ok {
		return m.(meta.RESTMapper), nil
	}
	m, err := apiutil.NewDynamicRESTMapper(cfg, http.DefaultClient) // silent
	if err != nil {
		return nil, err
	}
	r.members.Store(name, m)
	return m, nil
}

// statusReconciler asks the API server what it has, with each object.
type statusReconciler struct {
	client.Client
	disco  discovery.DiscoveryInterface
	mapper meta.RESTMapper
}

func (r *statusReconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	groups, err := restmapper.GetAPIGroupResources(r.disco)
	if err != nil {
		return ctrl.Result{}, err
	}
	m := restmapper.NewDiscoveryRESTMapper(groups) // report
	_, err = m.RESTMapping(req.Name)
	return ctrl.Result{}, err
}

// lazy fills the mapper when the API server is there.
func (r *statusReconciler) lazy() meta.RESTMapper {
	if r.mapper == nil {
		cached := memory.NewMemCacheClient(r.disco)
		r.mapper = restmapper.NewDeferredDiscoveryRESTMapper(cached) // silent
	}
	return r.mapper
}

// decoders are for the webhook.
type decoders struct{ universal runtime.Decoder }

func newDecoders() (*decoders, error) {
	scheme := runtime.NewScheme()
	if err := addToScheme(scheme); err != nil {
		return nil, err
	}
	return &decoders{serializer.NewCodecFactory(scheme).UniversalDeserializer()}, nil // silent
}

func (d *decoders) admit(w http.ResponseWriter, r *http.Request) {
	_, _ = d.universal.Decode([]byte(r.FormValue("object")), &fleet{})
}

// Upgrade works through old objects when the operator is told to.
func Upgrade(cfg any, kinds []string) error {
	for _, kind := range kinds {
		m, err := apiutil.NewDynamicRESTMapper(cfg, http.DefaultClient) // report
		if err != nil {
			return err
		}
		if _, err := m.RESTMapping(kind); err != nil {
			return err
		}
	}
	return nil
}

func SetUp(mgr ctrl.Manager, cfg any, disco discovery.DiscoveryInterface) error {
	m, err := apiutil.NewDynamicRESTMapper(cfg, http.DefaultClient) // silent
	if err != nil {
		return err
	}
	d, err := newDecoders()
	if err != nil {
		return err
	}
	http.HandleFunc("/admit", d.admit)
	s := &statusReconciler{disco: disco}
	_ = s.lazy()
	if err := ctrl.NewControllerManagedBy(mgr).For(&fleet{}).Complete(s); err != nil {
		return err
	}
	return ctrl.NewControllerManagedBy(mgr).For(&fleet{}).Complete(&fleetReconciler{mapper: m, config: cfg})
}
