package mapperlint

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// predicate: isMissing(x), a function that is told what the condition reads of
// the function around it.
func (r *rewriter) predicate(n *ast.IfStmt) string {
	if n.Init != nil {
		return ""
	}
	var params, args []string
	ok := true
	seen := make(map[types.Object]bool)
	ast.Inspect(n.Cond, func(m ast.Node) bool {
		switch m := m.(type) {
		case *ast.FuncLit, *ast.TypeAssertExpr, *ast.CompositeLit:
			ok = false
		case *ast.UnaryExpr:
			ok = ok && m.Op == token.NOT
		case *ast.CallExpr: // it may build
			ok = false
		case *ast.Ident:
			if k, isConst := r.pkg.TypesInfo.Uses[m].(*types.Const); isConst && k.Pkg() == r.pkg.Types && k.Parent() != r.pkg.Types.Scope() {
				ok = false
			}
			v, isVar := r.pkg.TypesInfo.Uses[m].(*types.Var)
			if !isVar || v.IsField() || v.Parent() == r.pkg.Types.Scope() || v.Pkg() != r.pkg.Types || seen[v] {
				return true
			}
			seen[v] = true
			typ, can := r.spell(v.Type())
			ok = ok && can
			params, args = append(params, v.Name()+" "+typ), append(args, v.Name())
		}
		return ok
	})
	if !ok {
		return ""
	}
	name := fmt.Sprintf("predicate%d_%d", r.offset(n.Pos()), len(r.src))
	fmt.Fprintf(&r.added, "\nfunc %s(%s) bool { return %s }\n", name, strings.Join(params, ", "), r.raw(n.Cond))
	return r.head(n, name+"("+strings.Join(args, ", ")+")") + r.body(n) + r.tail(n)
}

// spell writes a type as the file would; ok is false if it cannot, or if a copy
// of a value is not the value.
func (r *rewriter) spell(t types.Type) (text string, ok bool) {
	switch t.Underlying().(type) {
	case *types.Struct, *types.Array:
		return "", false
	}
	return r.spellAny(t)
}

// spellAny is spell for what may be copied.
func (r *rewriter) spellAny(t types.Type) (text string, ok bool) {
	ok = true
	text = types.TypeString(t, func(p *types.Package) string {
		if p == r.pkg.Types {
			return ""
		}
		for _, imp := range r.file.Imports {
			if strings.Trim(imp.Path.Value, `"`) != p.Path() {
				continue
			}
			if imp.Name != nil {
				return imp.Name.Name
			}
			return p.Name()
		}
		ok = false
		return p.Name()
	})
	return text, ok && !r.unspeakable(t)
}

// unspeakable reports whether a type has a part that cannot be named everywhere in the file.
func (r *rewriter) unspeakable(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.TypeParam:
		return true
	case *types.Pointer:
		return r.unspeakable(t.Elem())
	case *types.Slice:
		return r.unspeakable(t.Elem())
	case *types.Map:
		return r.unspeakable(t.Key()) || r.unspeakable(t.Elem())
	case *types.Chan:
		return r.unspeakable(t.Elem())
	case *types.Named:
		return t.Obj().Pkg() != nil && t.Obj().Pkg() != r.pkg.Types && !t.Obj().Exported() ||
			slices.ContainsFunc(slices.Collect(t.TypeArgs().Types()), r.unspeakable)
	}
	return false
}
