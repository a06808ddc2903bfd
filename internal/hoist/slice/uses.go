package slice

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Uses returns the mentions of v outside what moves, its definition excepted.
func (sl *Slice) Uses(v *types.Var) []inspector.Cursor {
	var uses []inspector.Cursor
	for _, c := range sl.r.pkg.Mentions(v) {
		if !sl.Contains(c) && sl.r.info.Defs[c.Node().(*ast.Ident)] == nil {
			uses = append(uses, c)
		}
	}
	return uses
}

// Reassigned reports whether v gets another value, or its address is taken.
// The address of a struct is how it is used.
func (sl *Slice) Reassigned(v *types.Var) bool {
	for _, c := range sl.Uses(v) {
		if code.Assigns(c) && !(typ.IsCopied(v.Type()) && c.Parent().Node().Pos() < c.Node().Pos()) {
			return true
		}
	}
	return false
}
