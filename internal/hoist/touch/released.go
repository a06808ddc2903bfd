package touch

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Released returns where the instance of a build is released, or goes to where
// it may be released out of sight; ok is false if neither is so, and nothing
// releases it.
func (p *Reader) Released(b *summary.Build) (at token.Pos, ok bool) {
	s := &site.Site{Build: b, Owner: b.Owner, Fate: b.Fate, Type: p.info.TypeOf(exprAt(b))}
	t := p.newTrail(b.Entry, effects.Family(site.Library(p.info, s)), nil)
	for _, setup := range b.Fate.Setups {
		t.moves[setup.At.Node()] = true
	}
	t.root(b.Owner)
	result := 0
	if b.Imported != nil {
		result = b.Imported.Fact.Result
	}
	if spec, isVar := b.At.Node().(*ast.ValueSpec); isVar {
		for _, name := range spec.Names {
			t.name(name)
		}
	} else {
		t.flow(b.At, result)
	}
	releases := slices.DeleteFunc(t.ends, func(e end) bool {
		return e.why.Rule != reason.FixReleased && e.why.Rule != reason.FixUnknownCall
	})
	if len(releases) == 0 {
		return token.NoPos, false
	}
	t.ends = releases
	return t.first().at, true
}

// trailOf follows the instance of s. Set-up calls move with it, and count for
// nothing.
func (p *Reader) trailOf(s *site.Site) reason.Refusal {
	t := p.newTrail(s.Build.Entry, effects.Family(site.Library(p.info, s)), p.instanceType(s))
	for _, setup := range slices.Concat(s.Fate.Setups, s.Build.Fate.Setups) {
		t.moves[setup.At.Node()] = true
	}
	t.root(s.Owner)
	if spec, ok := s.Build.At.Node().(*ast.ValueSpec); ok {
		for _, name := range spec.Names {
			t.name(name)
		}
	} else {
		t.flow(s.Build.At, 0)
	}
	return t.why()
}

// instanceType returns the type of what a site builds, or nil.
func (p *Reader) instanceType(s *site.Site) types.Type {
	if s.Build.Imported != nil {
		return nil
	}
	if e := exprAt(s.Build); e != nil {
		return typ.ResultAt(p.info.TypeOf(e), 0)
	}
	return nil
}

// exprAt returns what a build stands as, or the type that it is declared with.
func exprAt(b *summary.Build) ast.Expr {
	switch n := b.At.Node().(type) {
	case *ast.ValueSpec:
		return n.Type
	case ast.Expr:
		return n
	}
	return nil
}
