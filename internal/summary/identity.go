package summary

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// identity is a text that two expressions have in common only if they denote the
// same: objects count, not their names, and a local variable that is given one
// value is that value.
func (fo *Folder) identity(e ast.Expr, depth int) string {
	info := fo.Pkg.Info
	e = ast.Unparen(e)
	if tv := info.Types[e]; tv.Value != nil {
		return tv.Value.ExactString()
	}
	var out strings.Builder
	if id, ok := e.(*ast.Ident); ok {
		obj := info.ObjectOf(id)
		if v, ok := obj.(*types.Var); ok && depth < maxIdentity && !funcs.IsGlobal(v) {
			if as := fo.Pkg.Assignments(v); len(as) == 1 && as[0].Value != nil && !as[0].Step && as[0].Index == 0 {
				return fo.identity(as[0].Value, depth+1)
			}
			if arg := fo.passedByAll(v); arg != nil {
				return fo.identity(arg, depth+1)
			}
		}
		if obj == nil || obj.Pkg() == nil {
			return id.Name
		}
		fmt.Fprintf(&out, "%s@%d", id.Name, obj.Pos())
		return out.String()
	}
	if lit, ok := e.(*ast.CompositeLit); ok && depth < maxIdentity {
		if st, ok := info.TypeOf(lit).Underlying().(*types.Struct); ok {
			return fo.structIdentity(lit, st, depth)
		}
	}
	fmt.Fprintf(&out, "%T(", e)
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit: // a function of its own
			fmt.Fprintf(&out, "%d", n.Pos())
			return false
		case *ast.Ident:
			if n != e {
				out.WriteString(fo.identity(n, maxIdentity) + " ")
			}
		case *ast.BasicLit:
			out.WriteString(n.Value + " ")
		case *ast.BinaryExpr:
			out.WriteString(n.Op.String())
		case *ast.UnaryExpr:
			out.WriteString(n.Op.String())
		case nil:
			out.WriteByte(')')
			return true
		default:
			out.WriteByte('(')
		}
		return true
	})
	return out.String()
}

// structIdentity is identity for a literal of a struct: its fields may be named or not, and
// those that are left out are zero.
func (fo *Folder) structIdentity(lit *ast.CompositeLit, st *types.Struct, depth int) string {
	fields := make(map[*types.Var]string)
	for i, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok {
				if v, ok := fo.Pkg.Info.ObjectOf(key).(*types.Var); ok {
					fields[v] = fo.identity(kv.Value, depth+1)
				}
			}
		} else if i < st.NumFields() {
			fields[st.Field(i)] = fo.identity(e, depth+1)
		}
	}
	var out strings.Builder
	out.WriteString(types.TypeString(fo.Pkg.Info.TypeOf(lit), nil))
	for v := range st.Fields() {
		fmt.Fprintf(&out, "{%s}", fields[v])
	}
	return out.String()
}

// passedByAll returns what all callers of a function pass for its parameter v, or nil.
func (fo *Folder) passedByAll(v *types.Var) ast.Expr {
	p, ok := fo.Life.Param(v)
	if !ok || p.Index < 0 || !fo.resolved(v) {
		return nil
	}
	for _, e := range p.Func.In() {
		if e.Call != nil && !e.From.Test.IsValid() {
			if args, known := arguments(e, p.Index); known && len(args) == 1 {
				return args[0]
			}
		}
	}
	return nil
}

// maxIdentity bounds the local variables between an argument and its value.
const maxIdentity = 3
