package site

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// New looks at the build of a finding, or at the list that it stands for; why says why it
// has no fix.
func (p *Reader) New(f *findings.Finding) (s *Site, why reason.Refusal) {
	if len(f.Beside) > 0 {
		return p.list(f)
	}
	return p.one(f)
}

// one looks at the build of a finding alone.
func (p *Reader) one(f *findings.Finding) (s *Site, why reason.Refusal) {
	b := f.Build
	s = &Site{Finding: f, Build: b, Owner: b.Owner, Chain: make(map[ast.Node]bool)}
	if why := p.unfit(s); why.Given() {
		return nil, why
	}
	s.Fate = b.Fate
	if f.Effect.User == b.Owner {
		s.Fate = f.Effect.Fate
	}
	if s.Fate.Mutated || s.Fate.Stored || s.Fate.Part {
		return nil, reason.Because(reason.FixKeptElsewhere, "")
	}
	if s.Fate.Put {
		return nil, reason.Because(reason.FixPutElsewhere, "")
	}
	if b.Constructor.OneShot {
		return p.shot(s)
	}
	p.extend(s)
	p.Bind(s)
	switch {
	case s.Type != nil:
		return s, reason.None
	case s.Tuple:
		return nil, reason.Because(reason.FixOtherResults, "the constructor's other results")
	}
	return nil, reason.Because(reason.FixNoPlace, "it is declared with other variables")
}

// unfit says why a build cannot have a fix, as far as its library and file tell.
func (p *Reader) unfit(s *Site) reason.Refusal {
	switch {
	case s.Build.Imported != nil:
		return reason.Because(reason.FixOtherPackage, "")
	case s.Build.Constructor.OneShot && s.Build.Constructor.Maker == "":
		return reason.Because(reason.FixBuildsAndUses, "")
	case s.Owner == p.pkg.Init:
		return reason.Because(reason.FixStatementStays, "it declares a package variable")
	}
	if s.Build.HandedOn && !p.moves(s) {
		return reason.Because(reason.FixHandedOn, "")
	}
	switch sharing := s.Sharing(); sharing {
	case catalogue.Safe, catalogue.AfterSetup, catalogue.Pool:
	case catalogue.Keyed:
		return reason.Because(reason.FixEachKey, "")
	case catalogue.Trap:
		return reason.Because(reason.FixOtherOutcome, "")
	default:
		return reason.Because(reason.FixNotMeasured, "sharing="+string(sharing))
	}
	for c := range s.Build.At.Enclosing((*ast.File)(nil)) {
		s.File = p.sources.File(c)
	}
	if s.File == nil {
		return reason.Because(reason.FixUnreadableFile, "")
	}
	s.Decl = code.TopLevel(s.Build.At)
	return s.File.Refused
}

// moves reports whether what is handed on is so to sync.OnceValue, which can move.
func (p *Reader) moves(s *Site) bool {
	_, ok := code.MemoCall(p.pkg, s.Owner)
	return ok
}

// extend sets Value: the constructor with &, the library's Must around it, and
// chained set-up calls.
func (p *Reader) extend(s *Site) {
	setups := make(map[ast.Node]bool)
	for _, x := range s.Fate.Setups {
		setups[x.At.Node()] = true
	}
	c := s.Build.At
	for {
		s.Value = c
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
			if outer.Parent().ParentEdgeKind() == edge.CallExpr_Fun && setups[call.Node()] && SameType(p.info, c, call) {
				s.Chain[call.Node()] = true
				c = call
				continue
			}
		}
		return
	}
}

// isMust reports whether a call is one of the library's that takes what a
// constructor returns at c, and panics on its error: template.Must(t.Parse(s)).
func (p *Reader) isMust(s *Site, c, call inspector.Cursor) bool {
	fn := funcs.StaticCallee(p.info, call.Node().(*ast.CallExpr))
	tuple, ok := p.info.TypeOf(c.Node().(ast.Expr)).(*types.Tuple)
	if fn == nil || fn.Name() != "Must" || fn.Pkg() == nil || fn.Signature().Recv() != nil || !ok || tuple.Len() != 2 {
		return false
	}
	return fn.Pkg().Path() == Library(p.info, s) && types.Identical(tuple.At(0).Type(), p.info.TypeOf(call.Node().(ast.Expr)))
}

// SameType reports whether a chained call yields the instance again.
func SameType(info *types.Info, x, y inspector.Cursor) bool {
	tx, ty := info.TypeOf(x.Node().(ast.Expr)), info.TypeOf(y.Node().(ast.Expr))
	return tx != nil && ty != nil && types.Identical(tx, ty)
}

// Library is the path of the package that declares the constructor.
func Library(info *types.Info, s *Site) string {
	if call, ok := s.Build.At.Node().(*ast.CallExpr); ok {
		if fn := funcs.StaticCallee(info, call); fn != nil && fn.Pkg() != nil {
			return fn.Pkg().Path()
		}
	}
	if named, ok := typ.Pointee(s.Type).(*types.Named); ok && named.Obj().Pkg() != nil {
		return named.Obj().Pkg().Path()
	}
	return ""
}

// Family is what the packages of the library have in common that a constructor
// belongs to.
func Family(c *catalogue.Constructor) string { return effects.Family(strings.TrimLeft(c.Name, "(*")) }
