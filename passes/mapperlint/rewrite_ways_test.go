package mapperlint

import (
	"go/ast"
	"go/token"
	"slices"
)

// yoda: nil == x.
func (r *rewriter) yoda(n *ast.IfStmt) string {
	cond, found := r.raw(n.Cond), false
	from := r.offset(n.Cond.Pos())
	var swaps []*ast.BinaryExpr
	ast.Inspect(n.Cond, func(m ast.Node) bool {
		if b, ok := m.(*ast.BinaryExpr); ok && (b.Op == token.EQL || b.Op == token.NEQ) {
			if tv := r.pkg.TypesInfo.Types[b.Y]; tv.IsNil() || tv.Value != nil {
				swaps = append(swaps, b)
				return false
			}
		}
		return true
	})
	slices.Reverse(swaps)
	for _, b := range swaps {
		found = true
		x := r.raw(b.X)
		if _, nested := b.X.(*ast.BinaryExpr); nested { // x != nil == false
			x = "(" + x + ")"
		}
		cond = cond[:r.offset(b.Pos())-from] + r.raw(b.Y) + " " + b.Op.String() + " " + x + cond[r.offset(b.End())-from:]
	}
	if !found {
		return ""
	}
	return r.head(n, cond) + r.body(n) + r.tail(n)
}

// not returns the negation of a condition.
func (r *rewriter) not(e ast.Expr) string {
	switch e := ast.Unparen(e).(type) {
	case *ast.BinaryExpr:
		switch e.Op {
		case token.EQL:
			return r.raw(e.X) + " != " + r.raw(e.Y)
		case token.NEQ:
			return r.raw(e.X) + " == " + r.raw(e.Y)
		}
	case *ast.UnaryExpr:
		if e.Op == token.NOT {
			return r.raw(e.X)
		}
	}
	return "!(" + r.raw(e) + ")"
}

// negated: !(x != nil).
func (r *rewriter) negated(n *ast.IfStmt) string {
	return r.head(n, "!("+r.not(n.Cond)+")") + r.body(n) + r.tail(n)
}

// asSwitch: switch { case x == nil: }.
func (r *rewriter) asSwitch(n *ast.IfStmt) string {
	if n.Else != nil || r.inner[n] || breaks(n.Body) {
		return ""
	}
	body := r.body(n)
	return "switch " + r.init(n) + "{\ncase " + r.raw(n.Cond) + ":" + body[1:]
}

// breaks reports whether a break in the block leaves a statement around it.
func breaks(block *ast.BlockStmt) bool {
	found := false
	ast.Inspect(block, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ForStmt, *ast.RangeStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt, *ast.FuncLit:
			return false
		case *ast.BranchStmt:
			found = found || n.Tok == token.BREAK && n.Label == nil
		}
		return true
	})
	return found
}

// earlyReturn: if x != nil { return }, and the rest behind it.
func (r *rewriter) earlyReturn(n *ast.IfStmt) string {
	if n.Else != nil || n.Init != nil || !r.last[n] {
		return ""
	}
	return "if " + r.not(n.Cond) + " {\nreturn\n}\n" + r.body(n)
}

// localCopy: y := x; y == nil.
func (r *rewriter) localCopy(n *ast.IfStmt) string {
	b, ok := ast.Unparen(n.Cond).(*ast.BinaryExpr)
	if !ok || n.Init != nil || !r.pkg.TypesInfo.Types[b.Y].IsNil() {
		return ""
	}
	switch ast.Unparen(b.X).(type) {
	case *ast.Ident, *ast.SelectorExpr:
		return "if aCopy := " + r.raw(b.X) + "; aCopy " + b.Op.String() + " nil " + r.body(n) + r.tail(n)
	}
	return ""
}

// elseBranch: if x != nil {} else { ... }.
func (r *rewriter) elseBranch(n *ast.IfStmt) string {
	if n.Else != nil || r.inner[n] {
		return ""
	}
	return r.head(n, r.not(n.Cond)) + "{\n} else " + r.body(n)
}

// nested: if a { if b { ... } }, for a && b.
func (r *rewriter) nested(n *ast.IfStmt) string {
	b, ok := ast.Unparen(n.Cond).(*ast.BinaryExpr)
	if !ok || b.Op != token.LAND || n.Else != nil || r.inner[n] {
		return ""
	}
	return r.head(n, r.raw(b.X)) + "{\nif " + r.raw(b.Y) + " " + r.body(n) + "\n}"
}

// nilSwitch: switch x { case nil: }, for x == nil.
func (r *rewriter) nilSwitch(n *ast.IfStmt) string {
	b, ok := ast.Unparen(n.Cond).(*ast.BinaryExpr)
	if !ok || n.Else != nil || r.inner[n] || breaks(n.Body) || !r.pkg.TypesInfo.Types[b.Y].IsNil() {
		return ""
	}
	word := "case nil:"
	if b.Op == token.NEQ {
		word += "\ndefault:"
	}
	return "switch " + r.init(n) + r.raw(b.X) + " {\n" + word + r.body(n)[1:]
}

// splitInit: { x := f(); if x == nil { ... } }.
func (r *rewriter) splitInit(n *ast.IfStmt) string {
	if n.Init == nil || r.inner[n] {
		return ""
	}
	return "{\n" + r.raw(n.Init) + "\nif " + r.raw(n.Cond) + " " + r.body(n) + r.tail(n) + "\n}"
}

// chainSwitch: switch { case a: ... default: ... }, for if a {} else {}.
func (r *rewriter) chainSwitch(n *ast.IfStmt) string {
	if n.Else == nil || r.inner[n] {
		return ""
	}
	text := "switch " + r.init(n) + "{"
	for {
		if breaks(n.Body) {
			return ""
		}
		body := r.body(n)
		text += "\ncase " + r.raw(n.Cond) + ":" + body[1:len(body)-1]
		switch els := n.Else.(type) {
		case nil:
			return text + "}"
		case *ast.BlockStmt:
			if breaks(els) {
				return ""
			}
			body := r.text(els.Pos(), els.End(), els)
			return text + "\ndefault:" + body[1:]
		case *ast.IfStmt:
			if n = els; n.Init != nil {
				return ""
			}
		}
	}
}
