// Package onebundle makes things that are made from each other. What decides: which of them is the one that is said, and whether it is kept.
package onebundle

import (
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/huandu/go-sqlbuilder"
	"k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/restmapper"
	ctrl "sigs.k8s.io/controller-runtime"
)

type reconciler struct {
	dc      discovery.DiscoveryInterface
	decoder runtime.Decoder
	kept    *restmapper.DeferredDiscoveryRESTMapper
	program cel.Program
}

func (c *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	cached := memory.NewMemCacheClient(c.dc)               // silent: the mapper that is made of it is reported
	m := restmapper.NewDeferredDiscoveryRESTMapper(cached) // report
	if _, err := m.RESTMapping(req.Name); err != nil {
		return ctrl.Result{}, err
	}
	if c.kept == nil {
		cached := memory.NewMemCacheClient(c.dc)                   // silent
		c.kept = restmapper.NewDeferredDiscoveryRESTMapper(cached) // silent
	}
	_, err := c.kept.RESTMapping(req.Name)
	return ctrl.Result{}, err
}

// decode has a scheme, its factory, and the factory's decoder in one.
func (c *reconciler) decode(w http.ResponseWriter, r *http.Request) {
	d := serializer.NewCodecFactory(runtime.NewScheme()).UniversalDeserializer() // report
	_, _ = d.Decode([]byte(r.FormValue("pod")), new(v1.Pod))
	_, _ = c.decoder.Decode([]byte(r.FormValue("pod")), new(v1.Pod))
}

// compile keeps the program, whose environment was needed for that alone.
func (c *reconciler) compile() error {
	env, err := cel.NewEnv(cel.Variable("pod", cel.StringType)) // silent
	if err != nil {
		return err
	}
	ast, issues := env.Compile(`pod != ""`)
	if issues.Err() != nil {
		return issues.Err()
	}
	c.program, err = env.Program(ast) // silent
	return err
}

// dry makes an environment for what somebody types.
func (c *reconciler) dry(w http.ResponseWriter, r *http.Request) {
	env, err := cel.NewEnv(cel.Variable("pod", cel.StringType)) // report
	if err != nil {
		return
	}
	if _, issues := env.Compile(r.FormValue("expr")); issues.Err() != nil {
		http.Error(w, issues.Err().Error(), http.StatusBadRequest)
	}
}

type user struct{ Name string }

// chained goes through three, and ends with a text.
func chained(w http.ResponseWriter, r *http.Request) {
	u := &user{r.FormValue("name")}
	b := sqlbuilder.NewStruct(new(user)).For(sqlbuilder.PostgreSQL) // report
	ins := b.InsertInto("users", u)
	_, _ = w.Write([]byte(ins.String()))
}

type checker struct {
	rules *validator.Validate
}

// two are independent: each is said.
func two(w http.ResponseWriter, r *http.Request) {
	u := &user{r.FormValue("name")}
	c := checker{
		rules: validator.New(), // report
	}
	d := form.NewDecoder() // report
	if d.Decode(u, r.URL.Query()) == nil {
		_ = c.rules.Struct(u)
	}
}

func Main(dc discovery.DiscoveryInterface, m ctrl.Manager) error {
	scheme := runtime.NewScheme() // silent
	if err := v1.AddToScheme(scheme); err != nil {
		return err
	}
	c := &reconciler{dc: dc, decoder: serializer.NewCodecFactory(scheme).UniversalDeserializer()} // silent
	if err := c.compile(); err != nil {
		return err
	}
	http.HandleFunc("/decode", c.decode)
	http.HandleFunc("/dry", c.dry)
	http.HandleFunc("/chained", chained)
	http.HandleFunc("/two", two)
	return ctrl.NewControllerManagedBy(m).For(&v1.Pod{}).Complete(c)
}
