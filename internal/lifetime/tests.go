package lifetime

import (
	"go/ast"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// What is known at a place is known at all places below the same tests. So that a function
// of thousands of them takes no longer for each, what they answer is kept by level.

// known is what is known at a place, but of errors, by the tests of one function.
type known struct {
	in     *funcs.Func
	within []guard.Fact // inside the expression around the place
	level  *guard.Level
}

// knownAt yields what is known at c: by tests of the function around it and, for a
// literal that runs where it stands, of the functions around that.
func (a *Analysis) knownAt(c inspector.Cursor) iter.Seq[known] {
	return func(yield func(known) bool) {
		for {
			f := a.Pkg.Enclosing(c)
			if _, isLit := c.Node().(*ast.FuncLit); isLit {
				f = a.Pkg.Enclosing(c.Parent())
			}
			if f.Body == nil {
				return
			}
			within, level := a.Pkg.Guard.Graph(f.Body).Level(c.Node())
			if !yield(known{f, within, level}) || f.Outer == nil || f.Escapes() || f.Reason().Freq >= scope.PerValue {
				return
			}
			c = f.Cursor
		}
	}
}

// Tests yields the facts that are known at c, but of errors, the innermost first.
func (a *Analysis) Tests(c inspector.Cursor) iter.Seq[guard.Fact] {
	return func(yield func(guard.Fact) bool) {
		for k := range a.knownAt(c) {
			if !k.each(nil, yield) {
				return
			}
		}
	}
}

// each visits the facts below a level until visit returns false; it reports whether it
// never did.
func (k known) each(end *guard.Level, visit func(guard.Fact) bool) bool {
	for _, fact := range k.within {
		if !visit(fact) {
			return false
		}
	}
	for l := k.level; l != end; l = l.Up() {
		for _, fact := range l.Facts() {
			if !visit(fact) {
				return false
			}
		}
	}
	return true
}

// since yields the facts of tests that have been passed at c, and not at from.
func (a *Analysis) since(from, c inspector.Cursor) iter.Seq[guard.Fact] {
	return func(yield func(guard.Fact) bool) {
		before, within := make(map[*funcs.Func]*guard.Level), make(map[ast.Expr]bool)
		for k := range a.knownAt(from) {
			before[k.in] = k.level
			for _, fact := range k.within {
				within[fact.Test] = true
			}
		}
		for k := range a.knownAt(c) {
			if !k.each(guard.Shared(k.level, before[k.in]), func(fact guard.Fact) bool { return within[fact.Test] || yield(fact) }) {
				return
			}
		}
	}
}

// maxTests bounds the tests above a place that are asked. The code below is taken for
// guarded, and what is built there is not followed.
const maxTests = 1000

// manyTests reports whether there are more tests above c than are asked.
func (a *Analysis) manyTests(c inspector.Cursor) bool {
	n := 0
	for k := range a.knownAt(c) {
		n += len(k.within) + k.level.Depth()
	}
	return n > maxTests
}

// anyTest reports whether of a fact that is known at c both hold. The answers of may,
// which are the same at all places of the function around c, are kept in answers, if
// that is not nil.
func (a *Analysis) anyTest(c inspector.Cursor, answers map[*guard.Level]bool, may, holds func(guard.Fact) bool) bool {
	neither := func(fact guard.Fact) bool { return !may(fact) || !holds(fact) }
	for k := range a.knownAt(c) {
		end := k.level
		if answers == nil || anyAbove(k.level, answers, may) {
			end = nil
		}
		if !k.each(end, neither) {
			return true
		}
	}
	return false
}

// anyAbove reports whether ok holds of a fact of the level or of one above it.
func anyAbove(l *guard.Level, answers map[*guard.Level]bool, ok func(guard.Fact) bool) bool {
	var asked []*guard.Level
	found, known := false, false
	for ; l != nil && !found; l = l.Up() {
		if found, known = answers[l]; known {
			break
		}
		asked = append(asked, l)
		found = slices.ContainsFunc(l.Facts(), ok)
	}
	for _, l := range asked {
		answers[l] = found
	}
	return found
}

// guards returns the answers to what Guarded asks of v in the function around c; nil if it
// is asked of v so rarely that it takes more to keep them.
func (a *Analysis) guards(c inspector.Cursor, v *types.Var) map[*guard.Level]bool {
	if len(a.Pkg.Assignments(v)) < manyAssignments {
		return nil
	}
	key := guardKey{a.Pkg.Enclosing(c), v}
	answers := a.guarded[key]
	if answers == nil {
		answers = make(map[*guard.Level]bool)
		a.guarded[key] = answers
	}
	return answers
}

// manyAssignments is how often a variable is assigned of which answers are kept.
const manyAssignments = 10

// A guardKey is what the answers of guards depend on, but for the level.
type guardKey struct {
	f *funcs.Func
	v *types.Var
}
