// Package port has what the application and its adapters agree on.
package port

import "context"

type Quote struct {
	SKU   string `json:"sku" validate:"required"`
	Cents int64  `json:"cents" validate:"gte=0"`
}

type Prices interface {
	Price(ctx context.Context, sku string) (Quote, error)
}

type Journal interface {
	Record(ctx context.Context, q Quote) error
	Flush(ctx context.Context) error
}
