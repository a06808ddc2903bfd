// Command lambdacold is a function in a cloud. What decides: whether it is made when the process starts, or for each event.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"os"
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

type payload struct {
	Name   string
	Values map[string][]string
}

var (
	rules = validator.New() // silent
	warm  bool
	trim  *mold.Transformer
	once  sync.Once
	codec *goavro.Codec
	bad   error
	cold  = true
	forms *form.Decoder
)

type deps struct {
	query  *schema.Decoder
	fields *reflectx.Mapper
}

func setup(ctx context.Context) (*deps, error) {
	d := &deps{query: schema.NewDecoder()} // silent
	if os.Getenv("TABLE") == "" {
		return nil, errors.New("no table")
	}
	d.fields = reflectx.NewMapper(os.Getenv("TABLE")) // silent
	return d, nil
}

// prepare is for the first event.
func prepare() {
	if warm {
		return
	}
	trim = mold.New() // silent
	warm = true
}

func (d *deps) http(ctx context.Context, req events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	prepare()
	once.Do(func() { codec, bad = goavro.NewCodec(`"string"`) }) // silent
	if bad != nil {
		return events.APIGatewayProxyResponse{StatusCode: 500}, nil
	}
	var p payload
	if err := json.Unmarshal([]byte(req.Body), &p); err != nil {
		return events.APIGatewayProxyResponse{StatusCode: 400}, nil
	}
	_ = trim.Struct(ctx, &p)
	if err := rules.Struct(p); err != nil {
		return explain(err), nil
	}
	if cold {
		cold = false
		forms = form.NewDecoder() // silent
	}
	_ = forms.Decode(&p, p.Values)
	_ = d.query.Decode(&p, p.Values)
	d.fields.FieldMap(reflect.ValueOf(p))
	_, _ = codec.BinaryFromNative(nil, p.Name)
	return events.APIGatewayProxyResponse{StatusCode: 200}, nil
}

func explain(err error) events.APIGatewayProxyResponse {
	e := form.NewEncoder() // report
	values, _ := e.Encode(err)
	return events.APIGatewayProxyResponse{StatusCode: 422 + len(values)}
}

// queue is called with some messages at a time.
func queue(ctx context.Context, ev events.SQSEvent) error {
	var errs []error
	for _, m := range ev.Records {
		errs = append(errs, message(ctx, m))
	}
	q := form.NewEncoder() // report
	_, _ = q.Encode(ev)
	return errors.Join(errs...)
}

func message(ctx context.Context, m events.SQSMessage) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.StructCtx(ctx, payload{Name: m.Body})
}

// chill forgets that it is warm.
func chill(ctx context.Context, ev events.SQSEvent) error {
	defer func() { chilled = false }()
	if !chilled {
		chilled = true
		lost = mold.New() // report
	}
	return lost.Struct(ctx, &ev)
}

var (
	chilled bool
	lost    *mold.Transformer
)

// raw is a handler with methods.
type raw struct{ m *reflectx.Mapper }

func (h *raw) Invoke(ctx context.Context, data []byte) ([]byte, error) {
	c, err := goavro.NewCodec(`"bytes"`) // report
	if err != nil {
		return nil, err
	}
	h.m.FieldMap(reflect.ValueOf(data))
	return c.BinaryFromNative(nil, data)
}

func main() {
	switch os.Getenv("KIND") {
	case "queue":
		lambda.Start(queue)
	case "chill":
		lambda.Start(chill)
	case "raw":
		lambda.StartHandler(&raw{reflectx.NewMapper("raw")}) // silent
	case "each":
		lambda.Start(func(ctx context.Context, p payload) error {
			t := mold.New() // report
			_ = t.Struct(ctx, &p)
			return rules.Struct(p)
		})
	default:
		d, err := setup(context.Background())
		if err != nil {
			log.Fatal(err)
		}
		lambda.Start(d.http)
	}
}
