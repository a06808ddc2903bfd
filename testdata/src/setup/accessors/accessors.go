// Package accessors configures what methods of libraries hand out: it is as old as
// what they are called on.
package accessors

import (
	"context"
	"net/http"

	"github.com/gorilla/schema"
	corev1 "k8s.io/api/core/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/manager"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type jobs struct {
	client.Client
	mgr manager.Manager
}

func (j *jobs) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	if err := corev1.AddToScheme(j.Client.Scheme()); err != nil { // want `AddToScheme changes`
		return reconcile.Result{}, err
	}
	if err := corev1.AddToScheme(j.Scheme()); err != nil { // want `AddToScheme changes`
		return reconcile.Result{}, err
	}
	return reconcile.Result{}, corev1.AddToScheme(j.mgr.GetScheme()) // want `AddToScheme changes`
}

// A client of this call has a scheme of its own.
type fresh struct{}

func (fresh) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	c, err := client.New(nil, client.Options{})
	if err != nil {
		return reconcile.Result{}, err
	}
	return reconcile.Result{}, corev1.AddToScheme(c.Scheme())
}

// Before anything is reconciled.
func (j *jobs) SetupWithManager(mgr manager.Manager) error {
	return corev1.AddToScheme(mgr.GetScheme())
}

var dec = schema.NewDecoder()

// In a literal of no function.
var handle http.HandlerFunc = func(w http.ResponseWriter, r *http.Request) {
	dec.IgnoreUnknownKeys(true) // want `IgnoreUnknownKeys changes the package variable dec`
	_ = dec.Decode(w, r.URL.Query())
}
