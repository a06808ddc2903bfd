// Package temporalacts has workflows and activities of a durable execution engine. What decides: whether the struct of the
// activities keeps the instance, or each execution makes one.
package temporalacts

import (
	"context"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

type Order struct{ ID string }

type Activities struct {
	v *validator.Validate
	m *reflectx.Mapper
}

func NewActivities() *Activities {
	return &Activities{
		// Kept by the struct that is registered.
		v: validator.New(), // silent
	}
}

func (a *Activities) Charge(ctx context.Context, o Order) error {
	// For each activity, although the struct has one.
	v := validator.New() // report
	return v.StructCtx(ctx, o)
}

func (a *Activities) Ship(ctx context.Context, o Order) error { return a.v.StructCtx(ctx, o) }

func (a *Activities) Sweep(ctx context.Context) error {
	// Nothing comes in; it is an activity that is registered.
	dec := form.NewDecoder() // report
	var o Order
	return dec.Decode(&o, pending(ctx))
}

func pending(ctx context.Context) map[string][]string { return nil }

func (a *Activities) mapper() *reflectx.Mapper {
	if a.m == nil {
		// Filled on first use; the struct lives long.
		a.m = reflectx.NewMapper("db") // silent
	}
	return a.m
}

func (a *Activities) Index(ctx context.Context, o Order) error {
	_ = a.mapper()
	return nil
}

func Refund(ctx context.Context, o Order) error {
	// A function that is registered.
	return validator.New().Struct(o) // report
}

func Workflow(ctx workflow.Context, o Order) error {
	// For each run of the workflow.
	if err := validator.New().Struct(o); err != nil { // report
		return err
	}
	var a *Activities
	if err := workflow.ExecuteActivity(ctx, a.Charge, o).Get(ctx, nil); err != nil {
		return err
	}
	return workflow.ExecuteActivity(ctx, Refund, o).Get(ctx, nil)
}

func Nightly(ctx workflow.Context) error {
	// For each run, which has no input.
	dec := form.NewDecoder() // report
	var o Order
	return dec.Decode(&o, nil)
}

func Start(client any) error {
	w := worker.New(client, "orders")
	w.RegisterWorkflow(Workflow)
	w.RegisterWorkflow(Nightly)
	w.RegisterActivity(NewActivities())
	w.RegisterActivity(Refund)
	// Kept by a function that is registered.
	v := validator.New() // silent
	w.RegisterActivity(func(ctx context.Context, o Order) error { return v.Struct(o) })
	w.RegisterActivity(func(ctx context.Context, o Order) error {
		// In the function that is registered.
		return validator.New().Struct(o) // report
	})
	return w.Run(nil)
}
