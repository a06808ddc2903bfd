// Package steps runs what a program does before it serves.
package steps

import (
	"context"
	"fmt"
)

// A Step is run once.
type Step struct {
	Name string
	Run  func(ctx context.Context) error
}

// Starter knows what to run.
type Starter struct{ steps []Step }

func (s *Starter) Add(name string, run func(ctx context.Context) error) *Starter {
	s.steps = append(s.steps, Step{name, run})
	return s
}

// Start runs all of them in their order.
func (s *Starter) Start(ctx context.Context) error {
	for _, step := range s.steps {
		if err := step.Run(ctx); err != nil {
			return fmt.Errorf("%s: %w", step.Name, err)
		}
	}
	return nil
}
