// Package oneproduct makes things from things: a mapper from a cache, a factory from a scheme, a decoder from both. What decides: the last
// of them; all are one.
package oneproduct

import (
	"context"
	"net/http"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	"github.com/stephenafamo/scan"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"

	corev1 "k8s.io/api/core/v1"
)

type row struct{ Name string }

type controller struct {
	disc    discovery.DiscoveryInterface
	mapper  meta.RESTMapper
	decoder runtime.Decoder
	rows    scan.Mapper[row]
}

func newController(disc discovery.DiscoveryInterface) *controller {
	c := &controller{disc: disc}
	// The cache is kept by the mapper, and the mapper by the controller.
	c.mapper = restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(disc)) // silent
	// The scheme is kept by the factory, and the factory by its decoder.
	scheme := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(scheme)
	c.decoder = serializer.NewCodecFactory(scheme).UniversalDeserializer() // silent
	// The source is kept by the mapper that is made from it.
	src, err := scan.NewStructMapperSource() // silent
	if err == nil {
		c.rows = scan.CustomStructMapper[row](src)
	}
	return c
}

func (c *controller) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	if _, err := c.mapper.RESTMapping(req.Name); err != nil {
		return reconcile.Result{}, err
	}
	if _, err := c.rows([]string{req.Name}); err != nil {
		return reconcile.Result{}, err
	}
	_, err := c.decoder.Decode([]byte(req.Name), nil)
	return reconcile.Result{}, err
}

type pods struct{ controller }

func (p *pods) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	// One diagnostic for both.
	m := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(p.disc)) // report
	_, err := m.RESTMapping(req.Name)
	return reconcile.Result{}, err
}

type jobs struct{ controller }

func (j *jobs) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	// The scheme, its factory and its decoder are one: the factory's line is enough.
	scheme := runtime.NewScheme() // silent
	_ = corev1.AddToScheme(scheme)
	codecs := serializer.NewCodecFactory(scheme) // report
	_, err := codecs.UniversalDeserializer().Decode([]byte(req.Name), nil)
	return reconcile.Result{}, err
}

type nodes struct {
	controller
	scheme *runtime.Scheme
}

func (n *nodes) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	// The scheme is there; the factory is not.
	_, err := serializer.NewCodecFactory(n.scheme).UniversalDeserializer().Decode([]byte(req.Name), nil) // report
	return reconcile.Result{}, err
}

func translate(w http.ResponseWriter, r *http.Request) {
	// The translator is the product of what is made here, in one line.
	t, _ := ut.New(en.New()).GetTranslator("en") // report
	v := validator.New()                         // report
	if err, ok := v.Var(r.FormValue("n"), "number").(validator.ValidationErrors); ok {
		_ = err.Translate(t)
		w.WriteHeader(http.StatusBadRequest)
	}
}

func newTranslate() http.HandlerFunc {
	t, _ := ut.New(en.New()).GetTranslator("en") // silent
	v := validator.New()                         // silent
	return func(w http.ResponseWriter, r *http.Request) {
		if err, ok := v.Var(r.FormValue("n"), "number").(validator.ValidationErrors); ok {
			_ = err.Translate(t)
			w.WriteHeader(http.StatusBadRequest)
		}
	}
}

func Main(disc discovery.DiscoveryInterface) []reconcile.Reconciler {
	http.HandleFunc("/translate", translate)
	http.HandleFunc("/number", newTranslate())
	return []reconcile.Reconciler{newController(disc), &pods{}, &jobs{}, &nodes{}}
}
