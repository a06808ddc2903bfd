package hoist

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A site is a build that is to be moved, and how its function holds it.
type site struct {
	f     *findings.Finding
	b     *summary.Build
	file  *source.File
	owner *funcs.Func
	decl  inspector.Cursor // the top-level declaration around it

	// value is the expression that yields the configured instance: the
	// constructor's call or literal, with & before it and set-up calls
	// chained to it. For var h T it is the ValueSpec.
	value inspector.Cursor
	typ   types.Type // of the instance
	fate  lifetime.Fate
	chain map[ast.Node]bool // set-up calls inside value

	// stmt is the statement in a list of statements around value.
	stmt inspector.Cursor
	// local is the variable that stmt declares for the instance alone: v :=
	// E, var v = E, var v T. nil otherwise.
	local *types.Var
	// err and withErr: stmt is v, err := E; err is nil for the blank identifier.
	err     *types.Var
	withErr bool
	tuple   bool // value has an error as its last result
}

// sharing is that of what the constructor yields.
func (s *site) sharing() catalogue.Sharing { return s.b.Entry.SharingOf(s.b.Constructor) }

// newSite looks at the build of a finding; why says why it has no fix.
func (p *reader) newSite(f *findings.Finding) (s *site, why reason.Refusal) {
	b := f.Build
	s = &site{f: f, b: b, owner: b.Owner, chain: make(map[ast.Node]bool)}
	if why := p.unfit(s); why.Given() {
		return nil, why
	}
	s.fate = b.Fate
	if f.Effect.User == b.Owner {
		s.fate = f.Effect.Fate
	}
	if s.fate.Mutated || s.fate.Stored || s.fate.Part {
		return nil, reason.Because(reason.FixKeptElsewhere, "")
	}
	if s.fate.Put {
		return nil, reason.Because(reason.FixPutElsewhere, "")
	}
	p.extend(s)
	p.bind(s)
	switch {
	case s.typ != nil:
		return s, reason.None
	case s.tuple:
		return nil, reason.Because(reason.FixOtherResults, "the constructor's other results")
	}
	return nil, reason.Because(reason.FixNoPlace, "it is declared with other variables")
}

// unfit says why a build cannot have a fix, as far as its library and file tell.
func (p *reader) unfit(s *site) reason.Refusal {
	switch {
	case s.b.Imported != nil:
		return reason.Because(reason.FixOtherPackage, p.keptThere(s))
	case s.b.Constructor.OneShot:
		return reason.Because(reason.FixBuildsAndUses, "")
	case s.owner == p.pkg.Init:
		return reason.Because(reason.FixStatementStays, "it declares a package variable")
	}
	switch sharing := s.sharing(); sharing {
	case catalogue.Safe, catalogue.AfterSetup, catalogue.Pool:
	case catalogue.Keyed:
		return reason.Because(reason.FixEachKey, "")
	case catalogue.Trap:
		return reason.Because(reason.FixOtherOutcome, "")
	default:
		return reason.Because(reason.FixNotMeasured, "sharing="+string(sharing))
	}
	for c := range s.b.At.Enclosing((*ast.File)(nil)) {
		s.file = p.sources.File(c)
	}
	if s.file == nil {
		return reason.Because(reason.FixUnreadableFile, "")
	}
	s.decl = code.TopLevel(s.b.At)
	return s.file.Refused
}

// extend sets value: the constructor with &, the library's Must around it, and
// chained set-up calls.
func (p *reader) extend(s *site) {
	setups := make(map[ast.Node]bool)
	for _, x := range s.fate.Setups {
		setups[x.At.Node()] = true
	}
	c := s.b.At
	for {
		s.value = c
		outer := c
		for outer.ParentEdgeKind() == edge.ParenExpr_X {
			outer = outer.Parent()
		}
		switch outer.ParentEdgeKind() {
		case edge.UnaryExpr_X:
			if outer.Parent().Node().(*ast.UnaryExpr).Op == token.AND {
				c = outer.Parent()
				continue
			}
		case edge.CallExpr_Args:
			if p.isMust(s, c, outer.Parent()) {
				c = outer.Parent()
				continue
			}
		case edge.SelectorExpr_X:
			call := outer.Parent().Parent()
			if outer.Parent().ParentEdgeKind() == edge.CallExpr_Fun && setups[call.Node()] && p.sameType(c, call) {
				s.chain[call.Node()] = true
				c = call
				continue
			}
		}
		return
	}
}

// isMust reports whether a call is one of the library's that takes what a
// constructor returns at c, and panics on its error: template.Must(t.Parse(s)).
func (p *reader) isMust(s *site, c, call inspector.Cursor) bool {
	fn := funcs.StaticCallee(p.info, call.Node().(*ast.CallExpr))
	tuple, ok := p.info.TypeOf(c.Node().(ast.Expr)).(*types.Tuple)
	if fn == nil || fn.Name() != "Must" || fn.Pkg() == nil || fn.Signature().Recv() != nil || !ok || tuple.Len() != 2 {
		return false
	}
	return fn.Pkg().Path() == p.library(s) && types.Identical(tuple.At(0).Type(), p.info.TypeOf(call.Node().(ast.Expr)))
}

// sameType reports whether a chained call yields the instance again.
func (p *reader) sameType(x, y inspector.Cursor) bool {
	tx, ty := p.info.TypeOf(x.Node().(ast.Expr)), p.info.TypeOf(y.Node().(ast.Expr))
	return tx != nil && ty != nil && types.Identical(tx, ty)
}

// bind finds the statement around the value and the variable that holds it.
func (p *reader) bind(s *site) {
	s.stmt, _ = code.Listed(s.value)
	if spec, ok := s.value.Node().(*ast.ValueSpec); ok {
		if len(spec.Names) == 1 {
			s.local, _ = p.info.Defs[spec.Names[0]].(*types.Var)
		}
		if s.local != nil {
			s.typ = s.local.Type()
		}
		if s.stmt.Valid() && !code.IsSingleVar(s.stmt.Node()) {
			s.local = nil
		}
		return
	}
	t := p.info.TypeOf(s.value.Node().(ast.Expr))
	s.typ = t
	if tuple, ok := t.(*types.Tuple); ok {
		s.tuple = true
		s.typ = nil
		if tuple.Len() == 2 && typ.IsError(tuple.At(1).Type()) {
			s.typ = tuple.At(0).Type()
		}
	}
	var names []*ast.Ident
	switch kind, _ := s.value.ParentEdge(); kind {
	case edge.AssignStmt_Rhs:
		as := s.value.Parent().Node().(*ast.AssignStmt)
		if as.Tok == token.DEFINE && len(as.Rhs) == 1 && s.value.Parent() == s.stmt {
			names = idents(as.Lhs)
		}
	case edge.ValueSpec_Values:
		spec := s.value.Parent().Node().(*ast.ValueSpec)
		if len(spec.Values) == 1 && s.stmt.Valid() && code.IsSingleVar(s.stmt.Node()) {
			names = spec.Names
		}
	}
	p.bindNames(s, names)
}

// bindNames: the statement declares these variables from the value.
func (p *reader) bindNames(s *site, names []*ast.Ident) {
	switch {
	case len(names) == 1 && !s.tuple:
		s.local, _ = p.info.Defs[names[0]].(*types.Var)
	case len(names) == 2 && s.tuple:
		s.local, _ = p.info.Defs[names[0]].(*types.Var)
		if names[1].Name == "_" {
			s.withErr = true
		} else if s.err, _ = p.info.ObjectOf(names[1]).(*types.Var); s.err != nil {
			s.withErr = true
		}
	}
}

// idents returns the expressions as identifiers, or nil.
func idents(es []ast.Expr) []*ast.Ident {
	var ids []*ast.Ident
	for _, e := range es {
		id, ok := e.(*ast.Ident)
		if !ok {
			return nil
		}
		ids = append(ids, id)
	}
	return ids
}

// library is the path of the package that declares the constructor.
func (p *reader) library(s *site) string {
	if call, ok := s.b.At.Node().(*ast.CallExpr); ok {
		if fn := funcs.StaticCallee(p.info, call); fn != nil && fn.Pkg() != nil {
			return fn.Pkg().Path()
		}
	}
	if named, ok := typ.Pointee(s.typ).(*types.Named); ok && named.Obj().Pkg() != nil {
		return named.Obj().Pkg().Path()
	}
	return ""
}
