package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// OnlyInConsumer reports whether all uses lie in loops that start after the
// build and go on until a source of work runs dry: over a channel, over
// messages, endless. The function around them is a worker: it is called once
// for each source, not for each piece of data.
func (a *Analysis) OnlyInConsumer(build inspector.Cursor, uses []inspector.Cursor) bool {
	return a.allMapping(uses, func(use inspector.Cursor) bool { return a.inConsumer(build, use, maxHanded) })
}

// allMapping reports whether there are uses that do more than to release what the value is, or is
// held by, and all those are so.
func (a *Analysis) allMapping(uses []inspector.Cursor, are func(use inspector.Cursor) bool) bool {
	found := false
	for _, use := range uses {
		if a.releases(use) {
			continue
		}
		if found = are(use); !found {
			return false
		}
	}
	return found
}

// releases reports whether a use is the end of the value, or of the object that holds it: x.Close().
func (a *Analysis) releases(use inspector.Cursor) bool {
	call, ok := use.Node().(*ast.CallExpr)
	if !ok || len(call.Args) > 0 {
		return false
	}
	m := funcs.StaticCallee(a.Pkg.Info, call)
	return m != nil && m.Signature().Recv() != nil && catalogue.Releases(m.Name())
}

// maxHanded bounds the functions that a literal is handed on through.
const maxHanded = 3

func (a *Analysis) inConsumer(build, use inspector.Cursor, depth int) bool {
	for enc := range use.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		if _, isLoop := enc.Node().(ast.Stmt); enc.Contains(build) && (!isLoop || inBody(enc.Node().(ast.Stmt), build.Node())) {
			return !isLoop && a.jumpsToConsume(build, use)
		}
		switch n := enc.Node().(type) {
		case *ast.ForStmt:
			if typ.IsEndless(a.Pkg.Info, n) || a.messages(n).Freq != scope.Unknown {
				return true
			}
		case *ast.RangeStmt:
			if _, isChan := types.Unalias(a.Pkg.Info.TypeOf(n.X)).Underlying().(*types.Chan); isChan || a.messages(n).Freq != scope.Unknown {
				return true
			}
		case *ast.FuncLit:
			if depth > 0 && a.calledInConsumer(build, a.Pkg.Lit(n), depth-1) {
				return true
			}
		}
	}
	return false
}

// calledInConsumer reports whether the function around the build, and functions of the package that it
// hands a literal to, call that in such loops of theirs alone.
func (a *Analysis) calledInConsumer(build inspector.Cursor, lit *funcs.Func, depth int) bool {
	if lit == nil || lit.Escapes() {
		return false
	}
	calls := 0
	for _, e := range lit.In() {
		switch {
		case e.Call == nil:
		case !a.inConsumer(build, e.At, depth):
			return false
		default:
			calls++
		}
	}
	return calls > 0
}

// OnlyInCallbacks reports whether all uses lie in function literals that fn, where
// the value is built, gives to objects that it has made, by methods that yield
// nothing and are given nothing else but texts: page.OnHTML("a", func(...) {...}).
// The object calls them for each of its elements, so that the value is one for each
// object, as it would be for each source of work.
func (a *Analysis) OnlyInCallbacks(fn *funcs.Func, uses []inspector.Cursor) bool {
	return a.allMapping(uses, func(use inspector.Cursor) bool {
		lit := a.Pkg.Enclosing(use)
		for lit != nil && lit.Outer != fn {
			lit = lit.Outer
		}
		return lit != nil && a.registers(lit.Cursor)
	})
}

// registers reports whether the literal at c is given to an object in that way.
func (a *Analysis) registers(c inspector.Cursor) bool {
	if _, known := a.Pkg.ArgumentReason(c); known || c.ParentEdgeKind() != edge.CallExpr_Args {
		return false // wg.Go runs it once
	}
	if lit, ok := c.Node().(*ast.FuncLit); !ok || lit.Type.Params.NumFields() == 0 { // it is given no element
		return false
	}
	call := c.Parent().Node().(*ast.CallExpr)
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || a.Pkg.Info.Selections[sel] == nil || a.Pkg.Callee(call) != nil {
		return false
	}
	sig, ok := a.Pkg.Info.TypeOf(call.Fun).Underlying().(*types.Signature)
	if !ok || sig.Results().Len() > 0 {
		return false
	}
	for _, arg := range call.Args {
		if ast.Node(arg) != c.Node() && !isString(a.Pkg.Info.TypeOf(arg)) {
			return false
		}
	}
	v := typ.VarOf(a.Pkg.Info, sel.X)
	return v != nil && a.fresh(v)
}
