package form

import (
	"go/ast"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// memoised is a function of sync.OnceValue that the function makes for each of
// its calls, for itself or for an object, and that becomes the package's:
//
//	get := sync.OnceValue(func() *validator.Validate { return validator.New() })
//	return &loader{rules: sync.OnceValue(func() *validator.Validate { return validator.New() })}
type memoised struct{ common }

var toMemoised Form = memoised{common{Traits{ID: "memoised", Declares: true, Only: true}}}

func (memoised) suits(p *Reader, s *site.Site) bool {
	_, ok := code.MemoCall(p.pkg, s.Owner)
	return ok && p.opts.Form != Field
}

func (memoised) propose(p *Reader, s *site.Site) (*Proposal, reason.Refusal) {
	return p.moveMemoised(s)
}

func (memoised) describe(prop *Proposal, what, name, where string) string {
	return "Move sync.OnceValue of " + what + " to package variable " + name + where
}

// memoBody is the code that the function runs: it may be one of a library that is
// mentioned.
func (p *Reader) memoBody(s *site.Site) ast.Node {
	if s.Owner.Body == nil {
		return s.Owner.Cursor.Node()
	}
	return s.Owner.Body
}

// moveMemoised proposes a package variable for the function.
func (p *Reader) moveMemoised(s *site.Site) (*Proposal, reason.Refusal) {
	call, _ := code.MemoCall(p.pkg, s.Owner)
	if when, why := p.timing.Of(s, []ast.Node{p.memoBody(s)}); when == timing.Never {
		return nil, why
	}
	moved := &site.Site{Finding: s.Finding, Build: s.Build, File: s.File, Owner: p.pkg.Enclosing(call), Decl: s.Decl, Value: call}
	p.sites.Bind(moved)
	moved.Type = s.Type // which the name is for
	sl, why := p.slices.Of(moved, nil)
	if sl == nil || why.Given() {
		return nil, why
	}
	if len(sl.Stmts) > 0 {
		return nil, reason.Because(reason.FixDependsOnFunction, "it needs more than the function that builds it")
	}
	if why := sl.LiteralsUsed(); why.Given() {
		return nil, why
	}
	prop := &Proposal{Slice: sl, Getter: true, Init: sl.Text()}
	p.place(prop)
	return prop, reason.None
}
