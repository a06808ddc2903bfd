// Package main has AWS Lambda handlers.
package main

import (
	"context"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/go-playground/validator/v10"
)

type order struct{ ID string }

var shared = validator.New()

// handle has no type of the library: the registration tells.
func handle(ctx context.Context, o order) (string, error) {
	return o.ID, validator.New().Struct(o) // want `for every request in handle, .*Lambda handler`
}

func handleShared(ctx context.Context, o order) (string, error) { return o.ID, shared.Struct(o) }

func gateway(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	return events.APIGatewayProxyResponse{StatusCode: 200}, validator.New().Var(req.Body, "json") // want `for every request in gateway, .*Lambda handler`
}

func queue(ctx context.Context, e events.SQSEvent) error {
	v := validator.New() // want `for every request in queue, .*Lambda handler`
	for _, rec := range e.Records {
		if err := v.Var(rec.Body, "json"); err != nil {
			return err
		}
	}
	return nil
}

type app struct{ v *validator.Validate }

func (a *app) Handle(ctx context.Context, o order) error { return a.v.Struct(o) }

func (a *app) HandleFresh(ctx context.Context, o order) error {
	return validator.New().Struct(o) // want `for every request in \(\*app\).HandleFresh, .*Lambda handler`
}

// A handler that is an object: its exported methods are called.
type function struct{ table string }

func (f *function) Invoke(ctx context.Context, payload []byte) ([]byte, error) {
	v := validator.New() // want `for every request in .*function..Invoke, .*Lambda handler`
	return payload, v.Var(f.table, "required")
}

func (f *function) prepare() error { return validator.New().Var("a", "required") }

func newFunction() *function {
	f := &function{table: "orders"}
	_ = f.prepare()
	return f
}

func main() {
	a := &app{v: validator.New()}
	v := validator.New()
	switch v.Var("", "") {
	case nil:
		lambda.Start(handle)
	default:
		lambda.Start(handleShared)
		lambda.Start(a.Handle)
		lambda.StartHandler(newFunction())
		lambda.Start(a.HandleFresh)
		lambda.Start(func(ctx context.Context, o order) error {
			return validator.New().Struct(o) // want `for every request in function literal in main, .*Lambda handler`
		})
		lambda.Start(func(ctx context.Context, o order) error { return v.Struct(o) })
	}
}
