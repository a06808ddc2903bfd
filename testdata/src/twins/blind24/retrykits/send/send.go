// Package send checks and encodes what it sends, again if that fails.
package send

import (
	"context"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"

	"twins/blind24/retrykits/retry"
)

// Send is called with what is to be sent.
func Send(ctx context.Context, x any) error {
	return retry.Do(ctx, 3, func() error {
		return validator.New().Struct(x) // report
	})
}

// Encode does so with a result.
func Encode(ctx context.Context, x any) (map[string][]string, error) {
	return retry.Value(ctx, func(context.Context) (map[string][]string, error) {
		e := form.NewEncoder() // report
		return e.Encode(x)
	})
}

type Sender struct {
	retry.Policy
	t *mold.Transformer
}

func New() *Sender { return &Sender{Policy: retry.Policy{Attempts: 3}, t: mold.New()} } // silent

func (s *Sender) Send(ctx context.Context, x any) error {
	return s.Run(func(int) error { return s.t.Struct(ctx, x) })
}
