// Command coldstarts is a function that a cloud calls. What decides: whether it is made when the process starts, or when it is called.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"os"
	"sync"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

type input struct {
	Name string `json:"name" validate:"required" mod:"trim"`
}

var (
	rules *validator.Validate
	once  sync.Once
	clean *bluemonday.Policy
)

func init() {
	rules = validator.New() // silent
	rules.RegisterAlias("name", "required,max=100")
}

type function struct {
	schema *jsonschema.Schema
	trim   *mold.Transformer
	sink   func([]byte) error
}

// newFunction compiles once for each process.
func newFunction() (*function, error) {
	c := jsonschema.NewCompiler() // silent
	if err := c.AddResource("input.json", os.Getenv("SCHEMA")); err != nil {
		return nil, err
	}
	s, err := c.Compile("input.json")
	if err != nil {
		return nil, err
	}
	return &function{schema: s, sink: func(b []byte) error { return nil }}, nil
}

// handle is called for each request.
func (f *function) handle(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	var raw any
	if err := json.Unmarshal([]byte(req.Body), &raw); err != nil {
		return reply(400), nil
	}
	if err := f.schema.Validate(raw); err != nil {
		return reply(422), nil
	}
	var in input
	if err := json.Unmarshal([]byte(req.Body), &in); err != nil {
		return reply(400), nil
	}
	once.Do(func() {
		clean = bluemonday.UGCPolicy() // silent
	})
	in.Name = clean.Sanitize(in.Name)
	if f.trim == nil {
		f.trim = mold.New() // silent
	}
	if err := f.trim.Struct(ctx, &in); err != nil {
		return reply(500), err
	}
	if err := rules.StructCtx(ctx, in); err != nil {
		return reply(422), nil
	}
	if err := f.write(in); err != nil {
		return reply(500), err
	}
	return reply(200), nil
}

func (f *function) write(in input) error {
	codec, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return err
	}
	data, err := codec.BinaryFromNative(nil, in.Name)
	return errors.Join(err, f.sink(data))
}

func reply(status int) events.APIGatewayProxyResponse {
	return events.APIGatewayProxyResponse{StatusCode: status}
}

// records is another function of the same program.
func (f *function) records(ctx context.Context, ev events.SQSEvent) error {
	v := validator.New() // report
	v.SetTagName("record")
	for _, rec := range ev.Records {
		if err := v.VarCtx(ctx, rec.Body, "json"); err != nil {
			return err
		}
		// A record brings a schema.
		c := jsonschema.NewCompiler() // silent
		if err := c.AddResource("record.json", rec.Body); err != nil {
			return err
		}
		if _, err := c.Compile("record.json"); err != nil {
			return err
		}
	}
	return nil
}

// warmed makes a handler with what it needs.
func warmed(f *function) func(context.Context, events.SQSEvent) error {
	p := bluemonday.UGCPolicy() // silent
	return func(ctx context.Context, ev events.SQSEvent) error {
		for i := range ev.Records {
			ev.Records[i].Body = p.Sanitize(ev.Records[i].Body)
		}
		return f.records(ctx, ev)
	}
}

func main() {
	f, err := newFunction()
	if err != nil {
		log.Fatal(err)
	}
	switch os.Getenv("FUNCTION") {
	case "records":
		lambda.Start(warmed(f))
	default:
		lambda.Start(f.handle)
	}
}
