package funcs

import (
	"go/ast"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// Returns yields the return statements of f, not those of its literals, and what each of them
// yields, as guard.Analysis.Yields says.
func (p *Package) Returns(f *Func) iter.Seq2[inspector.Cursor, []ast.Expr] {
	return func(yield func(inspector.Cursor, []ast.Expr) bool) {
		for c := range f.Cursor.Preorder((*ast.ReturnStmt)(nil)) {
			if p.Enclosing(c) == f && !yield(c, p.Guard.Yields(f.Body, c.Node().(*ast.ReturnStmt))) {
				return
			}
		}
	}
}

// Results returns the identifiers that name the results of the function around a return
// statement.
func (w *world) Results(ret *ast.ReturnStmt) (names []ast.Expr) {
	c, ok := w.p.Find(ret)
	if !ok {
		return nil
	}
	var typ *ast.FuncType
	switch n := w.p.Enclosing(c).Cursor.Node().(type) {
	case *ast.FuncDecl:
		typ = n.Type
	case *ast.FuncLit:
		typ = n.Type
	}
	if typ == nil || typ.Results == nil {
		return nil
	}
	for _, field := range typ.Results.List {
		for _, name := range field.Names {
			names = append(names, name)
		}
	}
	return names
}

// HandsOn reports whether nothing is done with v but that it is assigned and returned.
func (w *world) HandsOn(v *types.Var) bool {
	is, known := w.handsOn[v]
	if !known {
		is = true
		for _, c := range w.p.Mentions(v) {
			switch c.ParentEdgeKind() {
			case edge.AssignStmt_Lhs, edge.ValueSpec_Names, edge.Field_Names, edge.ReturnStmt_Results:
			default:
				is = false
			}
		}
		w.handsOn[v] = is
	}
	return is
}

// Yielded returns which result of the function around the expression at c that is; ok is false if
// it is none, or if something else becomes of it as well.
func (p *Package) Yielded(c inspector.Cursor) (i int, ok bool) {
	c = unparen(c)
	if kind, i := c.ParentEdge(); kind == edge.ReturnStmt_Results {
		return i, true
	}
	f := p.Enclosing(c.Parent())
	if v := p.AssignedTo(c); v == nil || f.Body == nil || IsGlobal(v) {
		return -1, false
	}
	for _, results := range p.Returns(f) {
		if i := slices.Index(results, c.Node().(ast.Expr)); i >= 0 {
			return i, true
		}
	}
	return -1, false
}

// IsYielded reports whether the expression at c is a result of the function around.
func (p *Package) IsYielded(c inspector.Cursor) bool {
	_, ok := p.Yielded(c)
	return ok
}

// ResultOf returns the function of which v is a result, and which; nil of others.
func (p *Package) ResultOf(v *types.Var) (f *Func, i int) {
	if v.Kind() != types.ResultVar {
		return nil, -1
	}
	for _, c := range p.Mentions(v) {
		if c.ParentEdgeKind() == edge.Field_Names {
			f = p.Enclosing(c)
			break
		}
	}
	if f == nil || f.Sig == nil {
		return nil, -1
	}
	for i := range f.Sig.Results().Len() {
		if f.Sig.Results().At(i) == v {
			return f, i
		}
	}
	return nil, -1
}

// Delegates reports whether f does nothing but call g, or another function that does.
func (p *Package) Delegates(f, g *Func) bool {
	for range maxDelegates {
		if f = p.delegate(f); f == nil || f == g {
			break
		}
	}
	return f == g && g != nil
}

// maxDelegates bounds the functions that do nothing but call one another.
const maxDelegates = 3

// delegate returns the function of the package that f does nothing but call, and return what that does,
// or nil.
func (p *Package) delegate(f *Func) *Func {
	e := p.Guard.Only(f.Body)
	if f.Body != nil && len(f.Body.List) == 1 {
		if s, ok := f.Body.List[0].(*ast.ExprStmt); ok {
			e = ast.Unparen(s.X)
		}
	}
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return nil
	}
	return p.Callee(call)
}
