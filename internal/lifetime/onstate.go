package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// onState reports whether a fact that is known at c is about something that
// outlives the call, or may: neither what the request says nor what the call has
// made for itself.
func (a *Analysis) onState(c inspector.Cursor, fact guard.Fact) bool {
	key := stateKey{a.Pkg.Enclosing(c), fact.Path, fact.Test, fact.Swaps}
	on, known := a.states[key]
	if !known {
		on = a.onStateNow(c, fact)
		a.states[key] = on
	}
	return on
}

// stateKey is what the answer of onState depends on: of a place, the function around it.
type stateKey struct {
	f     *funcs.Func
	path  guard.Path
	test  ast.Expr
	swaps bool
}

func (a *Analysis) onStateNow(c inspector.Cursor, fact guard.Fact) bool {
	if root := fact.Path.Root; root != nil && (funcs.IsGlobal(root) || a.Kept(c, root)) {
		return true
	}
	if fact.Test == nil {
		if _, isParam := a.param(fact.Path.Root); isParam && !a.isSubject(fact.Path.Root) && !fact.Swaps {
			return false // nothing came through a channel that it is given
		}
		return !fact.Path.IsZero() && !a.fresh(fact.Path.Root)
	}
	if readsGlobal(a.Pkg.Info, fact.Test) || a.readsKept(c, fact.Test) {
		return true
	}
	sources := a.Sources(fact.Test)
	if slices.ContainsFunc(sources.Vars, func(v *types.Var) bool {
		_, ok := a.param(v)
		return (!ok || a.isSubject(v)) && !a.carriesRequest(v) // what a function is given beside it is data
	}) {
		return true
	}
	return len(sources.Vars) == 0 && (sources.Dynamic || a.callsOn(fact.Test))
}

// isAbout reports whether a fact is about a part of the object that v was given; of none if v is nil.
func (a *Analysis) isAbout(fact guard.Fact, v *types.Var) bool {
	if v == nil || len(a.Pkg.Assignments(v)) > 0 {
		return false
	}
	return fact.Path.Root == v || fact.Test != nil && slices.Contains(a.Sources(fact.Test).Vars, v)
}

// callsOn reports whether e calls something that is not a method of an object
// which the function has made.
func (a *Analysis) callsOn(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || found {
			return !found
		}
		root := rootIdent(receiverOf(call))
		v, _ := a.Pkg.Info.ObjectOf(root).(*types.Var)
		found = root == nil || v == nil || !a.fresh(v)
		return !found
	})
	return found
}

// readsKept reports whether e reads a variable that a literal around c keeps.
func (a *Analysis) readsKept(c inspector.Cursor, e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			v, ok := a.Pkg.Info.Uses[id].(*types.Var)
			found = found || ok && !v.IsField() && !funcs.IsGlobal(v) && a.Kept(c, v)
		}
		return !found
	})
	return found
}

// maxAsked bounds the local variables between a test and what it is about.
const maxAsked = 2

// asks reports whether e reads v, or a local variable that got what v holds.
// Whether a use of v failed says nothing of v.
func (a *Analysis) asks(e ast.Expr, v *types.Var) bool {
	read, known := a.asked[e]
	if !known {
		read = make(map[*types.Var]bool)
		a.collectAsked(e, read, 0)
		a.asked[e] = read
	}
	return read[v]
}

// collectAsked adds the variables of which asks(e) holds.
func (a *Analysis) collectAsked(e ast.Expr, read map[*types.Var]bool, depth int) {
	ast.Inspect(e, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && a.asksArguments(call) { // s.isStrict(r)
			for _, arg := range call.Args {
				a.collectAsked(arg, read, depth)
			}
			return false
		}
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		v, ok := a.Pkg.Info.Uses[id].(*types.Var)
		if !ok {
			return true
		}
		read[v] = true
		if v.IsField() || funcs.IsGlobal(v) || typ.IsError(v.Type()) || depth == maxAsked {
			return true
		}
		for _, as := range a.Pkg.Assignments(v) {
			if as.Value != nil && a.mayReach(as.At, id) {
				a.collectAsked(as.Value, read, depth+1)
			}
		}
		return true
	})
}

// mayReach reports whether what is assigned at as may be what the variable id has: not what the
// same call of the function assigns to it afterwards.
func (a *Analysis) mayReach(as inspector.Cursor, id *ast.Ident) bool {
	c, ok := a.Pkg.Find(id)
	if _, isAssign := as.Node().(*ast.AssignStmt); !ok || !isAssign {
		return true
	}
	f := a.Pkg.Enclosing(c)
	return f.Body == nil || a.Pkg.Enclosing(as) != f || a.graph(f).Reaches(as.Node(), id, nil)
}

// readsGlobal reports whether e reads a package variable of this package.
func readsGlobal(info *types.Info, e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			v, ok := info.Uses[id].(*types.Var)
			found = found || ok && !v.IsField() && funcs.IsGlobal(v)
		}
		return !found
	})
	return found
}

// asksArguments reports whether a call is of a method of this package that looks at nothing but its
// arguments: it returns what it says of them, and reads neither its receiver nor a package variable.
func (a *Analysis) asksArguments(call *ast.CallExpr) bool {
	e, f := a.Pkg.Guard.Returned(call), a.Pkg.Callee(call)
	if e == nil || f == nil || f.Sig == nil || f.Sig.Recv() == nil {
		return false
	}
	only := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			v, isVar := a.Pkg.Info.Uses[n].(*types.Var)
			only = only && (!isVar || v != f.Sig.Recv() && !funcs.IsGlobal(v))
		case *ast.CallExpr:
			fn := funcs.StaticCallee(a.Pkg.Info, n)
			known := fn != nil && fn.Pkg() != nil && effects.Standard(fn.Pkg().Path()) && !effects.Has(fn, effects.Clock)
			only = only && (known || a.Pkg.Info.Types[n.Fun].IsType() || a.Pkg.Info.Types[n.Fun].IsBuiltin())
		case *ast.FuncLit:
			only = false
		}
		return only
	})
	return only
}
