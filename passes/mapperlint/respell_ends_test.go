package mapperlint

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// Ways to leave a function or a round of a loop, and to be called.

// elseRest: if c { return }, and the rest in the else branch.
func (r *respelling) elseRest(c inspector.Cursor) bool {
	n, ok := c.Node().(*ast.IfStmt)
	if !ok || !inList(c) || n.Else != nil || len(n.Body.List) == 0 {
		return false
	}
	if _, leaves := n.Body.List[len(n.Body.List)-1].(*ast.ReturnStmt); !leaves {
		return false
	}
	last := ast.Node(nil)
	for s := range c.Parent().Children() {
		if s.ParentEdgeKind() == c.ParentEdgeKind() {
			last = s.Node()
		}
	}
	if branch, isBranch := last.(*ast.BranchStmt); last == ast.Node(n) || isBranch && branch.Tok == token.FALLTHROUGH {
		return false
	}
	r.insert(n.End(), " else {")
	r.insert(last.End(), "\n}")
	return true
}

// continued: if !c { continue }, and the rest behind it.
func (r *respelling) continued(c inspector.Cursor) bool {
	n, ok := c.Node().(*ast.IfStmt)
	if !ok || n.Init != nil || n.Else != nil || c.ParentEdgeKind() != edge.BlockStmt_List {
		return false
	}
	block := c.Parent()
	switch block.ParentEdgeKind() {
	case edge.ForStmt_Body, edge.RangeStmt_Body:
	default:
		return false
	}
	if list := block.Node().(*ast.BlockStmt).List; list[len(list)-1] != ast.Stmt(n) {
		return false
	}
	r.replace(n.Pos(), n.Body.Pos(), "if %s {\ncontinue\n}\n", r.not(n.Cond))
	return true
}

// inResult: result := f(); return result.
func (r *respelling) inResult(c inspector.Cursor) bool {
	n, ok := c.Node().(*ast.ReturnStmt)
	if !ok || !inList(c) || len(n.Results) != 1 {
		return false
	}
	call, ok := n.Results[0].(*ast.CallExpr)
	if !ok || r.noCall(call) {
		return false
	}
	names := r.fresh("result", n)
	if tuple, several := r.pkg.TypesInfo.TypeOf(call).(*types.Tuple); several {
		var all []string
		for i := range tuple.Len() {
			all = append(all, fmt.Sprint(names, "_", i))
		}
		names = strings.Join(all, ", ")
	}
	r.replace(n.Pos(), call.Pos(), "%s := ", names)
	r.insert(n.End(), "\nreturn %s", names)
	return true
}

// namedResults: func f() (x T) { x = e; return }.
func (r *respelling) namedResults(c inspector.Cursor) bool {
	f, ok := c.Node().(*ast.FuncDecl)
	if !ok || f.Body == nil || f.Type.Results == nil || len(f.Type.Results.List[0].Names) > 0 {
		return false
	}
	var names, fields []string
	for i, field := range f.Type.Results.List {
		names = append(names, fmt.Sprint(r.fresh("out", f), "_", i))
		fields = append(fields, names[i]+" "+r.raw(field.Type))
	}
	r.replace(f.Type.Results.Pos(), f.Type.Results.End(), "(%s)", strings.Join(fields, ", "))
	for ret := range c.Preorder((*ast.ReturnStmt)(nil)) {
		n, own := ret.Node().(*ast.ReturnStmt), true
		for range ret.Enclosing((*ast.FuncLit)(nil)) {
			own = false
		}
		if own {
			r.replace(n.Pos(), n.Results[0].Pos(), "%s = ", strings.Join(names, ", "))
			r.insert(n.End(), "\nreturn")
		}
	}
	return true
}

// freed: func (x T) f(y U) { f1(x, y) }, with func f1(x T, y U) { ... }.
func (r *respelling) freed(c inspector.Cursor) bool {
	f, ok := c.Node().(*ast.FuncDecl)
	if !ok || f.Recv == nil || len(f.Recv.List[0].Names) == 0 || f.Recv.List[0].Names[0].Name == "_" || isGeneric(f.Recv.List[0].Type) {
		return false
	}
	args, ok := r.arguments(f)
	if !ok {
		return false
	}
	recv := f.Recv.List[0]
	name := r.fresh("body", f) + fmt.Sprint("x", len(r.src))
	r.made[name] = receiverName(recv.Type) + "." + f.Name.Name
	params := strings.TrimPrefix(string(r.src[r.offset(f.Type.Params.Pos()):r.offset(f.Type.End())]), "(")
	call := name + "(" + strings.Join(append([]string{recv.Names[0].Name}, args...), ", ") + ")"
	if f.Type.Results != nil {
		call = "return " + call
	}
	r.replace(f.Body.Lbrace+1, f.Body.Rbrace, "\n%s\n", call)
	fmt.Fprintf(&r.added, "\nfunc %s(%s %s, %s %s\n", name, recv.Names[0].Name, r.raw(recv.Type), params, r.raw(f.Body))
	return true
}

func isGeneric(recv ast.Expr) bool {
	switch e := recv.(type) {
	case *ast.StarExpr:
		return isGeneric(e.X)
	case *ast.IndexExpr, *ast.IndexListExpr:
		return true
	}
	return false
}

// arguments returns what a function hands on that does nothing but to call another with all
// that it is given; ok is false if it cannot be one.
func (r *respelling) arguments(f *ast.FuncDecl) (args []string, ok bool) {
	if f.Body == nil || len(f.Body.List) == 0 || f.Type.TypeParams != nil || f.Doc != nil && strings.Contains(r.raw(f.Doc), "lint:") {
		return nil, false
	}
	for _, field := range f.Type.Params.List {
		for _, name := range field.Names {
			arg := name.Name
			if _, variadic := field.Type.(*ast.Ellipsis); variadic {
				arg += "..."
			}
			args = append(args, arg)
		}
		if len(field.Names) == 0 || field.Names[0].Name == "_" {
			return nil, false
		}
	}
	return args, true
}
