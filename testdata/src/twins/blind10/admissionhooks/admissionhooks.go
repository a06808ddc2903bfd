// Package admissionhooks has webhooks of a cluster. What decides: whether the hook, or each of its answers, makes what it needs.
package admissionhooks

import (
	"context"
	"sync"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

var scheme = func() *runtime.Scheme {
	s := runtime.NewScheme() // silent
	if err := corev1.AddToScheme(s); err != nil {
		panic(err)
	}
	return s
}()

// pods is a validator of pods.
type pods struct {
	rules *validator.Validate

	mu     sync.Mutex
	byKind map[string]*validator.Validate
	lost   map[string]*validator.Validate
}

func newPods() *pods {
	p := &pods{byKind: make(map[string]*validator.Validate), lost: make(map[string]*validator.Validate)}
	p.rules = validator.New() // silent
	p.rules.RegisterAlias("name", "required,hostname")
	return p
}

func (p *pods) ValidateCreate(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	return nil, p.rules.StructCtx(ctx, obj)
}

// forKind has one for each kind.
func (p *pods) forKind(kind string) *validator.Validate {
	p.mu.Lock()
	defer p.mu.Unlock()
	if v, ok := p.byKind[kind]; ok {
		return v
	}
	v := validator.New() // silent
	v.RegisterAlias("kind", "eq="+kind)
	p.byKind[kind] = v
	return v
}

// lostKind looks into one map, and stores into the other.
func (p *pods) lostKind(kind string) *validator.Validate {
	p.mu.Lock()
	defer p.mu.Unlock()
	if v, ok := p.lost[kind]; ok {
		return v
	}
	v := validator.New() // report
	p.byKind[kind+"/old"] = v
	return v
}

func (p *pods) ValidateUpdate(ctx context.Context, oldObj, newObj runtime.Object) (admission.Warnings, error) {
	if err := p.lostKind(oldObj.GetObjectKind()).StructCtx(ctx, oldObj); err != nil {
		return admission.Warnings{err.Error()}, nil
	}
	return nil, p.forKind(newObj.GetObjectKind()).StructCtx(ctx, newObj)
}

func (p *pods) ValidateDelete(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	if err := validator.New().Var(obj.GetObjectKind(), "ne=Node"); err != nil { // report
		return nil, err
	}
	return nil, nil
}

// defaulter is by value.
type defaulter struct{ trim *mold.Transformer }

func (d defaulter) Default(ctx context.Context, obj runtime.Object) error {
	scheme.Default(obj)
	return d.trim.Struct(ctx, obj)
}

// labels is a handler, that decodes.
type labels struct {
	decoder admission.Decoder
	once    sync.Once
	clean   *bluemonday.Policy
}

func (l *labels) Handle(ctx context.Context, req admission.Request) admission.Response {
	var pod corev1.Pod
	if err := l.decoder.Decode(req, &pod); err != nil {
		return admission.Denied(err.Error())
	}
	l.once.Do(func() {
		l.clean = bluemonday.UGCPolicy() // silent
	})
	return admission.Allowed(l.clean.Sanitize(pod.Name))
}

// quotas is one, too.
type quotas struct{ scheme *runtime.Scheme }

func (q *quotas) Handle(ctx context.Context, req admission.Request) admission.Response {
	var pod corev1.Pod
	if err := admission.NewDecoder(q.scheme).Decode(req, &pod); err != nil { // report
		return admission.Denied(err.Error())
	}
	return admission.Allowed("")
}

// Hooks are all of them.
func Hooks() (admission.CustomValidator, admission.CustomDefaulter, []admission.Handler) {
	trim := mold.New() // silent
	trim.SetTagName("default")
	return newPods(), defaulter{trim}, []admission.Handler{
		&labels{decoder: admission.NewDecoder(scheme)}, // silent
		&quotas{scheme},
	}
}
