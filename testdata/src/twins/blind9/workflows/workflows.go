// Package workflows has activities, tasks and messages. What decides: whether what is registered has it, or what runs.
package workflows

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/hibiken/asynq"
	jsoniter "github.com/json-iterator/go"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

type shipment struct {
	ID    string `json:"id" validate:"required" mod:"trim"`
	Notes string `json:"notes"`
}

// Activities is registered with all its methods.
type Activities struct {
	rules *validator.Validate
	send  func(ctx context.Context, data []byte) error
}

func NewActivities(send func(context.Context, []byte) error) *Activities {
	return &Activities{rules: validator.New(), send: send} // silent
}

func (a *Activities) Check(ctx context.Context, s shipment) error { return a.rules.StructCtx(ctx, s) }

func (a *Activities) Announce(ctx context.Context, s shipment) error {
	codec, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return err
	}
	data, err := codec.BinaryFromNative(nil, s.ID)
	if err != nil {
		return err
	}
	return a.send(ctx, data)
}

// Ship is a workflow: it runs for each shipment.
func Ship(ctx workflow.Context, s shipment) error {
	p := bluemonday.UGCPolicy() // report
	s.Notes = p.Sanitize(s.Notes)
	var a *Activities
	if err := workflow.ExecuteActivity(ctx, a.Check, s).Get(ctx, nil); err != nil {
		return err
	}
	return workflow.ExecuteActivity(ctx, a.Announce, s).Get(ctx, nil)
}

// tasks

func checked(next asynq.Handler) asynq.Handler {
	v := validator.New() // silent
	return asynq.HandlerFunc(func(ctx context.Context, t *asynq.Task) error {
		var s shipment
		if err := json.Unmarshal(t.Payload(), &s); err != nil {
			return err
		}
		if err := v.StructCtx(ctx, s); err != nil {
			return err
		}
		return next.ProcessTask(ctx, t)
	})
}

func trim(ctx context.Context, t *asynq.Task) error {
	var s shipment
	if err := json.Unmarshal(t.Payload(), &s); err != nil {
		return err
	}
	tr := mold.New() // report
	tr.SetTagName("mod")
	return tr.Struct(ctx, &s)
}

type printer struct{ api jsoniter.API }

func (p *printer) ProcessTask(ctx context.Context, t *asynq.Task) error {
	if p.api == nil {
		return errors.New("no printer")
	}
	var s shipment
	return p.api.Unmarshal(t.Payload(), &s)
}

// messages

// enriched is a middleware; what it makes for each message is inside.
func enriched(next message.HandlerFunc) message.HandlerFunc {
	return func(msg *message.Message) ([]*message.Message, error) {
		api := jsoniter.Config{UseNumber: true}.Froze() // report
		var s shipment
		if err := api.Unmarshal(msg.Payload, &s); err != nil {
			return nil, err
		}
		return next(msg)
	}
}

// forward returns a handler with a policy of its own.
func forward(topic string) message.HandlerFunc {
	p := bluemonday.UGCPolicy() // silent
	return func(msg *message.Message) ([]*message.Message, error) {
		text := p.Sanitize(string(msg.Payload))
		return []*message.Message{{UUID: topic + msg.UUID, Payload: []byte(text)}}, nil
	}
}

// loop takes messages from a subscription, as long as there are any.
func loop(ctx context.Context, sub message.Subscriber) error {
	msgs, err := sub.Subscribe(ctx, "shipments")
	if err != nil {
		return err
	}
	v := validator.New() // silent
	for msg := range msgs {
		if err := v.Var(string(msg.Payload), "json"); err != nil {
			continue
		}
		if err := mold.New().Struct(ctx, &shipment{ID: msg.UUID}); err != nil { // report
			continue
		}
		msg.Ack()
	}
	return ctx.Err()
}

func Main(ctx context.Context, client any, sub message.Subscriber) error {
	w := worker.New(client, "shipping")
	w.RegisterWorkflow(Ship)
	w.RegisterActivity(NewActivities(func(context.Context, []byte) error { return nil }))
	go func() { _ = w.Run(nil) }()
	mux := asynq.NewServeMux()
	mux.Use(checked)
	mux.HandleFunc("trim", trim)
	mux.Handle("print", &printer{jsoniter.Config{SortMapKeys: true}.Froze()}) // silent
	go func() { _ = new(asynq.Server).Run(mux) }()
	go func() { _ = loop(ctx, sub) }()
	r, err := message.NewRouter()
	if err != nil {
		return err
	}
	r.AddMiddleware(enriched)
	r.AddHandler("forward", "shipments", forward("copies"))
	return r.Run(ctx)
}
