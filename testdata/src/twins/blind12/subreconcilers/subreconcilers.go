// Package subreconcilers has a reconciler that goes through steps. What decides: whether a step is made with the controller, and for what the state
// lives that it fills.
package subreconcilers

import (
	"bytes"
	"context"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/client-go/util/retry"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/client/apiutil"
)

// state is of one reconcile.
type state struct {
	pod    v1.Pod
	mapper meta.RESTMapper
}

// restMapper fills the state.
func (s *state) restMapper() (meta.RESTMapper, error) {
	if s.mapper == nil {
		m, err := apiutil.NewDynamicRESTMapper(nil, nil) // report
		if err != nil {
			return nil, err
		}
		s.mapper = m
	}
	return s.mapper, nil
}

type step func(ctx context.Context, st *state) error

// finalizer cleans up.
type finalizer interface {
	finalize(ctx context.Context, st *state) error
}

type trimmer struct{}

func (trimmer) finalize(ctx context.Context, st *state) error {
	t := mold.New() // report
	return t.Struct(ctx, &st.pod)
}

type sanitizer struct{ policy *bluemonday.Policy }

func (s sanitizer) finalize(ctx context.Context, st *state) error {
	st.pod.Name = s.policy.Sanitize(st.pod.Name)
	return nil
}

type reconciler struct {
	client.Client
	steps      []step
	finalizers map[string]finalizer
	rules      *validator.Validate
	codecs     map[string]*goavro.Codec
}

func (r *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	var st state
	if err := r.Get(ctx, req.Name, &st.pod); err != nil {
		return ctrl.Result{}, err
	}
	for _, do := range r.steps {
		if err := do(ctx, &st); err != nil {
			return ctrl.Result{Requeue: true}, err
		}
	}
	for _, f := range r.finalizers {
		if err := f.finalize(ctx, &st); err != nil {
			return ctrl.Result{}, err
		}
	}
	return ctrl.Result{}, r.update(ctx, &st)
}

// checked is a step by its method value.
func (r *reconciler) checked(ctx context.Context, st *state) error {
	if r.rules == nil {
		r.rules = validator.New() // silent
	}
	return r.rules.Struct(&st.pod)
}

// mapped needs the mapper of the state.
func (r *reconciler) mapped(ctx context.Context, st *state) error {
	m, err := st.restMapper()
	if err == nil {
		_, err = m.RESTMapping("Pod")
	}
	return err
}

// encoded uses the schema that the object spells out.
func (r *reconciler) encoded(ctx context.Context, st *state) error {
	c, err := goavro.NewCodec(st.pod.Name) // silent
	if err == nil {
		_, err = c.BinaryFromNative(nil, st.pod.Name)
	}
	return err
}

// update tries again when somebody else was faster.
func (r *reconciler) update(ctx context.Context, st *state) error {
	return retry.RetryOnConflict(retry.DefaultRetry, func() error {
		s := json.NewSerializerWithOptions(json.DefaultMetaFactory, nil, nil, json.SerializerOptions{Yaml: true}) // report
		if err := s.Encode(&st.pod, new(bytes.Buffer)); err != nil {
			return err
		}
		return r.Update(ctx, &st.pod)
	})
}

// decoding makes a step that has its decoder.
func decoding(scheme *runtime.Scheme) step {
	d := serializer.NewCodecFactory(scheme).UniversalDeserializer() // silent
	return func(ctx context.Context, st *state) error {
		_, err := d.Decode([]byte(st.pod.Name), &st.pod)
		return err
	}
}

func SetUp(mgr ctrl.Manager, c client.Client) error {
	r := &reconciler{
		Client: c,
		finalizers: map[string]finalizer{
			"trim":  trimmer{},
			"clean": sanitizer{bluemonday.UGCPolicy()}, // silent
		},
	}
	r.steps = []step{r.checked, r.mapped, r.encoded, decoding(c.Scheme()), func(ctx context.Context, st *state) error {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		return v.Var(st.pod.Name, "hostname")
	}}
	return ctrl.NewControllerManagedBy(mgr).For(&v1.Pod{}).Complete(r)
}
