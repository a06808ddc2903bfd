// Command lambdaevents handles events. What decides: whether the process starts with it, or an event or one of its records makes it.
package main

import (
	"context"
	"encoding/json"
	"log"
	"reflect"
	"sync"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type order struct {
	Name   string
	Values map[string][]string
}

var rules = validator.New() // silent

var codec *goavro.Codec

func init() {
	var err error
	if codec, err = goavro.NewCodec(`"string"`); err != nil { // silent
		log.Fatal(err)
	}
}

type app struct {
	trim *mold.Transformer
	once sync.Once
	dec  *form.Decoder
	m    *reflectx.Mapper
}

func newApp(ctx context.Context) (*app, error) {
	return &app{trim: mold.New()}, ctx.Err() // silent
}

func (a *app) handle(ctx context.Context, e events.SQSEvent) error {
	a.once.Do(func() {
		a.dec = form.NewDecoder() // silent
	})
	if a.m == nil {
		a.m = reflectx.NewMapper("db") // silent
	}
	for _, r := range e.Records {
		var o order
		if err := json.Unmarshal([]byte(r.Body), &o); err != nil {
			return err
		}
		if err := a.one(ctx, &o); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) one(ctx context.Context, o *order) error {
	_ = a.trim.Struct(ctx, o)
	_ = a.dec.Decode(o, o.Values)
	a.m.FieldMap(reflect.ValueOf(o))
	_, _ = codec.BinaryFromNative(nil, o.Name)
	q := schema.NewDecoder() // report
	_ = q.Decode(o, o.Values)
	return rules.Struct(o)
}

// api is for those who come over HTTP.
func api(ctx context.Context, r events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	var o order
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	if err := json.Unmarshal([]byte(r.Body), &o); err != nil {
		return events.APIGatewayProxyResponse{StatusCode: 400}, nil
	}
	if err := v.Struct(o); err != nil {
		return events.APIGatewayProxyResponse{StatusCode: 422}, nil
	}
	return events.APIGatewayProxyResponse{StatusCode: 200}, nil
}

// with is made with what it needs.
func with(e *form.Encoder) func(context.Context, order) error {
	return func(ctx context.Context, o order) error {
		_, err := e.Encode(o)
		return err
	}
}

func main() {
	a, err := newApp(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	switch {
	case codec == nil:
		lambda.Start(api)
	case rules == nil:
		lambda.Start(with(form.NewEncoder())) // silent
	default:
		lambda.Start(a.handle)
	}
}
