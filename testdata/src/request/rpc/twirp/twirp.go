// Package twirp implements a generated server interface that no base type marks.
package twirp

import (
	"context"

	"example.com/gen/alerttwirp"
	"github.com/go-playground/validator/v10"
)

type prices struct{ v *validator.Validate }

func (p *prices) Price(ctx context.Context, in *alerttwirp.PriceRequest) (*alerttwirp.PriceReply, error) {
	v := validator.New() // want `for every request in \(\*prices\).Price`
	return nil, v.Struct(in)
}

type kept struct{ v *validator.Validate }

func (k *kept) Price(ctx context.Context, in *alerttwirp.PriceRequest) (*alerttwirp.PriceReply, error) {
	return nil, k.v.Struct(in)
}

func servers() []alerttwirp.TwirpServer {
	return []alerttwirp.TwirpServer{
		alerttwirp.NewPricesServer(&prices{}),
		alerttwirp.NewPricesServer(&kept{v: validator.New()}),
	}
}
