// Package main has functions of AWS Lambda: what is made before Start lives as long as the instance.
package main

import (
	"context"
	"encoding/json"
	"os"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/go-playground/validator/v10"
	"github.com/hamba/avro/v2"
	jsoniter "github.com/json-iterator/go"
)

type order struct {
	ID string `validate:"required"`
}

type reply = events.APIGatewayProxyResponse

var cold = validator.New() // silent

func api(ctx context.Context, e events.APIGatewayProxyRequest) (reply, error) {
	var in order
	if err := json.Unmarshal([]byte(e.Body), &in); err != nil {
		return reply{StatusCode: 400}, nil
	}
	if err := validator.New().StructCtx(ctx, in); err != nil { // report
		return reply{StatusCode: 422}, nil
	}
	return reply{StatusCode: 200}, cold.Struct(in)
}

func queue(ctx context.Context, e events.SQSEvent) error {
	for _, rec := range e.Records {
		if err := record(ctx, rec); err != nil {
			return err
		}
	}
	return nil
}

func record(ctx context.Context, m events.SQSMessage) error {
	dec := jsoniter.Config{UseNumber: true}.Froze() // report
	var in order
	return dec.Unmarshal([]byte(m.Body), &in)
}

type app struct {
	v   *validator.Validate
	api jsoniter.API
}

func newApp() *app {
	return &app{
		v:   validator.New(),                           // silent
		api: jsoniter.Config{EscapeHTML: true}.Froze(), // silent
	}
}

func (a *app) handle(ctx context.Context, e events.APIGatewayProxyRequest) (reply, error) {
	var in order
	if err := a.api.Unmarshal([]byte(e.Body), &in); err != nil {
		return reply{}, err
	}
	return reply{}, a.v.Struct(in)
}

// The handler of raw bytes.
func (a *app) Invoke(ctx context.Context, payload []byte) ([]byte, error) {
	var in order
	b := jsoniter.Config{SortMapKeys: true}.Froze() // report
	if err := b.Unmarshal(payload, &in); err != nil {
		return nil, err
	}
	return b.Marshal(in)
}

// The application is made for each event.
func fresh(ctx context.Context, e events.APIGatewayProxyRequest) (reply, error) {
	return newFresh().handle(ctx, e)
}

func newFresh() *app {
	a := new(app)
	a.v = validator.New() // report
	a.api = jsoniter.ConfigDefault
	return a
}

// It is made in a wrapper.
func wrap(h func(context.Context, order) error) func(context.Context, events.SQSEvent) error {
	v := validator.New() // silent
	return func(ctx context.Context, e events.SQSEvent) error {
		for _, r := range e.Records {
			in := order{r.Body}
			if err := v.Struct(in); err != nil {
				return err
			}
			own := validator.New() // report
			if err := own.Struct(&in); err != nil {
				return err
			}
			if err := h(ctx, in); err != nil {
				return err
			}
		}
		return nil
	}
}

// The schema is a text of the package.
var text = avro.MustParse(`"string"`) // silent

// The first event pays.
var late *validator.Validate

func lazily(ctx context.Context, e events.SQSEvent) error {
	if late == nil {
		late = validator.New() // silent
	}
	for _, r := range e.Records {
		if err := late.Var(r.Body, "json"); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	switch os.Getenv("HANDLER") {
	case "api":
		lambda.Start(api)
	case "queue":
		lambda.Start(queue)
	case "app":
		lambda.Start(newApp().handle)
	case "raw":
		lambda.StartHandler(newApp())
	case "fresh":
		lambda.Start(fresh)
	case "wrapped":
		lambda.Start(wrap(func(context.Context, order) error { return nil }))
	case "lazy":
		lambda.Start(lazily)
	default:
		v := validator.New() // silent
		lambda.Start(func(ctx context.Context, e events.SQSEvent) error {
			w := validator.New() // report
			if err := w.Struct(e.Records); err != nil {
				return err
			}
			return v.Struct(e)
		})
	}
}
