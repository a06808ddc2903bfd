// Package plugins has loops that start one thing after the other, and loops
// whose rounds are rare.
package plugins

import (
	"os"
	"time"

	"github.com/go-playground/validator/v10"
)

type plugin interface {
	name() string
	start(tag string) error
}

type rules struct{ tag string }

func (r *rules) name() string { return "rules" }

func (r *rules) start(tag string) error {
	r.tag = tag
	return validator.New().Var(r.tag, "required")
}

func startAll(plugins []plugin) error {
	for _, p := range plugins {
		if err := p.start(p.name()); err != nil {
			return err
		}
	}
	return nil
}

type fixed struct{}

func (fixed) check(n int) error { return validator.New().Var(n, "gt=0") } // want `on every iteration of the loop at line \d+ of checkAll`

type checker interface{ check(n int) error }

// The near twin calls the same one in each round.
func checkAll(c checker, ns []int) {
	for _, n := range ns {
		_ = c.check(n)
	}
}

type state struct{ Name string }

func (s *state) Sweep(stop chan struct{}) {
	t := time.NewTicker(time.Minute)
	for {
		select {
		case <-stop:
			return
		case <-t.C:
			v := validator.New()
			_ = v.Struct(s)
		}
	}
}

func (s *state) Reload(signals chan os.Signal) {
	for range signals {
		_ = validator.New().Struct(s)
	}
}

// The near twin serves.
func (s *state) Serve(updates chan state) {
	for u := range updates {
		_ = validator.New().Struct(u) // want `on every iteration of the loop at line \d+ of \(\*state\).Serve`
	}
}
