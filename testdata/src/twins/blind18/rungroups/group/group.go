// Package group runs actors until the first of them ends. What decides: how often it calls what it is given.
package group

import (
	"context"
	"log"
)

type actor struct {
	run  func(ctx context.Context) error
	stop func(error)
}

// Group has actors.
type Group struct{ actors []actor }

// Add has run called once, and stop when another has ended.
func (g *Group) Add(run func(ctx context.Context) error, stop func(error)) {
	g.actors = append(g.actors, actor{run, stop})
}

// Run waits for the first that ends.
func (g *Group) Run(ctx context.Context) error {
	errs := make(chan error, len(g.actors))
	for _, a := range g.actors {
		go func(a actor) { errs <- a.run(ctx) }(a)
	}
	err := <-errs
	for _, a := range g.actors {
		a.stop(err)
	}
	return err
}

// Restart has run called again when it ends.
func Restart(run func(ctx context.Context) error) func(ctx context.Context) error {
	return func(ctx context.Context) error {
		for ctx.Err() == nil {
			if err := run(ctx); err != nil {
				log.Print(err)
			}
		}
		return ctx.Err()
	}
}
