// Package message stands for the package of the same path.
package message

import "context"

type Message struct {
	UUID    string
	Payload []byte
}

func (m *Message) Ack() bool { return true }

type (
	NoPublishHandlerFunc func(msg *Message) error
	HandlerFunc          func(msg *Message) ([]*Message, error)
	HandlerMiddleware    func(h HandlerFunc) HandlerFunc
)

type Subscriber interface {
	Subscribe(ctx context.Context, topic string) (<-chan *Message, error)
}

type Router struct{ handlers []HandlerFunc }

func (r *Router) AddMiddleware(m ...HandlerMiddleware) {}

func (r *Router) AddHandler(name, topic string, h HandlerFunc) { r.handlers = append(r.handlers, h) }

func (r *Router) AddConsumerHandler(name, topic string, s Subscriber, h NoPublishHandlerFunc) *Handler {
	return nil
}

type Handler struct{}

func (h *Handler) Stop() {}

func NewRouter() (*Router, error) { return &Router{}, nil }

func (r *Router) Run(ctx context.Context) error { return nil }
