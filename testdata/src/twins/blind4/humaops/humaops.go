// Package humaops registers operations of an API. What decides: whether the operation's function makes one, or what registers
// it.
package humaops

import (
	"context"
	"reflect"
	"sync"

	"github.com/danielgtaylor/huma/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type (
	in    struct{ ID string }
	out   struct{ Name string }
	empty struct{}
)

func Register(api huma.API) {
	huma.Register(api, huma.Operation{Path: "/a"}, func(ctx context.Context, i *in) (*out, error) {
		// For each request.
		v := validator.New() // report
		return &out{}, v.StructCtx(ctx, i)
	})
	// Once for the operation.
	v := validator.New() // silent
	huma.Register(api, huma.Operation{Path: "/b"}, func(ctx context.Context, i *in) (*out, error) {
		return &out{}, v.StructCtx(ctx, i)
	})
	huma.Get(api, "/c", get)
	huma.Get(api, "/d", status)
	h := newHandler()
	huma.Get(api, "/e", h.Get)
	huma.Get(api, "/f", h.Lazy)
	huma.Get(api, "/g", wrapped(h.Get))
}

func get(ctx context.Context, i *in) (*out, error) {
	// A function that is registered.
	m := huma.NewModelValidator() // report
	if errs := m.Validate(reflect.TypeFor[in](), i); len(errs) > 0 {
		return nil, errs[0]
	}
	return &out{}, nil
}

func status(ctx context.Context, _ *empty) (*out, error) {
	// A function that is registered and needs nothing of the request.
	m := reflectx.NewMapper("json") // report
	o := &out{"ok"}
	_ = m.FieldMap(reflect.ValueOf(o))
	return o, nil
}

type handler struct {
	once sync.Once
	f    *form.Decoder
	v    *validator.Validate
}

func newHandler() *handler {
	// Kept.
	return &handler{v: validator.New()} // silent
}

func (h *handler) Get(ctx context.Context, i *in) (*out, error) {
	if err := h.v.Struct(i); err != nil {
		return nil, err
	}
	return h.find(ctx, i.ID)
}

func (h *handler) find(ctx context.Context, id string) (*out, error) {
	// A helper of an operation.
	dec := form.NewDecoder() // report
	var o out
	return &o, dec.Decode(&o, map[string][]string{"id": {id}})
}

func (h *handler) Lazy(ctx context.Context, i *in) (*out, error) {
	h.once.Do(func() {
		// Once for the handler.
		h.f = form.NewDecoder() // silent
	})
	var o out
	return &o, h.f.Decode(&o, nil)
}

func wrapped[I, O any](next func(context.Context, *I) (*O, error)) func(context.Context, *I) (*O, error) {
	// Once for the operation that is wrapped.
	pool := sync.Pool{New: func() any { return huma.NewModelValidator() }} // silent
	return func(ctx context.Context, i *I) (*O, error) {
		m := pool.Get().(*huma.ModelValidator)
		defer pool.Put(m)
		if errs := m.Validate(reflect.TypeFor[I](), i); len(errs) > 0 {
			return nil, errs[0]
		}
		return next(ctx, i)
	}
}
