package lifetime

import (
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// Literals inside the owner that capture the value.

// keeper returns the literal between f and the owner that outlives the call,
// or decides how often something runs, and so keeps what it captures; nil if
// there is none.
func (t *tracker) keeper(f *funcs.Func) *funcs.Func {
	if !f.Within(t.owner) {
		return nil
	}
	for ; f != t.owner; f = f.Outer {
		if f.Escapes || f.Reason.Freq == scope.Once || t.a.keptByCallee(f) {
			return f
		}
	}
	return nil
}

// captured: a literal that is returned or stored holds the value.
func (t *tracker) captured(lit *funcs.Func) {
	if !t.lits[lit] {
		t.lits[lit] = true
		t.flow(lit.Cursor, 0, true)
	}
}

// registered reports whether a literal around f, inside the owner, is an entry
// point of its own: it was handed to something that calls it for every
// request, while the owner set it up.
func (t *tracker) registered(f *funcs.Func) bool {
	if !f.Within(t.owner) || t.owner.Decl().Reason.Freq >= scope.PerValue || t.owner.Reason.Freq >= scope.PerValue {
		return false
	}
	for ; f != t.owner; f = f.Outer {
		if f.Reason.Freq >= scope.PerValue {
			return true
		}
	}
	return false
}
