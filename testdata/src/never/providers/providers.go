// Package providers has functions for injectors.
package providers

import (
	"context"

	"github.com/go-playground/validator/v10"
	"github.com/google/wire"
	"go.uber.org/dig"
	"go.uber.org/fx"
)

type config struct{ Addr string }

type service struct{ v *validator.Validate }

func newValidator() *validator.Validate { return validator.New() }

func newService(c config) (*service, error) {
	if err := validator.New().Struct(c); err != nil {
		return nil, err
	}
	return &service{}, nil
}

func checkConfig(c config) error { return validator.New().Struct(c) }

// CheckLater is the near twin: nobody provides or invokes it.
func CheckLater(c config) error { return validator.New().Struct(c) } // want `on every call of CheckLater`

var set = wire.NewSet(newValidator, newService)

func app() *fx.App {
	return fx.New(
		fx.Provide(newValidator, newService),
		fx.Invoke(checkConfig),
		fx.Invoke(func(lc fx.Lifecycle, c config) {
			_ = validator.New().Struct(c)
			lc.Append(fx.Hook{OnStart: func(context.Context) error { return validator.New().Struct(c) }})
		}),
		fx.Provide(func(c config) (*service, error) { return &service{v: validator.New()}, validator.New().Struct(c) }),
	)
}

func container() {
	c := dig.New()
	_ = c.Provide(newService)
	_ = c.Invoke(invoked)
}

func invoked(c config) error { return validator.New().Struct(c) }

// A hook that is exported for nothing else.
type component struct{ c config }

func (c *component) Open(context.Context) error { return validator.New().Struct(c.c) }

func (c *component) Refresh(context.Context) error { return validator.New().Struct(c.c) } // want `on every call of \(\*component\).Refresh`

func newComponent(lc fx.Lifecycle) *component {
	c := &component{}
	lc.Append(fx.Hook{OnStart: c.Open})
	return c
}
