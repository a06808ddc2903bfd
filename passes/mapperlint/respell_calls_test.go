package mapperlint

import (
	"fmt"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// constructs returns the call at c, if it is one of a function of another package with
// nothing but constants, in a function; and what it yields.
func (r *respelling) constructs(c inspector.Cursor) (call *ast.CallExpr, in *ast.FuncDecl, typ string, ok bool) {
	call, isCall := c.Node().(*ast.CallExpr)
	if !isCall {
		return nil, nil, "", false
	}
	sel, isSel := call.Fun.(*ast.SelectorExpr)
	if !isSel {
		return nil, nil, "", false
	}
	fn, isFunc := r.pkg.TypesInfo.Uses[sel.Sel].(*types.Func)
	if !isFunc || fn.Signature().Recv() != nil || fn.Signature().TypeParams() != nil || fn.Signature().Results().Len() != 1 || fn.Pkg() == r.pkg.Types {
		return nil, nil, "", false
	}
	for d := range c.Enclosing((*ast.FuncDecl)(nil)) {
		in = d.Node().(*ast.FuncDecl)
	}
	typ, ok = r.spell(fn.Signature().Results().At(0).Type())
	return call, in, typ, ok && in != nil && in.Name.Name != "init"
}

// inFunction: make1(), with func make1() T { return New() }.
func (r *respelling) inFunction(c inspector.Cursor) bool {
	call, in, typ, ok := r.constructs(c)
	if !ok || slices.ContainsFunc(call.Args, func(arg ast.Expr) bool { return !r.constant(arg) }) {
		return false
	}
	name := r.fresh("make", call) + fmt.Sprint("x", len(r.src))
	r.replace(call.Pos(), call.End(), "%s()", name)
	fmt.Fprintf(&r.added, "\nfunc %s() %s { return %s }\n", name, typ, r.raw(call))
	decl := in.Name.Name
	if in.Recv != nil {
		decl = receiverName(in.Recv.List[0].Type) + "." + decl
	}
	r.made[name] = decl
	return true
}

// constant reports whether e is the same wherever it stands in the file.
func (r *respelling) constant(e ast.Expr) bool {
	if tv := r.pkg.TypesInfo.Types[e]; tv.Value == nil && !tv.IsNil() {
		return false
	}
	local := false
	ast.Inspect(e, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			obj := r.pkg.TypesInfo.Uses[id]
			local = local || obj != nil && obj.Pkg() == r.pkg.Types && obj.Parent() != r.pkg.Types.Scope()
		}
		return true
	})
	return !local
}

// byValue: mk := New; x := mk().
func (r *respelling) byValue(c inspector.Cursor) bool {
	call, _, _, ok := r.constructs(c)
	if !ok || !isObject(r.pkg.TypesInfo.TypeOf(call)) {
		return false
	}
	at := c
	for !inList(at) {
		if _, isFile := at.Node().(*ast.File); isFile {
			return false
		}
		at = at.Parent()
	}
	switch at.Node().(type) {
	case *ast.AssignStmt, *ast.ExprStmt, *ast.ReturnStmt:
	default:
		return false
	}
	name := r.fresh("ctor", call)
	r.insert(at.Node().Pos(), "%s := %s\n", name, r.raw(call.Fun))
	r.replace(call.Fun.Pos(), call.Fun.End(), "%s", name)
	return true
}

// isObject reports whether t is a struct, or a pointer to one: no interface, and no option.
func isObject(t types.Type) bool {
	_, ok := typ.Pointee(t).Underlying().(*types.Struct)
	return ok
}

// delegated: func f(x T) { f1(x) }, with func f1(x T) { ... }.
func (r *respelling) delegated(c inspector.Cursor) bool {
	f, ok := c.Node().(*ast.FuncDecl)
	if !ok || f.Recv == nil && (f.Name.Name == "main" || f.Name.Name == "init") {
		return false
	}
	args, ok := r.arguments(f)
	if !ok {
		return false
	}
	name := r.fresh("body", f) + fmt.Sprint("x", len(r.src))
	call, decl, head := name, f.Name.Name, "func "
	if f.Recv != nil {
		recv := f.Recv.List[0]
		if len(recv.Names) == 0 || recv.Names[0].Name == "_" {
			return false
		}
		decl = receiverName(recv.Type) + "." + decl
		call, head = recv.Names[0].Name+"."+name, "func "+r.raw(f.Recv)+" "
		r.made[receiverName(recv.Type)+"."+name] = decl
	} else {
		r.made[name] = decl
	}
	call += "(" + strings.Join(args, ", ") + ")"
	if f.Type.Results != nil {
		call = "return " + call
	}
	signature := string(r.src[r.offset(f.Type.Params.Pos()):r.offset(f.Type.End())])
	r.replace(f.Body.Lbrace+1, f.Body.Rbrace, "\n%s\n", call)
	fmt.Fprintf(&r.added, "\n%s%s%s %s\n", head, name, signature, r.raw(f.Body))
	return true
}
