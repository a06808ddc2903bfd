package funcs

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// fieldReason asks the table about the field that sel denotes.
func (p *Package) fieldReason(sel *ast.SelectorExpr) scope.Reason {
	s := p.Info.Selections[sel]
	if s == nil || s.Kind() != types.FieldVal {
		return scope.Reason{}
	}
	return reasonOfField(s.Recv(), sel.Sel.Name, s.Type())
}

func reasonOfField(owner types.Type, field string, t types.Type) scope.Reason {
	if ptr, ok := types.Unalias(owner).(*types.Pointer); ok {
		owner = ptr.Elem()
	}
	if named, ok := types.Unalias(owner).(*types.Named); ok {
		if r, ok := scope.Field(named.Obj(), field); ok {
			return r
		}
	}
	r, _ := scope.FuncType(t)
	return r
}

// element: f is an element of a composite literal, under a key or not.
func (p *Package) element(f *Func, c, lit inspector.Cursor, key ast.Expr) {
	f.escapes = true
	t := typ.Pointee(p.Info.TypeOf(lit.Node().(*ast.CompositeLit))) // &T may be left out
	var r scope.Reason
	switch u := t.Underlying().(type) {
	case *types.Struct:
		if id, ok := key.(*ast.Ident); ok {
			if v, ok := p.Info.ObjectOf(id).(*types.Var); ok {
				f.as(v.Type())
				if r = reasonOfField(t, id.Name, v.Type()); r.Freq == scope.Unknown {
					var spent bool
					r, spent = p.partReason(lit, id.Name)
					f.spent = f.spent || spent
				}
			}
		}
	case *types.Map:
		var ok bool
		f.as(u.Elem())
		if r, ok = scope.MapValue(t); !ok {
			r, _ = scope.FuncType(u.Elem())
		}
	case *types.Slice:
		f.as(u.Elem())
		r, _ = scope.FuncType(u.Elem())
	}
	p.refer(f, c, r)
}

// refer records that f is handed on at c to something that calls it r often,
// and returns the edge, if that makes one.
func (p *Package) refer(f *Func, c inspector.Cursor, r scope.Reason) *Edge {
	switch r.Freq {
	case scope.Request, scope.Reconcile, scope.Message, scope.PerValue:
		f.mark(r)
		return nil
	case scope.Unknown:
		f.referenced = true
	}
	e := &Edge{From: p.Enclosing(c.Parent()), To: f, At: c, Reason: r}
	p.link(e)
	return e
}

// mark gives f a reason unless its own signature gave a stronger one.
func (f *Func) mark(r scope.Reason) {
	if f.reason.Freq < r.Freq && !f.Test.IsValid() {
		f.reason = r
	}
}
