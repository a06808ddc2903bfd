// Package svc has the service context of an API server: what all logic objects share. It is made once.
package svc

import (
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type Config struct{ Tag string }

type ServiceContext struct {
	Config   Config
	Validate *validator.Validate
	Forms    *form.Decoder
}

func NewServiceContext(c Config) *ServiceContext {
	// The context is kept by whoever asks for it; main asks once.
	v := validator.New() // silent
	v.SetTagName(c.Tag)
	return &ServiceContext{
		Config:   c,
		Validate: v,
		// The same.
		Forms: form.NewDecoder(), // silent
	}
}
