package timing

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// assigned: code that writes to a package variable does more than build.
func (c *clock) assigned(l ast.Expr) {
	for {
		switch x := ast.Unparen(l).(type) {
		case *ast.SelectorExpr:
			if c.p.info.Selections[x] == nil {
				c.at(Never, reason.Because(reason.FixEffectOnce, "it assigns to "+x.Sel.Name))
				return
			}
			l = x.X
		case *ast.IndexExpr:
			l = x.X
		case *ast.StarExpr:
			l = x.X
		case *ast.Ident:
			if v, ok := c.p.info.Uses[x].(*types.Var); ok && funcs.IsGlobal(v) {
				c.at(Never, reason.Because(reason.FixEffectOnce, "it assigns to "+v.Name()))
			}
			return
		default:
			return
		}
	}
}

// global returns the package variable that e denotes, or nil.
func (c *clock) global(e ast.Expr) *types.Var {
	var id *ast.Ident
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		if c.p.info.Selections[e] != nil {
			return nil
		}
		id = e.Sel
	default:
		return nil
	}
	v, ok := c.p.info.Uses[id].(*types.Var)
	if !ok || v.IsField() || !funcs.IsGlobal(v) {
		return nil
	}
	return v
}

// field: a field of what a package variable points to may be set later.
func (c *clock) field(sel *ast.SelectorExpr) {
	s := c.p.info.Selections[sel]
	if s == nil || s.Kind() != types.FieldVal {
		return
	}
	v := c.global(sel.X)
	if v == nil {
		return
	}
	if _, isPointer := v.Type().Underlying().(*types.Pointer); isPointer || v.Pkg() != c.p.pkg.Pkg {
		c.at(Late, reason.Because(reason.FixNotThereYet, "it reads "+v.Name()+"."+sel.Sel.Name))
	}
}

// mention looks at a function or variable that is mentioned, not called.
func (c *clock) mention(id *ast.Ident) {
	switch obj := c.p.info.Uses[id].(type) {
	case *types.Func:
		if f := c.p.pkg.Lookup(obj.Origin()); f != nil && f.Body != nil && !c.visited[f.Obj] {
			c.visited[f.Obj] = true
			c.callback(f.Body)
		}
	case *types.Var:
		if obj.IsField() || !funcs.IsGlobal(obj) {
			return
		}
		when, why := c.p.settled(obj, c.s)
		c.at(when, why)
	}
}
