package mapperlint

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// Ways to write the rounds of a loop.

// straight reports whether a block can be a function: nothing leaves it.
func straight(block *ast.BlockStmt) bool {
	ok := true
	ast.Inspect(block, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt, *ast.BranchStmt, *ast.DeferStmt, *ast.LabeledStmt:
			ok = false
		case *ast.Ident:
			ok = ok && n.Name != "recover"
		}
		return ok
	})
	return ok && len(block.List) > 0
}

// body returns the body of a loop that can be a function.
func straightBody(c inspector.Cursor) (body *ast.BlockStmt, ok bool) {
	switch s := c.Node().(type) {
	case *ast.ForStmt:
		body = s.Body
	case *ast.RangeStmt:
		body = s.Body
	default:
		return nil, false
	}
	return body, straight(body)
}

// loopLiteral: for { func() { ... }() }.
func (r *respelling) loopLiteral(c inspector.Cursor) bool {
	body, ok := straightBody(c)
	if !ok {
		return false
	}
	r.insert(body.Lbrace+1, "\nfunc() {")
	r.insert(body.Rbrace, "}()\n")
	return true
}

// loopBody: do := func(x T) { ... }; for _, x := range xs { do(x) }.
func (r *respelling) loopBody(c inspector.Cursor) bool {
	s, ok := c.Node().(*ast.RangeStmt)
	if !ok || !inList(c) || s.Tok != token.DEFINE || !straight(s.Body) {
		return false
	}
	var params, args []string
	for _, e := range []ast.Expr{s.Key, s.Value} {
		id, isIdent := e.(*ast.Ident)
		if !isIdent || id.Name == "_" {
			continue
		}
		typ, can := r.spellAny(r.pkg.TypesInfo.TypeOf(id))
		if !can {
			return false
		}
		params, args = append(params, id.Name+" "+typ), append(args, id.Name)
	}
	if len(args) == 0 {
		return false
	}
	name := r.fresh("do", s)
	r.insert(s.Pos(), "%s := func(%s) %s\n", name, strings.Join(params, ", "), r.raw(s.Body))
	r.replace(s.Body.Pos(), s.Body.End(), "{\n%s(%s)\n}", name, strings.Join(args, ", "))
	return true
}

// seqLoop: for i, x := range all(xs), with func all[T any](xs []T) iter.Seq2[int, T].
func (r *respelling) seqLoop(c inspector.Cursor) bool {
	s, ok := r.sliced(c)
	if !ok {
		return false
	}
	name := r.once("all", `[T any](xs []T) func(func(int, T) bool) {
	return func(yield func(int, T) bool) {
		for i, x := range xs {
			if !yield(i, x) {
				return
			}
		}
	}
}`)
	r.insert(s.X.Pos(), "%s(", name)
	r.insert(s.X.End(), ")")
	return true
}

// intLoop: for i := range n, for i := 0; i < n; i++.
func (r *respelling) intLoop(c inspector.Cursor) bool {
	s, ok := c.Node().(*ast.ForStmt)
	if !ok || s.Init == nil || s.Cond == nil || s.Post == nil {
		return false
	}
	init, isAssign := s.Init.(*ast.AssignStmt)
	cond, isBinary := s.Cond.(*ast.BinaryExpr)
	post, isStep := s.Post.(*ast.IncDecStmt)
	if !isAssign || len(init.Lhs) != 1 || r.raw(init.Rhs[0]) != "0" || !isBinary || cond.Op != token.LSS || !isStep || post.Tok != token.INC {
		return false
	}
	i, isIdent := init.Lhs[0].(*ast.Ident)
	if !isIdent || init.Tok != token.DEFINE {
		return false
	}
	v := r.pkg.TypesInfo.Defs[i]
	if r.raw(cond.X) != i.Name || r.raw(post.X) != i.Name || !r.fixed(c, cond.Y) {
		return false
	}
	uses := r.uses(c.ChildAt(edge.ForStmt_Body, -1), v)
	for _, u := range uses {
		switch u.ParentEdgeKind() {
		case edge.AssignStmt_Lhs, edge.IncDecStmt_X, edge.UnaryExpr_X:
			return false
		}
	}
	if r.pkg.TypesInfo.Types[cond.Y].Value != nil && !types.Identical(v.Type(), types.Typ[types.Int]) {
		return false
	}
	head := ""
	if len(uses) > 0 {
		head = i.Name + " := "
	}
	r.replace(s.For, s.Body.Lbrace, "for %srange %s ", head, r.raw(cond.Y))
	return true
}

// fixed reports whether e, a constant, a variable or the length of one, is the same in all
// rounds of the loop at c.
func (r *respelling) fixed(c inspector.Cursor, e ast.Expr) bool {
	if r.pkg.TypesInfo.Types[e].Value != nil {
		return true
	}
	if call, ok := e.(*ast.CallExpr); ok && r.raw(call.Fun) == "len" {
		e = call.Args[0]
	}
	id, ok := e.(*ast.Ident)
	if !ok {
		return false
	}
	for _, u := range r.uses(c, r.pkg.TypesInfo.Uses[id]) {
		switch u.ParentEdgeKind() {
		case edge.AssignStmt_Lhs, edge.IncDecStmt_X:
			return false
		}
	}
	return true
}

// outsideLoop: var x T; for { x = e ... }.
func (r *respelling) outsideLoop(c inspector.Cursor) bool {
	x, e, typ, ok := r.defines(c)
	if !ok {
		return false
	}
	block := c.Parent()
	loop := block.Parent()
	switch block.ParentEdgeKind() {
	case edge.ForStmt_Body, edge.RangeStmt_Body:
	default:
		return false
	}
	if !inList(loop) || hasLit(e) {
		return false
	}
	uses := r.uses(block, r.pkg.TypesInfo.Defs[x])
	for _, u := range uses {
		for f := range u.Enclosing((*ast.FuncLit)(nil)) {
			if loop.Node().Pos() < f.Node().Pos() {
				return false // each round's literal has its own
			}
		}
		switch u.ParentEdgeKind() {
		case edge.AssignStmt_Lhs, edge.UnaryExpr_X, edge.DeferStmt_Call, edge.GoStmt_Call:
			return false
		}
	}
	name := r.fresh(x.Name, x)
	r.insert(loop.Node().Pos(), "var %s %s\n", name, typ)
	r.replace(c.Node().Pos(), e.Pos(), "%s = ", name)
	for _, u := range uses {
		r.replace(u.Node().Pos(), u.Node().End(), "%s", name)
	}
	return len(uses) > 0
}
