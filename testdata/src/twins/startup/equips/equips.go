// Package equips has methods without parameters that use an instance on what their object has. What decides: whether they make the object ready, or are asked again.
package equips

import (
	"context"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type Service struct {
	Name string
	in   map[string][]string
	dec  *schema.Decoder
	out  string
}

// Boot gives the service what it works with.
func (s *Service) Boot(ctx context.Context) error {
	s.dec = schema.NewDecoder() // silent
	v := validator.New()        // silent
	return v.Var(s.Name, "required")
}

// Check asks about what the service has.
func (s *Service) Check(ctx context.Context) error {
	v := validator.New() // report
	return v.Var(s.Name, "required")
}

// Reset is given what it is used on, beside the instance that it makes.
func (s *Service) Reset(name string) error {
	s.dec = schema.NewDecoder() // silent
	v := validator.New()        // report
	return v.Var(name, "required")
}

// First makes it where there is none.
func (s *Service) First() string {
	if s.dec == nil {
		s.dec = schema.NewDecoder() // silent
	}
	p := bluemonday.UGCPolicy() // report
	return p.Sanitize(s.out)
}
