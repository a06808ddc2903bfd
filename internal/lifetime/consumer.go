package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// OnlyInConsumer reports whether all uses lie in loops that start after the
// build and go on until a source of work runs dry: over a channel, over
// messages, endless. The function around them is a worker: it is called once
// for each source, not for each piece of data.
func (a *Analysis) OnlyInConsumer(build inspector.Cursor, uses []inspector.Cursor) bool {
	for _, use := range uses {
		if !a.inConsumer(build, use) {
			return false
		}
	}
	return len(uses) > 0
}

func (a *Analysis) inConsumer(build, use inspector.Cursor) bool {
	for enc := range use.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncDecl)(nil)) {
		if enc.Contains(build) {
			return false
		}
		switch loop := enc.Node().(type) {
		case *ast.ForStmt:
			if loop.Cond == nil || a.messages(loop).Freq != scope.Unknown {
				return true
			}
		case *ast.RangeStmt:
			if _, isChan := types.Unalias(a.Pkg.Info.TypeOf(loop.X)).Underlying().(*types.Chan); isChan || a.messages(loop).Freq != scope.Unknown {
				return true
			}
		}
	}
	return false
}
