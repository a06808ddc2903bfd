package guard

import (
	"go/ast"
	"iter"
	"slices"
)

// known are the facts of the edge into a block, and those of its dominators.
type known struct {
	passed
	up    *known
	fails bool // an error is among them
	// tests are the facts that are not about errors, of this and those above, of
	// which there are few: each call that fails leaves one that is.
	tests *Level
}

// A Level is what a test has found that holds at all places below it, and the levels
// above it, which other places share.
type Level struct {
	facts []Fact
	up    *Level
	depth int // how many facts there are, of this level and those above
}

// below returns what is known where one more test has been passed.
func (k *known) below(by passed) *known {
	facts := by.facts
	next := &known{passed: by, up: k, fails: slices.ContainsFunc(facts, func(f Fact) bool { return f.Kind == Failed })}
	if k != nil {
		next.tests, next.fails = k.tests, k.fails || next.fails
	}
	if few := slices.DeleteFunc(slices.Clone(facts), Fact.AboutError); len(few) > 0 {
		next.tests = &Level{few, next.tests, next.tests.Depth() + len(few)}
	}
	return next
}

// Depth returns how many facts are known at the level.
func (l *Level) Depth() int {
	if l == nil {
		return 0
	}
	return l.depth
}

// Facts returns what the test of the level has found.
func (l *Level) Facts() []Fact { return l.facts }

// Up returns the level above, or nil.
func (l *Level) Up() *Level { return l.up }

// Shared returns the level that both places have passed last, or nil.
func Shared(x, y *Level) *Level {
	for x != y {
		if x.Depth() >= y.Depth() {
			x = x.up
		} else {
			y = y.up
		}
	}
	return x
}

// Level returns what is known where n is evaluated, but of errors: what holds inside the
// expression around it, y of x && y, and what tests have found before.
func (g *Graph) Level(n ast.Node) (within []Fact, l *Level) {
	s, ok := g.find(n)
	if !ok {
		return nil, nil
	}
	return slices.DeleteFunc(g.within(s, n), Fact.AboutError), g.at(s.block).tests
}

// Tests yields the facts that are not about errors.
func (g *Graph) Tests(n ast.Node) iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		within, l := g.Level(n)
		for _, f := range within {
			if !yield(f) {
				return
			}
		}
		for ; l != nil; l = l.up {
			for _, f := range l.facts {
				if !yield(f) {
					return
				}
			}
		}
	}
}
