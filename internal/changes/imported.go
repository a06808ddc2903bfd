package changes

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// Import adds the calls of functions of other packages that make changes, but
// for those that are themselves in the table.
func (a *Analysis) Import(im *summary.Imports) {
	if !im.Changes() {
		return
	}
	for m := range im.Mentions(a.Pkg.Files, a.Pkg.Info) {
		if m.Func.Pkg() == a.Pkg.Pkg || len(m.Fact.Changes) == 0 {
			continue
		}
		if _, own := a.Table.Call(m.Func.Origin()); own {
			continue
		}
		at, called := funcs.Mention(m.At)
		for i := range m.Fact.Changes {
			a.imported(at, called, m.Func.Origin(), &m.Fact.Changes[i])
		}
	}
}

func (a *Analysis) imported(at inspector.Cursor, called bool, fn *types.Func, fc *fact.Change) {
	row := a.Table.Row(fc.Row)
	if row == nil {
		return
	}
	ch := &Change{Row: row, What: fc.What, At: at, Callee: fn, Imported: fc}
	if !fc.Process {
		call, ok := at.Node().(*ast.CallExpr)
		if !called || !ok {
			return
		}
		switch sel, isSel := ast.Unparen(call.Fun).(*ast.SelectorExpr); {
		case fc.Param < 0 && isSel:
			ch.operand = sel.X
		case fc.Param >= 0 && fc.Param < len(call.Args):
			ch.operand = call.Args[fc.Param]
		default:
			return
		}
	}
	a.add(ch)
}
