package form

import (
	"go/ast"
	"go/constant"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// must proposes var x = MustCompile(...) for v, err := Compile(...), where
// the catalogue knows that form and the arguments are constant, so that it
// fails for every start of the program or for none.
func (p *Reader) must(sl *slice.Slice) *Proposal {
	s := sl.Site
	init, ok := p.mustInit(sl)
	if !ok {
		return nil
	}
	c, ok := p.check(s)
	if !ok || sl.Reassigned(s.Local) {
		return nil
	}
	prop := &Proposal{Slice: sl, Extra: c.extra, Init: init}
	if sl.StaysBehind(c.stmt) {
		c.stmt.Doc = c.stmt.First
	}
	prop.Removed = []textedit.Unit{c.stmt, c.check}
	prop.Doc, prop.Trailing = s.File.Src.DocText(c.stmt), c.stmt.Trailing
	if s.Base.Valid() && !p.withBase(prop, c.stmt) {
		return nil
	}
	return prop
}

// withBase lets the statement go that the build goes on from, with its comment above the
// variable; what is said between the two would be lost.
func (p *Reader) withBase(prop *Proposal, again textedit.Unit) bool {
	s := prop.Slice.Site
	u, ok := s.File.Src.Unit(s.Base)
	if !ok || u.Trailing != "" || again.Doc != again.First {
		return false
	}
	if prop.Slice.StaysBehind(u) {
		u.Doc = u.First
	}
	prop.Doc = s.File.Src.DocText(u)
	prop.Removed = append([]textedit.Unit{u}, prop.Removed...)
	return true
}

// mustInit returns the call of the Must form, if there is one and the arguments
// are constant.
func (p *Reader) mustInit(sl *slice.Slice) (text string, ok bool) {
	s := sl.Site
	call, ok := s.Value.Node().(*ast.CallExpr)
	if ok && p.opts.Form != Once && s.Type != nil && !typ.IsCopied(s.Type) && p.timing.Parses(s, call) {
		return p.templateMust(sl, call)
	}
	if !ok || s.Build.Constructor.Must == "" || p.opts.Form == Once || typ.IsCopied(s.Type) {
		return "", false
	}
	for _, arg := range call.Args {
		if v := sl.FixedValue(arg); v == nil || site.Library(p.info, s) == "regexp" && !timing.Compiles(constant.StringVal(v)) {
			return "", false
		}
	}
	fun := code.CalledName(call)
	lib := p.libraryScope(call)
	if fun == nil || lib == nil || call.Ellipsis.IsValid() {
		return "", false
	}
	if _, ok := lib.Lookup(s.Build.Constructor.Must).(*types.Func); !ok {
		return "", false
	}
	start, end := s.File.Src.Span(call)
	from, to := s.File.Src.Span(fun)
	return sl.Substituted(start, from) + s.Build.Constructor.Must + sl.Substituted(to, end), true
}

// templateMust puts the Must of the library around what makes a template of constants.
func (p *Reader) templateMust(sl *slice.Slice, chain *ast.CallExpr) (text string, ok bool) {
	var e ast.Expr = chain
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.CallExpr:
			e = x.Fun
			continue
		case *ast.SelectorExpr:
			e = x.X
			continue
		case *ast.Ident:
			if base := sl.Site.Base; base.Valid() && p.info.Uses[x] == types.Object(sl.Site.Local) {
				e = base.Node().(*ast.AssignStmt).Rhs[0]
				continue
			}
			if pn, isPackage := p.info.Uses[x].(*types.PkgName); isPackage {
				return pn.Name() + ".Must(" + sl.Text() + ")", true
			}
		}
		return "", false
	}
}

// libraryScope returns the scope of the package whose function a call names.
func (p *Reader) libraryScope(call *ast.CallExpr) *types.Scope {
	fn := funcs.StaticCallee(p.info, call)
	if fn == nil || fn.Pkg() == nil || fn.Signature().Recv() != nil {
		return nil
	}
	return fn.Pkg().Scope()
}
