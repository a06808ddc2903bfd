// Package steps has what reconciling is made of. What decides: whether a step is made with what it needs, or makes it.
package steps

import (
	"context"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
)

// Step is one part of it.
type Step interface {
	Run(ctx context.Context, pod *corev1.Pod) error
}

type check struct{ v *validator.Validate }

// Check has its rules.
func Check() Step {
	return &check{validator.New()} // silent
}

func (c *check) Run(ctx context.Context, pod *corev1.Pod) error { return c.v.Struct(pod) }

// Trim makes what it trims with.
type Trim struct{}

func (Trim) Run(ctx context.Context, pod *corev1.Pod) error {
	t := mold.New() // report
	return t.Struct(ctx, pod)
}

// Lazy makes it for the first pod.
type Lazy struct{ v *validator.Validate }

func (l *Lazy) Run(ctx context.Context, pod *corev1.Pod) error {
	if l.v == nil {
		l.v = validator.New(validator.WithRequiredStructEnabled()) // silent
	}
	return l.v.Struct(pod)
}

// Copied forgets what it has made: it is a copy.
type Copied struct{ t *mold.Transformer }

func (c Copied) Run(ctx context.Context, pod *corev1.Pod) error {
	if c.t == nil {
		c.t = mold.New() // report
	}
	return c.t.Struct(ctx, pod)
}

// Scheme is for whoever asks.
func Scheme() *runtime.Scheme {
	s := runtime.NewScheme() // silent: its callers are told
	_ = corev1.AddToScheme(s)
	return s
}
