// Package helperguards asks helpers whether a thing is there. What decides: what the helper looks at, not what it is called.
package helperguards

import (
	"context"
	"sync"

	"github.com/go-playground/validator/v10"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"

	corev1 "k8s.io/api/core/v1"
)

type spec struct {
	Image string `validate:"required"`
}

func unset(v *validator.Validate) bool { return v == nil }

func has(s *runtime.Scheme) bool {
	if s == nil {
		return false
	}
	return true
}

type base struct {
	mu     sync.Mutex
	scheme *runtime.Scheme
	rules  *validator.Validate
	spare  *validator.Validate
	synced bool
}

// ready looks at the scheme.
func (b *base) ready() bool { return has(b.scheme) }

// initialized looks at something else, which is never set.
func (b *base) initialized() bool { return b.synced }

// ensure fills the rules if they are not there.
func (b *base) ensure() {
	if !unset(b.rules) {
		return
	}
	b.rules = validator.New() // silent
}

// ensureFresh is called like it, but fills whatever is there.
func (b *base) ensureFresh() {
	b.spare = validator.New() // report
}

func (b *base) missing() (rules, spare bool) { return b.rules == nil, b.spare == nil }

type pods struct{ base }

func (p *pods) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.ready() {
		// Until it is there.
		p.scheme = runtime.NewScheme() // silent
		_ = corev1.AddToScheme(p.scheme)
	}
	p.ensure()
	p.ensureFresh()
	_ = p.spare.Struct(spec{Image: req.Name})
	return reconcile.Result{}, p.rules.Struct(spec{Image: req.Name})
}

type jobs struct{ base }

func (j *jobs) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	if !j.initialized() {
		// What the helper asks for never comes.
		s := runtime.NewScheme() // report
		_ = corev1.AddToScheme(s)
		s.Default(&corev1.Pod{Name: req.Name})
	}
	return reconcile.Result{}, nil
}

type nodes struct {
	base
	codecs *serializer.CodecFactory
}

func newNodes(s *runtime.Scheme) *nodes {
	n := new(nodes)
	n.scheme = s
	return n
}

func (n *nodes) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if rules, _ := n.missing(); rules {
		// The first of two answers is about the rules.
		n.rules = validator.New() // silent
	}
	if n.codecs == nil && n.ready() {
		f := serializer.NewCodecFactory(n.scheme) // silent
		n.codecs = &f
	}
	if has(n.scheme) {
		// Once it has a scheme it makes a factory for each node.
		f := serializer.NewCodecFactory(n.scheme) // report
		_, _ = f.UniversalDeserializer().Decode([]byte(req.Name), nil)
	}
	return reconcile.Result{}, n.rules.Struct(spec{Image: req.Name})
}
