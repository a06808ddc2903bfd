// Package workflowacts has workflows and activities. What decides: whether the worker is started with it.
package workflowacts

import (
	"context"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

type order struct {
	Name   string
	Values map[string][]string
}

type activities struct {
	rules *validator.Validate
	trim  *mold.Transformer
	codec *goavro.Codec
}

func newActivities() (*activities, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return &activities{rules: validator.New(), codec: c}, nil // silent
}

func (a *activities) Check(ctx context.Context, o order) error {
	_, err := a.codec.BinaryFromNative(nil, o.Name)
	if err != nil {
		return err
	}
	return a.rules.Struct(o)
}

// Trim makes it when it is first run.
func (a *activities) Trim(ctx context.Context, o order) (order, error) {
	if a.trim == nil {
		a.trim = mold.New() // silent
	}
	return o, a.trim.Struct(ctx, &o)
}

// Map makes it each time that it is run.
func (a *activities) Map(ctx context.Context, o order) (int, error) {
	m := reflectx.NewMapper("db") // report
	return len(m.FieldMap(reflect.ValueOf(o))), nil
}

// Charge is a function.
func Charge(ctx context.Context, o order) error {
	d := form.NewDecoder() // report
	return d.Decode(&o, o.Values)
}

// Process is a workflow.
func Process(ctx workflow.Context, o order) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	if err := v.Struct(o); err != nil {
		return err
	}
	var a *activities
	if err := workflow.ExecuteActivity(ctx, a.Check, o).Get(ctx, nil); err != nil {
		return err
	}
	return workflow.ExecuteActivity(ctx, Charge, o).Get(ctx, nil)
}

// refund is made with what it needs.
func refund(d *schema.Decoder) func(workflow.Context, order) error {
	return func(ctx workflow.Context, o order) error { return d.Decode(&o, o.Values) }
}

func Run(client any, stop <-chan any) error {
	a, err := newActivities()
	if err != nil {
		return err
	}
	w := worker.New(client, "orders")
	w.RegisterWorkflow(Process)
	w.RegisterWorkflow(refund(schema.NewDecoder())) // silent
	w.RegisterActivity(a)
	w.RegisterActivity(Charge)
	return w.Run(stop)
}
