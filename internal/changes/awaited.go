package changes

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
)

// awaited reports whether the handler h serves one request for each run of the
// function that registers it: h sends on a channel, and that function waits for it
// once, as a command does which opens a browser to log in. A second request would
// wait for ever.
func (a *Analysis) awaited(h *funcs.Func) bool {
	sent := a.channels(h)
	if len(sent) == 0 {
		return false
	}
	for _, f := range a.Pkg.Funcs {
		if f != h && f.Body != nil && a.mentions(f, h) && a.waits(f, sent) {
			return true
		}
	}
	return false
}

// channels returns the variables and fields that f, or a literal in it, sends on
// whatever else may be ready.
func (a *Analysis) channels(f *funcs.Func) map[types.Object]bool {
	if f.Body == nil {
		return nil
	}
	sent := make(map[types.Object]bool)
	for c := range f.Cursor.Preorder((*ast.SendStmt)(nil)) {
		if _, isCase := c.Parent().Node().(*ast.CommClause); isCase {
			continue
		}
		if v := a.channel(c.Node().(*ast.SendStmt).Chan); v != nil {
			sent[v] = true
		}
	}
	return sent
}

// channel returns the variable or field that holds a channel, or nil.
func (a *Analysis) channel(e ast.Expr) types.Object {
	if v, ok := a.Pkg.Info.ObjectOf(lastIdent(e)).(*types.Var); ok {
		return v
	}
	return nil
}

// mentions reports whether f declares or names h.
func (a *Analysis) mentions(f, h *funcs.Func) bool {
	if h.Obj == nil {
		return h.Outer == f
	}
	for c := range f.Cursor.Preorder((*ast.Ident)(nil)) {
		if a.Pkg.Info.Uses[c.Node().(*ast.Ident)] == h.Obj {
			return true
		}
	}
	return false
}

// waits reports whether f itself receives from one of the channels, outside of
// loops.
func (a *Analysis) waits(f *funcs.Func, sent map[types.Object]bool) bool {
	for c := range f.Cursor.Preorder((*ast.UnaryExpr)(nil)) {
		n := c.Node().(*ast.UnaryExpr)
		if n.Op == token.ARROW && sent[a.channel(n.X)] && a.Pkg.Enclosing(c) == f && !inLoop(c) {
			return true
		}
	}
	return false
}

// inLoop reports whether a loop of the function around c runs it again.
func inLoop(c inspector.Cursor) bool {
	for around := range c.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		switch around.Node().(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			return true
		}
		return false
	}
	return false
}
