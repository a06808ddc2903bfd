package changes

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// An Owner is what the object that is configured belongs to.
type Owner struct {
	kind ownerKind
	// Var is the package variable, or the parameter, receiver or captured
	// variable whose object it is, or that holds it; nil where a library has
	// the object for the process.
	Var   *types.Var
	Field *types.Var // the field of Var's object that holds it, or nil
}

type ownerKind uint8

const (
	ours     ownerKind = iota // of this call, or not known
	process                   // a package variable, an object of a library
	variable                  // Var's
)

// Process reports whether everybody in the process shares the object.
func (o Owner) Process() bool { return o.kind == process }

// maxDepth bounds the variables and calls between an object and its owner.
const maxDepth = 6

// owner returns to whom the object of e belongs, in the function in.
func (a *Analysis) owner(e ast.Expr, in *funcs.Func, depth int) Owner {
	if depth > maxDepth {
		return Owner{}
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, _ := a.Pkg.Info.ObjectOf(e).(*types.Var)
		return a.variable(v, in, depth)
	case *ast.SelectorExpr:
		if v, ok := a.Pkg.Info.ObjectOf(e.Sel).(*types.Var); ok && funcs.IsGlobal(v) {
			return a.variable(v, in, depth)
		}
		return a.field(e, in, depth)
	case *ast.StarExpr:
		return a.owner(e.X, in, depth)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return a.owner(e.X, in, depth)
		}
	case *ast.TypeAssertExpr:
		return a.owner(e.X, in, depth)
	case *ast.IndexExpr:
		return a.owner(e.X, in, depth)
	case *ast.CallExpr:
		return a.result(e, in, depth)
	}
	return Owner{}
}

// variable is owner for a variable.
func (a *Analysis) variable(v *types.Var, in *funcs.Func, depth int) Owner {
	switch {
	case v == nil || v.IsField():
		return Owner{}
	case funcs.IsGlobal(v):
		if a.renewed(v, in) {
			return Owner{}
		}
		return Owner{kind: process, Var: v}
	}
	if p, ok := a.Life.Param(v); ok {
		if !in.Within(p.Func) || len(a.Pkg.Assignments(v)) > 0 || isCopy(v.Type()) {
			return Owner{}
		}
		return Owner{kind: variable, Var: v}
	}
	if !declaredIn(in, v) {
		if isCopy(v.Type()) {
			return Owner{} // a struct of a function around this one
		}
		return Owner{kind: variable, Var: v}
	}
	return a.local(v, in, depth)
}

// local is owner for a variable that in declares: that of all its values, if
// they agree.
func (a *Analysis) local(v *types.Var, in *funcs.Func, depth int) Owner {
	if isCopy(v.Type()) {
		return Owner{}
	}
	var out Owner
	first := true
	for _, s := range a.Pkg.Assignments(v) {
		if _, isSpec := s.At.Node().(*ast.ValueSpec); isSpec && s.Value == nil {
			continue // var v *T
		}
		if s.Value == nil || s.Index > 0 {
			return Owner{}
		}
		o := a.owner(s.Value, in, depth+1)
		if o.kind == ours || !first && o != out {
			return Owner{}
		}
		out, first = o, false
	}
	return out
}

// field is owner for a field: that of the object, unless the function puts
// another value there.
func (a *Analysis) field(e *ast.SelectorExpr, in *funcs.Func, depth int) Owner {
	s := a.Pkg.Info.Selections[e]
	if s == nil || s.Kind() != types.FieldVal {
		return Owner{}
	}
	o := a.owner(e.X, in, depth)
	if o.kind == ours {
		// a struct that is handed in by value still points to what is shared
		if v := a.base(e.X); v != nil && !isCopy(s.Type()) {
			if p, ok := a.Life.Param(v); ok && in.Within(p.Func) && len(a.Pkg.Assignments(v)) == 0 && p.Index < 0 {
				o = Owner{kind: variable, Var: v}
			}
		}
	}
	if o.kind == ours || a.renewed(s.Obj().(*types.Var), in) {
		return Owner{}
	}
	o.Field = s.Obj().(*types.Var)
	return o
}

// base returns the variable that e is, or nil.
func (a *Analysis) base(e ast.Expr) *types.Var {
	return typ.VarOf(a.Pkg.Info, e)
}

// renewed reports whether the declaration around in assigns v, a field or
// package variable, as a whole: what is configured then is made in this call.
func (a *Analysis) renewed(v *types.Var, in *funcs.Func) bool {
	root := in.Decl().Cursor
	if v.Pkg() != a.Pkg.Pkg || root.Node() == nil {
		return false
	}
	found := false
	ast.Inspect(root.Node(), func(n ast.Node) bool {
		if s, ok := n.(*ast.AssignStmt); ok {
			for _, lhs := range s.Lhs {
				found = found || a.Pkg.Info.ObjectOf(lastIdent(lhs)) == v
			}
		}
		return !found
	})
	return found
}

// lastIdent returns the identifier that names what e, x or x.f, denotes, or nil.
func lastIdent(e ast.Expr) *ast.Ident {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e
	case *ast.SelectorExpr:
		return e.Sel
	}
	return &ast.Ident{}
}

// declaredIn reports whether v is declared in f itself or in what it calls
// where it stands, not in a function around it.
func declaredIn(f *funcs.Func, v *types.Var) bool {
	n := f.Cursor.Node()
	return n == nil || typ.DeclaredIn(n, v)
}

// isCopy reports whether a variable of type t holds an object itself, so that
// an assignment copies it.
func isCopy(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Struct, *types.Array:
		return true
	}
	return false
}
