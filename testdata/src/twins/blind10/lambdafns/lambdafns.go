// Command lambdafns is a function of a cloud. What decides: whether it is made with the cold start, or with each event.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"os"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type order struct {
	ID string `validate:"required" mod:"trim"`
}

var (
	rules    *validator.Validate
	provider *oidc.Provider
	clean    = bluemonday.UGCPolicy() // silent
)

func init() {
	rules = validator.New() // silent
	rules.SetTagName("order")
}

// verify makes the provider when it is first needed: a warm function has it.
func verify(ctx context.Context, token string) error {
	if provider == nil {
		p, err := oidc.NewProvider(ctx, "https://login.example.com") // silent
		if err != nil {
			return err
		}
		provider = p
	}
	_, err := provider.Verifier(&oidc.Config{ClientID: "orders"}).Verify(ctx, token)
	return err
}

// verifyAnew hides the variable that it means to fill.
func verifyAnew(ctx context.Context, token string) error {
	var provider *oidc.Provider
	if provider == nil {
		p, err := oidc.NewProvider(ctx, "https://partner.example.com") // report
		if err != nil {
			return err
		}
		provider = p
	}
	_, err := provider.Verifier(&oidc.Config{ClientID: "partner"}).Verify(ctx, token)
	return err
}

func api(ctx context.Context, e events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	var o order
	if err := json.Unmarshal([]byte(clean.Sanitize(e.Body)), &o); err != nil {
		return events.APIGatewayProxyResponse{StatusCode: 400}, nil
	}
	if err := errors.Join(verify(ctx, o.ID), verifyAnew(ctx, o.ID)); err != nil {
		return events.APIGatewayProxyResponse{StatusCode: 401}, nil
	}
	if err := mold.New().Struct(ctx, &o); err != nil { // report
		return events.APIGatewayProxyResponse{}, err
	}
	if err := rules.StructCtx(ctx, o); err != nil {
		return events.APIGatewayProxyResponse{StatusCode: 422}, nil
	}
	return events.APIGatewayProxyResponse{StatusCode: 201}, nil
}

// queue is an object whose method is the handler.
type queue struct{ codec *goavro.Codec }

func newQueue() (*queue, error) {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return nil, err
	}
	return &queue{c}, nil
}

func (q *queue) handle(ctx context.Context, e events.SQSEvent) error {
	var errs []error
	for _, r := range e.Records {
		_, err := q.codec.BinaryFromNative(nil, r.Body)
		errs = append(errs, err, one(ctx, r))
	}
	return errors.Join(errs...)
}

func one(ctx context.Context, r events.SQSMessage) error {
	v := validator.New() // report
	v.SetTagName("sqs")
	return v.StructCtx(ctx, order{r.Body})
}

// raw has the payload as it comes.
type raw struct{ trim *mold.Transformer }

func (h raw) Invoke(ctx context.Context, payload []byte) ([]byte, error) {
	o := order{string(payload)}
	if err := h.trim.Struct(ctx, &o); err != nil {
		return nil, err
	}
	p := bluemonday.UGCPolicy() // report
	return []byte(p.Sanitize(o.ID)), nil
}

func main() {
	switch os.Getenv("HANDLER") {
	case "api":
		lambda.Start(api)
	case "queue":
		q, err := newQueue()
		if err != nil {
			log.Fatal(err)
		}
		lambda.Start(q.handle)
	case "raw":
		lambda.StartHandler(raw{mold.New()}) // silent
	}
}
