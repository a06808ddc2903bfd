// Package webhooks has admission webhooks and conversion.
package webhooks

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

type App struct {
	corev1.Pod
	Image string `validate:"required" mod:"trim"`
}

// A handler of the raw request.
type handler struct {
	dec admission.Decoder
	v   *validator.Validate
}

func newHandler(s *runtime.Scheme) *handler {
	h := &handler{dec: admission.NewDecoder(s)}
	h.v = validator.New() // silent
	return h
}

func (h *handler) Handle(ctx context.Context, req admission.Request) admission.Response {
	app := new(App)
	if err := h.dec.Decode(req, app); err != nil {
		return admission.Denied(err.Error())
	}
	if err := validator.New().StructCtx(ctx, app); err != nil { // report
		return admission.Denied(err.Error())
	}
	if err := h.v.Struct(app); err != nil {
		return admission.Denied(err.Error())
	}
	return admission.Allowed("ok")
}

// A defaulter.
type defaulter struct{ mod *mold.Transformer }

func (d *defaulter) Default(ctx context.Context, obj runtime.Object) error {
	app, ok := obj.(*App)
	if !ok {
		return fmt.Errorf("%T", obj)
	}
	m := mold.New() // report
	if err := m.Struct(ctx, app); err != nil {
		return err
	}
	return d.mod.Struct(ctx, app)
}

// A validator with three methods that share a helper.
type appValidator struct{}

func (appValidator) ValidateCreate(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	return nil, validate(ctx, obj)
}

func (appValidator) ValidateUpdate(ctx context.Context, old, obj runtime.Object) (admission.Warnings, error) {
	return nil, validate(ctx, obj)
}

func (a appValidator) ValidateDelete(ctx context.Context, obj runtime.Object) (w admission.Warnings, err error) {
	for _, f := range a.finalizers() {
		if err = f(obj); err != nil {
			w = append(w, err.Error())
		}
	}
	return w, nil
}

func validate(ctx context.Context, obj runtime.Object) error {
	v := validator.New() // report
	return v.StructCtx(ctx, obj)
}

func (appValidator) finalizers() []func(runtime.Object) error {
	v := validator.New() // report
	return []func(runtime.Object) error{
		func(o runtime.Object) error { return v.Struct(o) },
		func(o runtime.Object) error { return v.Var(o.GetObjectKind(), "alpha") },
	}
}

// A handler by a function that takes the check.
type handlerFunc func(context.Context, admission.Request) admission.Response

func (f handlerFunc) Handle(ctx context.Context, r admission.Request) admission.Response {
	return f(ctx, r)
}

func checking(check func(any) error) handlerFunc {
	return func(ctx context.Context, r admission.Request) admission.Response {
		var app App
		if json.Unmarshal(r.Object, &app) != nil || check(app) != nil {
			return admission.Denied("invalid")
		}
		return admission.Allowed("")
	}
}

// Handlers is what the manager serves.
func Handlers(s *runtime.Scheme) map[string]admission.Handler {
	return map[string]admission.Handler{
		"/handle": newHandler(s),
		"/check":  checking(validator.New().Struct),                                 // silent
		"/fresh":  checking(func(v any) error { return validator.New().Struct(v) }), // report
	}
}

func Defaulters() []admission.CustomDefaulter {
	return []admission.CustomDefaulter{&defaulter{mod: mold.New()}} // silent
}

var _ admission.CustomValidator = appValidator{}

// Mirror: the validator holds one.
type held struct {
	appValidator
	v *validator.Validate
}

func Validators() []admission.CustomValidator {
	return []admission.CustomValidator{appValidator{}, &held{v: validator.New()}} // silent
}

func (h *held) ValidateCreate(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	return nil, h.v.StructCtx(ctx, obj)
}
