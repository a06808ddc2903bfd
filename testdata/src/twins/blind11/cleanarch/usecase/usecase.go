// Package usecase does what users want, with what it is given.
package usecase

import (
	"context"

	"github.com/go-playground/validator/v10"

	"twins/blind11/cleanarch/domain"
)

type all struct {
	domain.Rules
	domain.Store
	domain.Texts
}

// Place places orders.
type Place struct {
	domain.All
	limits *validator.Validate
}

func NewPlace(r domain.Rules, s domain.Store, t domain.Texts) *Place {
	v := validator.New() // silent
	v.RegisterAlias("limit", "max=100")
	return &Place{all{r, s, t}, v}
}

func (p *Place) Do(ctx context.Context, o *domain.Order) error {
	for i := range o.Lines {
		o.Lines[i].Text = p.Clean(o.Lines[i].Text)
		if err := o.Lines[i].Valid(); err != nil {
			return err
		}
	}
	if err := p.limits.Var(len(o.Lines), "limit"); err != nil {
		return err
	}
	if err := p.Check(ctx, o); err != nil {
		return err
	}
	return p.Save(ctx, o)
}
