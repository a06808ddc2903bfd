package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// TriesAgain reports whether the function around c does all again that it does once c
// has run: it calls itself with what it was given, and no way from c leads elsewhere but
// to an error. Such code makes good what was wrong at the first attempt: a log-in for a
// session that has expired.
func (a *Analysis) TriesAgain(c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	if f.Obj == nil || f.Body == nil {
		return false
	}
	same := func(e *funcs.Edge) bool {
		return e.To == f && e.Call != nil && !e.Value && a.Pkg.Enclosing(e.At) == f && a.onSame(f, e.Recv) && a.givesTheSame(f, e.Call)
	}
	if !slices.ContainsFunc(f.Out, same) {
		return false
	}
	g, again := a.graph(f), false
	only := g.Returns(c.Node(), func(ret *ast.ReturnStmt) bool {
		for _, e := range f.Out {
			if same(e) && ret.Pos() <= e.Call.Pos() && e.Call.End() <= ret.End() {
				again = true
				return true
			}
		}
		return g.Fails(ret) || a.returnsError(ret)
	})
	return only && again
}

// onSame reports whether recv is the receiver of f, if it has one.
func (a *Analysis) onSame(f *funcs.Func, recv ast.Expr) bool {
	if f.Sig.Recv() == nil {
		return recv == nil
	}
	id, ok := ast.Unparen(recv).(*ast.Ident)
	return ok && a.Pkg.Info.Uses[id] == f.Sig.Recv()
}

// givesTheSame reports whether the call hands on each parameter of f in its place, or
// something that is written down.
func (a *Analysis) givesTheSame(f *funcs.Func, call *ast.CallExpr) bool {
	for i, arg := range call.Args {
		if a.Pkg.Info.Types[arg].Value != nil {
			continue
		}
		id, ok := ast.Unparen(arg).(*ast.Ident)
		if !ok || i >= f.Sig.Params().Len() || a.Pkg.Info.Uses[id] != f.Param(i) || len(a.Pkg.Assignments(f.Param(i))) > 0 {
			return false
		}
	}
	return len(call.Args) > 0 || f.Sig.Recv() != nil
}

// returnsError reports whether the last operand is an error other than nil, made there.
func (a *Analysis) returnsError(ret *ast.ReturnStmt) bool {
	if len(ret.Results) == 0 {
		return false
	}
	last := ret.Results[len(ret.Results)-1]
	if _, isVar := ast.Unparen(last).(*ast.Ident); isVar {
		return false
	}
	if tuple, ok := a.Pkg.Info.TypeOf(last).(*types.Tuple); ok && tuple.Len() > 0 {
		return false
	}
	return typ.IsError(a.Pkg.Info.TypeOf(last))
}
