package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// Code that is never come to, or never come back from.

// NeverReturns reports whether the function around c does not return after c, but
// panics or ends the program. A panic that whoever calls it catches is a return.
func (a *Analysis) NeverReturns(c inspector.Cursor) bool {
	f := a.Pkg.Enclosing(c)
	return f.Body != nil && a.graph(f).NeverReturns(c.Node()) && !(a.graph(f).Panics(c.Node()) && a.caught(f))
}

// caught reports whether all that calls f, a literal, recovers: try(func() { ... }).
func (a *Analysis) caught(f *funcs.Func) bool {
	calls := 0
	return f.Obj == nil && !slices.ContainsFunc(f.In(), func(e *funcs.Edge) bool {
		if e.Call == nil {
			return false // it is handed on
		}
		calls++
		return !a.catches(e)
	}) && calls > 0
}

// catches reports whether the function that calls across e has deferred a call of recover.
func (a *Analysis) catches(e *funcs.Edge) bool {
	if e.From.Body == nil {
		return false
	}
	found := false
	ast.Inspect(e.From.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.DeferStmt:
			found = found || a.graph(e.From).Dominates(n, e.Call) && a.callsRecover(n.Call)
		}
		return !found
	})
	return found
}

// callsRecover reports whether a call is of a function of this package, or a literal, that
// calls recover itself.
func (a *Analysis) callsRecover(call *ast.CallExpr) bool {
	f := a.Pkg.Callee(call)
	if lit, ok := ast.Unparen(call.Fun).(*ast.FuncLit); ok {
		f = a.Pkg.Lit(lit)
	}
	if f == nil || f.Body == nil {
		return false
	}
	found := false
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && a.Pkg.Info.Uses[id] == types.Universe.Lookup("recover") {
			found = true
		}
		_, isLit := n.(*ast.FuncLit)
		return !found && !isLit
	})
	return found
}

// NeverRuns reports whether a condition that is a constant keeps the function around c, or
// one around that, from coming to c.
func (a *Analysis) NeverRuns(c inspector.Cursor) bool {
	for {
		f := a.Pkg.Enclosing(c)
		if _, isLit := c.Node().(*ast.FuncLit); isLit {
			f = a.Pkg.Enclosing(c.Parent())
		}
		if f.Body == nil {
			return false
		}
		if !a.graph(f).Runs(c.Node()) {
			return true
		}
		c = f.Cursor
		if _, isLit := c.Node().(*ast.FuncLit); !isLit {
			return false
		}
	}
}
