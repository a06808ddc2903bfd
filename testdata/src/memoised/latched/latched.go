// Package latched has objects that remember that something was done with a value, and
// loops that use them.
package latched

import (
	"context"

	"github.com/go-playground/validator/v10"
)

type row struct{ ID string }

// writer checks the first of what it is given.
type writer struct{ begun bool }

func newWriter() *writer { return &writer{} }

func (w *writer) write(r row) {
	if !w.begun {
		w.begun = true
		_ = validator.New().Struct(r) // silent: loop/remembers-first-round
	}
}

// Copy has one for all rounds.
func Copy(ctx context.Context, in <-chan row) {
	w := newWriter()
	for r := range in {
		w.write(r)
	}
}

// sink is the same, behind a function.
type sink struct{ begun bool }

func (s *sink) first(r row) {
	if s.begun {
		return
	}
	s.begun = true
	_ = validator.New().Struct(r) // silent: escape/result-kept
}

func put(s *sink, r row) { s.first(r) }

func Drain(ctx context.Context, in <-chan row) {
	var s sink
	for r := range in {
		put(&s, r)
	}
}

// page is made in each round.
type page struct{ begun bool }

func (p *page) write(r row) {
	if !p.begun {
		p.begun = true
		_ = validator.New().Struct(r) // want `on every iteration of the loop at line 64`
	}
}

func Pages(ctx context.Context, in <-chan row) {
	for r := range in {
		var p page
		p.write(r)
	}
}

// other becomes another one in each round.
type other struct {
	begun bool
	next  *other
}

func (o *other) write(r row) {
	if !o.begun {
		o.begun = true
		_ = validator.New().Struct(r) // want `on every iteration of the loop at line 85`
	}
}

func Others(ctx context.Context, in <-chan row) {
	o := &other{}
	for r := range in {
		o.write(r)
		o = &other{next: o}
	}
}

// never asks, and does not remember.
type never struct{ begun bool }

func (n *never) write(r row) {
	if !n.begun {
		_ = validator.New().Struct(r) // want `on every iteration of the loop at line 102`
	}
}

func Nevers(ctx context.Context, in <-chan row) {
	n := &never{}
	for r := range in {
		n.write(r)
	}
}

// kinds remembers for each kind.
type kinds struct{ seen map[string]bool }

func (k *kinds) write(r row) {
	if !k.seen[r.ID] {
		k.seen[r.ID] = true
		_ = validator.New().Struct(r) // want `on every iteration of the loop at line 119`
	}
}

func Kinds(ctx context.Context, in <-chan row) {
	k := &kinds{seen: map[string]bool{}}
	for r := range in {
		k.write(r)
	}
}

// verdicts are made for the first row that comes: a map without elements is there.
type verdicts struct{ of map[string]error }

func (v *verdicts) first(r row) {
	if v.of == nil {
		v.of = map[string]error{}
		v.of[r.ID] = validator.New().Struct(r) // silent: escape/result-kept
	}
}

func (v *verdicts) made(r row) {
	if v.of == nil {
		v.of = make(map[string]error)
		v.of[r.ID] = validator.New().Struct(r) // silent: escape/result-kept
	}
}

// The near twin takes it back.
func (v *verdicts) again(r row) {
	if v.of == nil {
		v.of = map[string]error{}
		v.of[r.ID] = validator.New().Struct(r) // want `on every call of \(\*verdicts\).again`
		v.of = nil
	}
}

// So does one that never keeps it.
func (v *verdicts) never(r row) {
	if v.of == nil {
		of := map[string]error{}
		of[r.ID] = validator.New().Struct(r) // want `on every call of \(\*verdicts\).never`
		println(len(of))
	}
}
