// Package lib adapts functions to handlers and messages. What decides: the function that is given runs for each request;
// what the caller evaluates before, runs once; and the options of the library are applied when the handler is made.
package lib

import (
	"context"
	"encoding/json"
	"net/http"
	"time"
)

type Func[In any] func(ctx context.Context, in In) error

type options struct {
	check func(any) error
	setup func()
}

type Option func(*options)

func WithCheck(f func(any) error) Option { return func(o *options) { o.check = f } }

func WithSetup(f func()) Option { return func(o *options) { o.setup = f } }

func Handle[In any](f Func[In], opts ...Option) http.Handler {
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	if o.setup != nil {
		o.setup()
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var in In
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
			return
		}
		if o.check != nil && o.check(in) != nil {
			return
		}
		_ = f(r.Context(), in)
	})
}

// Consume calls f for each message.
func Consume(ctx context.Context, ch <-chan []byte, f func([]byte) error) error {
	for {
		select {
		case b := <-ch:
			if err := f(b); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// Start calls f once, after a while.
func Start(f func() error) {
	time.Sleep(time.Second)
	if err := f(); err != nil {
		panic(err)
	}
}
