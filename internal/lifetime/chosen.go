package lifetime

import (
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
)

// Chosen reports whether code at c runs only in a mode of the program: where a switch, a number or a
// text that outlives the call, and that somebody sets, says so.
func (a *Analysis) Chosen(c inspector.Cursor) bool {
	for fact := range a.Tests(c) {
		if a.isSetting(fact.Path) && !a.neverStored(fact) && a.onState(c, fact) {
			return true
		}
	}
	return false
}

// isSetting reports whether a place is a field, or a package variable, of a basic type; or a pointer to
// one, as flags are.
func (a *Analysis) isSetting(p guard.Path) bool {
	v := p.Field()
	if v == nil && p.Variable() && funcs.IsGlobal(p.Root) {
		v = p.Root
	}
	if v == nil {
		return false
	}
	t := v.Type().Underlying()
	if ptr, ok := t.(*types.Pointer); ok {
		t = ptr.Elem().Underlying()
	}
	_, basic := t.(*types.Basic)
	return basic
}
