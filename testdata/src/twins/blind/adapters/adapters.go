// Package adapters implements interfaces that frameworks call for each request or value.
package adapters

import (
	"context"
	"encoding/json"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/labstack/echo/v4"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

type lazyValidator struct{}

func (lazyValidator) Validate(in any) error {
	return validator.New().Struct(in) // report
}

type goodValidator struct{ v *validator.Validate }

func (g *goodValidator) Validate(in any) error { return g.v.Struct(in) }

type binder struct{}

func (binder) Bind(in any, c echo.Context) error {
	d := schema.NewDecoder() // report
	return d.Decode(in, c.QueryParams())
}

type goodBinder struct{ d *schema.Decoder }

func newBinder() *goodBinder {
	d := schema.NewDecoder() // silent
	d.IgnoreUnknownKeys(true)
	return &goodBinder{d: d}
}

func (b *goodBinder) Bind(in any, c echo.Context) error { return b.d.Decode(in, c.QueryParams()) }

func SetUp(e *echo.Echo, debug bool) {
	e.Validator = &goodValidator{v: validator.New()} // silent
	e.Binder = newBinder()
	if debug {
		e.Validator = lazyValidator{}
		e.Binder = binder{}
	}
}

type hook struct{}

func (hook) Handle(ctx context.Context, req admission.Request) admission.Response {
	dec := admission.NewDecoder(runtime.NewScheme()) // report
	if err := dec.Decode(req, &corev1.Pod{}); err != nil {
		return admission.Denied(err.Error())
	}
	return admission.Allowed("")
}

type podValidator struct{}

func (podValidator) ValidateCreate(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	return nil, validator.New().Struct(obj) // report
}

func (p podValidator) ValidateUpdate(ctx context.Context, old, obj runtime.Object) (admission.Warnings, error) {
	return nil, p.rules().Struct(obj)
}

func (podValidator) rules() *validator.Validate {
	v := validator.New() // report
	v.SetTagName("update")
	return v
}

func (podValidator) ValidateDelete(ctx context.Context, obj runtime.Object) (admission.Warnings, error) {
	return nil, nil
}

type goodHook struct{ dec admission.Decoder }

func NewHook() admission.Handler {
	return &goodHook{dec: admission.NewDecoder(runtime.NewScheme())} // silent
}

func (h *goodHook) Handle(ctx context.Context, req admission.Request) admission.Response {
	if err := h.dec.Decode(req, &corev1.Pod{}); err != nil {
		return admission.Denied(err.Error())
	}
	return admission.Allowed("")
}

type amount struct{ Value string }

func (a *amount) UnmarshalJSON(data []byte) error {
	if err := json.Unmarshal(data, &a.Value); err != nil {
		return err
	}
	return validator.New().Var(a.Value, "numeric") // report
}
