// Package EventBus stands in for the library.
package EventBus

type BusSubscriber interface {
	Subscribe(topic string, fn any) error
	SubscribeAsync(topic string, fn any, transactional bool) error
	SubscribeOnce(topic string, fn any) error
	Unsubscribe(topic string, handler any) error
}

type BusPublisher interface {
	Publish(topic string, args ...any)
}

type Bus interface {
	BusSubscriber
	BusPublisher
}

type EventBus struct{ handlers map[string][]any }

func New() Bus { return &EventBus{} }

func (b *EventBus) Subscribe(topic string, fn any) error               { return nil }
func (b *EventBus) SubscribeAsync(topic string, fn any, tx bool) error { return nil }
func (b *EventBus) SubscribeOnce(topic string, fn any) error           { return nil }
func (b *EventBus) Unsubscribe(topic string, handler any) error        { return nil }
func (b *EventBus) Publish(topic string, args ...any)                  {}
