// Package onething makes things that belong together. What decides: whether they are one, so that they are said once.
package onething

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
	ctrl "sigs.k8s.io/controller-runtime"
)

type pod struct{}

func (pod) GetObjectKind() string { return "Pod" }

func nested(w http.ResponseWriter, r *http.Request) {
	d := serializer.NewCodecFactory(runtime.NewScheme()).UniversalDeserializer() // report
	_, _ = d.Decode([]byte(r.FormValue("pod")), pod{})
}

type reconciler struct {
	dc     discovery.DiscoveryInterface
	codecs serializer.CodecFactory
}

func (c *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	m := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(c.dc)) // report
	_, err := m.RESTMapping(req.Name)
	return ctrl.Result{}, err
}

func setUp(dc discovery.DiscoveryInterface) *reconciler {
	return &reconciler{dc: dc, codecs: serializer.NewCodecFactory(runtime.NewScheme())} // silent
}

func (c *reconciler) decode(w http.ResponseWriter, r *http.Request) {
	d := c.codecs.UniversalDeserializer()
	_, _ = d.Decode([]byte(r.FormValue("pod")), pod{})
}

// twice are two, of which each would be kept.
func twice(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	var in struct {
		A string `validate:"required"`
	}
	d := form.NewDecoder() // report
	if d.Decode(&in, r.URL.Query()) == nil {
		_ = v.Struct(in)
	}
}

type checker struct {
	v *validator.Validate
}

// newChecker makes it from the outside.
func newChecker(v *validator.Validate) checker { return checker{v} }

// wrapped is one object in another.
func wrapped(w http.ResponseWriter, r *http.Request) {
	c := newChecker(validator.New()) // report
	_ = c.v.Var(r.FormValue("a"), "required")
}

func Main(dc discovery.DiscoveryInterface, m ctrl.Manager) error {
	c := setUp(dc)
	http.HandleFunc("/decode", c.decode)
	return ctrl.NewControllerManagedBy(m).For(pod{}).Complete(c)
}
