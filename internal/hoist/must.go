package hoist

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/textedit"
)

// must proposes var x = MustCompile(...) for v, err := Compile(...), where
// the catalogue knows that form and the arguments are constant, so that it
// fails for every start of the program or for none.
func (p *reader) must(sl *slice) *proposal {
	s := sl.s
	call, ok := s.value.Node().(*ast.CallExpr)
	if !ok || s.b.Constructor.Must == "" || p.env.Form == Once || isStruct(s.typ) {
		return nil
	}
	for _, arg := range call.Args {
		if p.info.Types[arg].Value == nil {
			return nil
		}
	}
	if p.library(s) == "regexp" && !p.validPattern(call) {
		return nil
	}
	fun := calledName(call)
	lib := p.libraryScope(call)
	if fun == nil || lib == nil || call.Ellipsis.IsValid() {
		return nil
	}
	if _, ok := lib.Lookup(s.b.Constructor.Must).(*types.Func); !ok {
		return nil
	}
	c, ok := p.check(s)
	if !ok || p.reassigned(sl, s.local) {
		return nil
	}
	src := s.file.src
	start, end := src.Span(call)
	from, to := src.Span(fun)
	prop := &proposal{sl: sl, form: toPackage, extra: c.extra}
	if p.staysBehind(sl, c.stmt) {
		c.stmt.Doc = c.stmt.First
	}
	prop.Removed = []textedit.Unit{c.stmt, c.check}
	prop.init = p.substituted(sl, start, from) + s.b.Constructor.Must + p.substituted(sl, to, end)
	prop.doc, prop.trailing = s.file.src.DocText(c.stmt), c.stmt.Trailing
	return prop
}

// calledName returns the identifier of the function that a call names.
func calledName(call *ast.CallExpr) *ast.Ident {
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		return fun
	case *ast.SelectorExpr:
		return fun.Sel
	}
	return nil
}

// libraryScope returns the scope of the package whose function a call names.
func (p *reader) libraryScope(call *ast.CallExpr) *types.Scope {
	fn := staticCallee(p.info, call)
	if fn == nil || fn.Pkg() == nil || fn.Signature().Recv() != nil {
		return nil
	}
	return fn.Pkg().Scope()
}
