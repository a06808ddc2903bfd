package form

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// Propose chooses the form of the fix of one finding.
func (p *Reader) Propose(f *findings.Finding) (*Proposal, reason.Refusal) {
	s, why := p.sites.New(f)
	if s == nil {
		if why.Rule == reason.FixOtherPackage {
			why.Detail = p.touch.KeptThere(f.Build)
		}
		return nil, why
	}
	if p.inList(s) {
		return nil, reason.Because(reason.FixInList, "")
	}
	if len(s.Members) > 0 {
		why = p.listStays(s)
		if why.Given() {
			return nil, why
		}
	} else if s.Shot == nil {
		if why := p.touch.Configured(s); why.Given() {
			return nil, why
		}
	}
	if dropped(s.Value) || s.Local != nil && !p.usedBesides(s) {
		return nil, reason.Because(reason.FixUnusedResult, "")
	}
	for _, form := range forms {
		if len(s.Members) > 0 && !form.Traits().Lists || !form.suits(p, s) || s.Base.Valid() && form != toPackage {
			continue
		}
		prop, no := form.propose(p, s)
		if prop != nil {
			if prop.Form == nil { // another one does what this one cannot
				prop.Form = form
			}
			return prop, reason.None
		}
		if form.Traits().Only {
			return nil, no
		}
		if form.Traits().Tells {
			why = no
		}
	}
	return nil, why
}

// inList reports whether the build is an element of a list that holds another
// one of its library, or stands in one: variables for single elements tell a reader
// nothing.
//
//	patterns := []*regexp.Regexp{regexp.MustCompile(`a`), regexp.MustCompile(`b`)}
//	rules := []rule{{"a", regexp.MustCompile(`a`)}, {"b", regexp.MustCompile(`b`)}}
func (p *Reader) inList(s *site.Site) bool {
	for c := s.Value; ; c = c.Parent() {
		switch c.ParentEdgeKind() {
		case edge.KeyValueExpr_Value, edge.UnaryExpr_X:
			continue
		case edge.CompositeLit_Elts:
		default:
			return false
		}
		switch p.info.TypeOf(c.Parent().Node().(ast.Expr)).Underlying().(type) {
		case *types.Slice, *types.Array, *types.Map:
			if slices.ContainsFunc(p.folder.Builds, func(b *summary.Build) bool {
				return b != s.Build && b.Entry == s.Build.Entry && c.Parent().Contains(b.At)
			}) {
				return true
			}
		}
	}
}

// dropped reports whether nothing takes the value of the expression at c, or
// the blank identifier does: a variable in its place would not compile, or be
// of no use.
func dropped(c inspector.Cursor) bool {
	for c.ParentEdgeKind() == edge.ParenExpr_X {
		c = c.Parent()
	}
	switch c.ParentEdgeKind() {
	case edge.ExprStmt_X, edge.GoStmt_Call, edge.DeferStmt_Call:
		return true
	case edge.AssignStmt_Rhs:
		return !slices.ContainsFunc(c.Parent().Node().(*ast.AssignStmt).Lhs, func(e ast.Expr) bool {
			id, ok := e.(*ast.Ident)
			return !ok || id.Name != "_"
		})
	}
	return false
}

// usedBesides reports whether the variable of the instance is mentioned other than
// where it is declared, where the instance is configured, and where it is
// dropped: what would be left of it would not compile.
func (p *Reader) usedBesides(s *site.Site) bool {
	return slices.ContainsFunc(p.folder.Pkg.Mentions(s.Local), func(c inspector.Cursor) bool {
		if c.ParentEdgeKind() == edge.AssignStmt_Lhs || c.ParentEdgeKind() == edge.ValueSpec_Names || dropped(c) {
			return false
		}
		return !slices.ContainsFunc(s.Fate.Setups, func(set lifetime.Setup) bool { return set.At.Contains(c) })
	})
}
