// Package workers registers what works on messages. What decides: whether it is made where that is registered, or for a message.
package workers

import (
	"context"

	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/go-playground/validator/v10"
	"github.com/hibiken/asynq"
	"go.temporal.io/sdk/worker"
)

type activities struct{ v *validator.Validate }

func (a *activities) Check(ctx context.Context, x struct{ Name string }) error { return a.v.Struct(x) }

// Temporal is given what it connects by.
func Temporal(client any, stop <-chan any) error {
	w := worker.New(client, "queue")
	w.RegisterActivity(&activities{validator.New()}) // silent
	w.RegisterActivity(func(ctx context.Context, x struct{ Name string }) error {
		return validator.New().Struct(x) // report
	})
	return w.Run(stop)
}

type tasks struct{ v *validator.Validate }

func (t *tasks) ProcessTask(ctx context.Context, task *asynq.Task) error {
	return t.v.Var(task.Payload(), "required")
}

// Asynq is given the server.
func Asynq(s *asynq.Server, name string) error {
	m := asynq.NewServeMux()
	m.Handle(name, &tasks{validator.New()}) // silent
	m.HandleFunc(name+":each", func(ctx context.Context, task *asynq.Task) error {
		return validator.New().Var(task.Payload(), "required") // report
	})
	return s.Run(m)
}

// Watermill is given the router.
func Watermill(r *message.Router, topic string) {
	v := validator.New() // silent
	r.AddHandler(topic, topic, func(msg *message.Message) ([]*message.Message, error) {
		return nil, v.Var(msg.Payload, "required")
	})
	r.AddHandler(topic, topic, func(msg *message.Message) ([]*message.Message, error) {
		return nil, validator.New().Var(msg.Payload, "required") // report
	})
}
