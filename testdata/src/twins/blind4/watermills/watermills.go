// Package watermills has handlers of a message router. What decides: whether the handler or its middleware makes one for each
// message.
package watermills

import (
	"context"
	"encoding/json"

	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
)

type booked struct{ Room string }

const schema = `"string"`

func OnBooked(msg *message.Message) ([]*message.Message, error) {
	var b booked
	if err := json.Unmarshal(msg.Payload, &b); err != nil {
		return nil, err
	}
	// For each message.
	if err := validator.New().Struct(b); err != nil { // report
		return nil, err
	}
	return encode(b)
}

func encode(b booked) ([]*message.Message, error) {
	// A helper of the handler; the schema is a constant.
	codec, err := goavro.NewCodec(schema) // report
	if err != nil {
		return nil, err
	}
	out, err := codec.BinaryFromNative(nil, b.Room)
	return []*message.Message{{Payload: out}}, err
}

func Validated(h message.HandlerFunc) message.HandlerFunc {
	return func(msg *message.Message) ([]*message.Message, error) {
		// In what the middleware returns.
		v := validator.New() // report
		if err := v.Var(msg.UUID, "uuid"); err != nil {
			return nil, err
		}
		return h(msg)
	}
}

func ValidatedOnce(h message.HandlerFunc) message.HandlerFunc {
	// For each handler that is wrapped.
	v := validator.New() // silent
	return func(msg *message.Message) ([]*message.Message, error) {
		if err := v.Var(msg.UUID, "uuid"); err != nil {
			return nil, err
		}
		return h(msg)
	}
}

type handler struct {
	v     *validator.Validate
	codec *goavro.Codec
}

func newHandler() (*handler, error) {
	// Kept by the handler.
	codec, err := goavro.NewCodec(schema) // silent
	if err != nil {
		return nil, err
	}
	// The same.
	return &handler{validator.New(), codec}, nil // silent
}

func (h *handler) Handle(msg *message.Message) error {
	_, err := h.codec.BinaryFromNative(nil, string(msg.Payload))
	return err
}

func (h *handler) Evolved(msg *message.Message) error {
	var head struct{ Schema string }
	if err := json.Unmarshal(msg.Payload, &head); err != nil {
		return err
	}
	// The schema comes with the message.
	codec, err := goavro.NewCodec(head.Schema) // silent
	if err != nil {
		return err
	}
	_, err = codec.BinaryFromNative(nil, msg.UUID)
	return err
}

func Consume(ctx context.Context, sub message.Subscriber) error {
	msgs, err := sub.Subscribe(ctx, "booked")
	if err != nil {
		return err
	}
	for msg := range msgs {
		// For each message of the channel.
		_ = validator.New().Var(msg.UUID, "uuid") // report
		msg.Ack()
	}
	return nil
}

func ConsumeKept(ctx context.Context, sub message.Subscriber) error {
	msgs, err := sub.Subscribe(ctx, "booked")
	if err != nil {
		return err
	}
	// One for the subscription.
	v := validator.New() // silent
	for msg := range msgs {
		_ = v.Var(msg.UUID, "uuid")
		msg.Ack()
	}
	return nil
}

func Run(r *message.Router) {
	r.AddMiddleware(Validated, ValidatedOnce)
	r.AddHandler("booked", "booked", OnBooked)
}
