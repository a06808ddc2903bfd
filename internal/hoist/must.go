package hoist

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// must proposes var x = MustCompile(...) for v, err := Compile(...), where
// the catalogue knows that form and the arguments are constant, so that it
// fails for every start of the program or for none.
func (p *planner) must(sl *slice) *proposal {
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
	prop := &proposal{sl: sl, kind: toPackage, extra: c.extra}
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
func (p *planner) libraryScope(call *ast.CallExpr) *types.Scope {
	fn := staticCallee(p.info, call)
	if fn == nil || fn.Pkg() == nil || fn.Signature().Recv() != nil {
		return nil
	}
	return fn.Pkg().Scope()
}

// shared proposes the library's own instance, where the catalogue knows one,
// the module's version has it, and the call sets nothing.
func (p *planner) shared(s *site) *proposal {
	call, ok := s.value.Node().(*ast.CallExpr)
	if !ok || s.b.Constructor.Shared == "" || len(call.Args) > 0 || len(s.fate.Setups) > 0 || s.b.Entry.Sharing != catalogue.Safe {
		return nil
	}
	lib := p.libraryScope(call)
	name := lastName(s.b.Constructor.Shared)
	if lib == nil {
		return nil
	}
	v, ok := lib.Lookup(name).(*types.Var)
	if !ok || !types.Identical(v.Type(), s.typ) {
		return nil
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	qualifier, ok := sel.X.(*ast.Ident)
	if !ok {
		return nil
	}
	sl, why := p.slice(s, nil)
	if sl == nil || why != "" {
		return nil
	}
	prop := &proposal{sl: sl, kind: toShared, names: []string{qualifier.Name + "." + name}}
	switch {
	case s.tuple:
		c, ok := p.check(s)
		if !ok || p.reassigned(sl, s.local) {
			return nil
		}
		prop.Removed, prop.extra = []textedit.Unit{c.stmt, c.check}, c.extra
	default:
		p.place(prop)
	}
	if !prop.keep && s.local != nil {
		for _, c := range p.uses(sl, s.local) {
			if p.shadowed(qualifier.Name, c.Node().Pos(), nil) {
				return nil
			}
		}
	}
	return prop
}

// isFunctionToo reports whether a use of the instance calls a method that is
// a function of the library, too.
func (p *planner) isFunctionToo(s *site, use inspector.Cursor) bool {
	if use.ParentEdgeKind() != edge.SelectorExpr_X || use.Parent().ParentEdgeKind() != edge.CallExpr_Fun {
		return false
	}
	method, ok := p.info.Uses[use.Parent().Node().(*ast.SelectorExpr).Sel].(*types.Func)
	lib := p.libraryScope(s.value.Node().(*ast.CallExpr))
	if !ok || lib == nil {
		return false
	}
	fn, ok := lib.Lookup(method.Name()).(*types.Func)
	return ok && types.Identical(fn.Signature(), method.Signature())
}

func lastName(s string) string {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == '.' {
			return s[i+1:]
		}
	}
	return s
}
