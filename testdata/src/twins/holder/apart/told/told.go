// Package told asks for the parts by themselves.
package told

import (
	"context"
	"net/http"

	"k8s.io/apimachinery/pkg/runtime"
	"twins/holder/apart/kube"

	ctrl "sigs.k8s.io/controller-runtime"
)

type converts struct{}

func (converts) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	return ctrl.Result{}, kube.NewScheme().Convert(&req, &req) // report
}

type decodes struct{}

func (decodes) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	return ctrl.Result{}, kube.Decode(nil, nil)
}

type shares struct{}

func (shares) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	return ctrl.Result{}, kube.Shared().Convert(&req, &req)
}

var start *runtime.Scheme = kube.NewScheme() // silent

type server struct {
	page  *kube.Page
	title *kube.Title
}

func (s *server) show(w http.ResponseWriter, r *http.Request) {
	_ = s.page.Fresh().Execute(w, r) // report
}

func (s *server) head(w http.ResponseWriter, r *http.Request) {
	_ = s.title.Fresh().Execute(w, r) // report
}

func letter(w http.ResponseWriter, r *http.Request) {
	_ = kube.Of(r.FormValue("text")).Execute(w, r) // silent
}
