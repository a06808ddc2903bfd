package form

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// shotVar is a package variable for what a function builds, uses and drops, of which a
// method is called:
//
//	ok, _ := regexp.MatchString(`^\d+$`, s)
//	ok := digitsRegexp.MatchString(s)
//
// What it is made of is seen to work, so that there is no error to look at any more.
type shotVar struct{ packageVar }

// It shares its variable with those who build one in the open, and has their ID.
var toShot Form = shotVar{packageVar{common{Traits{ID: "package", Declares: true, Only: true, Tells: true, Plain: true}}}}

func (shotVar) suits(_ *Reader, s *site.Site) bool { return s.Shot != nil }

func (shotVar) propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal) {
	no := reason.Because(reason.FixBuildsAndUses, "")
	method := s.Method()
	if method == nil || p.opts.Form == Once {
		return nil, no
	}
	sl, why := p.slices.Of(s, nil)
	if sl == nil || why.Given() {
		return nil, why
	}
	if why := sl.LiteralsUsed(); why.Given() {
		return nil, why
	}
	if when, why := p.timing.Of(s, sl.Nodes()); when != timing.Early || len(sl.Stmts) > 0 {
		if !why.Given() {
			why = no
		}
		return nil, why
	}
	if v := sl.FixedValue(s.Value.Node().(ast.Expr)); v == nil || v.Kind() != constant.String || !timing.Compiles(constant.StringVal(v)) {
		return nil, no
	}
	qualifier := ast.Unparen(s.Shot.Fun).(*ast.SelectorExpr).X.(*ast.Ident).Name
	prop := &Proposal{Slice: sl, Init: qualifier + "." + s.Build.Constructor.Maker + "(" + sl.Text() + ")"}
	if !p.withoutResult(prop, method) {
		return nil, reason.Because(reason.FixOtherResults, "the error")
	}
	return prop, reason.None
}

func (shotVar) describe(prop *Proposal, what, name, where string) string {
	return "Build what " + what + " uses once, in package variable " + name + where
}

// methodOf returns the edit that makes a call of a method of the function's call.
func methodOf(s *site.Site, name string) textedit.Edit {
	src := s.File.Src
	start, to := src.Off(s.Shot.Pos()), src.Off(s.Shot.Args[1].Pos())
	return textedit.Replace(start, to, name+"."+ast.Unparen(s.Shot.Fun).(*ast.SelectorExpr).Sel.Name+"(")
}

// withoutResult adds the edits that do without the error of the function, where the
// method has none.
func (p *Reader) withoutResult(prop *Proposal, method *types.Func) bool {
	s := prop.Slice.Site
	results, ok := p.info.TypeOf(s.Shot).(*types.Tuple)
	own := method.Signature().Results()
	if !ok || own.Len() == results.Len() {
		return false
	}
	if results.Len() != 2 || own.Len() != 1 || !types.Identical(own.At(0).Type(), results.At(0).Type()) || !typ.IsError(results.At(1).Type()) {
		return false
	}
	src := s.File.Src
	switch call := s.Build.At; call.ParentEdgeKind() {
	case edge.ReturnStmt_Results: // nil in the place of the error
		end := src.Off(s.Shot.End())
		prop.Extra = append(prop.Extra, textedit.Replace(end, end, ", nil"))
		return true
	case edge.AssignStmt_Rhs:
		as := call.Parent().Node().(*ast.AssignStmt)
		id, ok := as.Lhs[0].(*ast.Ident)
		if !ok || id.Name == "_" || !s.WithErr || !p.sites.DefinesResult(s) {
			return false
		}
		if s.Err != nil && !p.unasked(prop) {
			return false
		}
		if s.Err == nil && p.asCondition(prop, call.Parent()) {
			return true
		}
		prop.Extra = append(prop.Extra, textedit.Delete(src.Off(id.End()), src.Off(as.Lhs[1].End())))
		return true
	}
	return false
}

// asCondition adds the edits that make the call the condition of an if statement which asks
// for nothing but the result that it defines:
//
//	if ok, _ := regexp.MatchString(`^\d+$`, s); !ok {
//	if !digitsRegexp.MatchString(s) {
func (p *Reader) asCondition(prop *Proposal, assigned inspector.Cursor) bool {
	if assigned.ParentEdgeKind() != edge.IfStmt_Init {
		return false
	}
	as, cond := assigned.Node().(*ast.AssignStmt), assigned.Parent().Node().(*ast.IfStmt).Cond
	asked, not := cond, ""
	if u, ok := cond.(*ast.UnaryExpr); ok && u.Op == token.NOT {
		asked, not = u.X, "!"
	}
	id, ok := asked.(*ast.Ident)
	if !ok || as.Tok != token.DEFINE || len(as.Rhs) != 1 || as.Rhs[0] != ast.Expr(prop.Slice.Site.Shot) {
		return false
	}
	v, ok := p.info.Uses[id].(*types.Var)
	if !ok || p.info.Defs[as.Lhs[0].(*ast.Ident)] != types.Object(v) || len(p.pkg.Mentions(v)) != 2 {
		return false
	}
	src := prop.Slice.Site.File.Src
	start, end := src.Span(as.Rhs[0])
	prop.Extra = append(prop.Extra, textedit.Replace(src.Off(as.Pos()), start, not), textedit.Delete(end, src.Off(cond.End())))
	return true
}

// unasked adds the edits that let the only look at the error go: the check that follows,
// or its part of a condition.
func (p *Reader) unasked(prop *Proposal) bool {
	s := prop.Slice.Site
	if extra, ok := p.withoutTest(s); ok {
		prop.Extra = append(prop.Extra, extra)
		return true
	}
	c, ok := p.check(s)
	if !ok || s.Build.At.Parent() != s.Stmt {
		return false
	}
	prop.Removed = append(prop.Removed, c.check)
	prop.Extra = append(prop.Extra, c.extra...)
	return true
}

// withoutTest returns the edit that takes err != nil out of err != nil || !ok, if that is
// all that is asked of it.
func (p *Reader) withoutTest(s *site.Site) (e textedit.Edit, ok bool) {
	ms := p.pkg.Mentions(s.Err)
	if len(ms) != 2 || p.info.Defs[ms[0].Node().(*ast.Ident)] == nil || !s.Build.At.Parent().Contains(ms[0]) {
		return e, false
	}
	test := ms[1].Parent()
	eq, isTest := test.Node().(*ast.BinaryExpr)
	if !isTest || !p.isNil(eq.X) && !p.isNil(eq.Y) || eq.Op != token.NEQ && eq.Op != token.EQL {
		return e, false
	}
	both, isCond := test.Parent().Node().(*ast.BinaryExpr)
	if !isCond || eq.Op == token.NEQ && both.Op != token.LOR || eq.Op == token.EQL && both.Op != token.LAND || test.Parent().ParentEdgeKind() == edge.ParenExpr_X {
		return e, false
	}
	src := s.File.Src
	from, to := src.Span(both)
	keptFrom, keptTo := src.Span(both.X)
	if test.ParentEdgeKind() == edge.BinaryExpr_X {
		keptFrom, keptTo = src.Span(both.Y)
	}
	if keptFrom == from {
		return textedit.Delete(keptTo, to), p.outside(test, s)
	}
	return textedit.Delete(from, keptFrom), p.outside(test, s)
}

// outside reports whether nothing that a fix of the site changes stands in a test.
func (p *Reader) outside(test inspector.Cursor, s *site.Site) bool { return !test.Contains(s.Build.At) }

func (p *Reader) isNil(e ast.Expr) bool { return p.info.Types[e].IsNil() }
