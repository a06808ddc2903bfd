// Package port says what is needed, and not who does it.
package port

import "context"

type Order struct{ ID, Text string }

type Rules interface {
	Check(x any) error
}

type Store interface {
	Save(ctx context.Context, o Order) error
	Load(ctx context.Context, id string) (Order, error)
}

type Cleaner interface {
	Clean(text string) string
}
