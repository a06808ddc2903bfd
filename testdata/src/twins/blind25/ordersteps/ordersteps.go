// Package ordersteps brings orders from one state to the next. What decides: whether the step has what it needs, or makes it for the order.
package ordersteps

import (
	"context"
	"fmt"
	"regexp"

	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
)

type state string

const (
	placed  state = "placed"
	paid    state = "paid"
	packed  state = "packed"
	shipped state = "shipped"
)

type order struct {
	State state
	Track string
}

type step func(ctx context.Context, o *order) (state, error)

type machine struct {
	steps map[state]step
	v     *validator.Validate
}

func newMachine() *machine {
	m := &machine{v: validator.New()} // silent
	m.steps = map[state]step{
		placed: m.pay,
		paid:   pack,
		packed: ship(),
	}
	return m
}

func (m *machine) pay(ctx context.Context, o *order) (state, error) {
	return paid, m.v.StructCtx(ctx, o)
}

func pack(ctx context.Context, o *order) (state, error) {
	t := mold.New() // report
	if err := t.Struct(ctx, o); err != nil {
		return o.State, err
	}
	return packed, nil
}

func ship() step {
	track := regexp.MustCompile(`^\d{12}$`) // report
	return func(_ context.Context, o *order) (state, error) {
		if !track.MatchString(o.Track) {
			return o.State, fmt.Errorf("no track: %q", o.Track)
		}
		return shipped, nil
	}
}

// Advance goes one step.
func (m *machine) Advance(ctx context.Context, o *order) error {
	next, err := m.steps[o.State](ctx, o)
	if err != nil {
		return err
	}
	o.State = next
	return nil
}

// Finish goes on until there is no step.
func (m *machine) Finish(ctx context.Context, o *order) error {
	for o.State != shipped {
		v := validator.New() // report
		if err := v.StructCtx(ctx, o); err != nil {
			return err
		}
		if err := m.Advance(ctx, o); err != nil {
			return err
		}
	}
	return nil
}

// Direct does the last step by hand.
func Direct(ctx context.Context, o *order) (err error) {
	o.State, err = ship()(ctx, o)
	return err
}

// Reset starts again, by words.
func Reset(o *order, word string) error {
	switch {
	case word == "":
		return nil
	case regexp.MustCompile(`^(placed|paid|packed)$`).MatchString(word): // report
		o.State = state(word)
		return nil
	default:
		return fmt.Errorf("no state %q", word)
	}
}

var Default = newMachine()
