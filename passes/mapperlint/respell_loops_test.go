package mapperlint

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// forever: for true { ... }.
func (r *respelling) forever(c inspector.Cursor) bool {
	s, ok := c.Node().(*ast.ForStmt)
	if !ok || s.Init != nil || s.Cond != nil || s.Post != nil || !r.falls(c) {
		return false
	}
	r.replace(s.For, s.Body.Lbrace, "for true ")
	return true
}

// falls reports whether code may stand behind the loop at c: it is not what a function with
// results ends with.
func (r *respelling) falls(c inspector.Cursor) bool {
	for f := range c.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		switch n := f.Node().(type) {
		case *ast.FuncDecl:
			return n.Type.Results == nil
		case *ast.FuncLit:
			return n.Type.Results == nil
		}
	}
	return false
}

// brokenLoop: for { if !(cond) { break } ... }.
func (r *respelling) brokenLoop(c inspector.Cursor) bool {
	s, ok := c.Node().(*ast.ForStmt)
	if !ok || s.Init != nil || s.Cond == nil || s.Post != nil {
		return false
	}
	r.replace(s.For, s.Body.Lbrace+1, "for {\nif !(%s) {\nbreak\n}\n", r.raw(s.Cond))
	return true
}

// sliced returns the range loop at c, if it is one over a slice that a variable holds and
// that is not assigned in it.
func (r *respelling) sliced(c inspector.Cursor) (s *ast.RangeStmt, ok bool) {
	s, ok = c.Node().(*ast.RangeStmt)
	if !ok || s.Tok != token.DEFINE {
		return nil, false
	}
	id, isIdent := s.X.(*ast.Ident)
	_, isSlice := r.pkg.TypesInfo.TypeOf(s.X).Underlying().(*types.Slice)
	if !isIdent || !isSlice {
		return nil, false
	}
	for u := range c.Preorder((*ast.Ident)(nil)) {
		if u.Node().(*ast.Ident).Name == id.Name && u.ParentEdgeKind() == edge.AssignStmt_Lhs {
			return nil, false
		}
	}
	return s, true
}

// indexLoop: for i := range xs { x := xs[i]; ... }.
func (r *respelling) indexLoop(c inspector.Cursor) bool {
	s, ok := r.sliced(c)
	if !ok || s.Value == nil || s.Value.(*ast.Ident).Name == "_" {
		return false
	}
	key := s.Key.(*ast.Ident).Name
	if key == "_" {
		key = r.fresh("i", s)
	}
	r.replace(s.For, s.Body.Lbrace+1, "for %s := range %s {\n%s := %s[%s]\n", key, r.raw(s.X), r.raw(s.Value), r.raw(s.X), key)
	return true
}

// countedLoop: for i := 0; i < len(xs); i++ { x := xs[i]; ... }.
func (r *respelling) countedLoop(c inspector.Cursor) bool {
	s, ok := r.sliced(c)
	if !ok {
		return false
	}
	key := s.Key.(*ast.Ident).Name
	if key == "_" {
		key = r.fresh("i", s)
	}
	value := ""
	if s.Value != nil && s.Value.(*ast.Ident).Name != "_" {
		value = fmt.Sprintf("%s := %s[%s]\n", r.raw(s.Value), r.raw(s.X), key)
	}
	r.replace(s.For, s.Body.Lbrace+1, "for %s := 0; %s < len(%s); %s++ {\n%s", key, key, r.raw(s.X), key, value)
	return true
}
