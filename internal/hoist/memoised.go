package hoist

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/naming"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// memoised is a function of sync.OnceValue that the function makes for each of
// its calls, and that becomes the package's:
//
//	get := sync.OnceValue(func() *validator.Validate { return validator.New() })
type memoised struct{ common }

var toMemoised form = memoised{common{traits{id: "memoised", declares: true, only: true}}}

func (memoised) suits(p *reader, s *site.Site) bool {
	_, ok := code.MemoisedBy(p.pkg, s.Owner)
	return ok && p.env.Form != Field
}

func (memoised) propose(p *planner, s *site.Site) (*proposal, reason.Refusal) {
	return p.moveMemoised(s)
}

func (memoised) describe(_ *reader, prop *proposal, what, name string) string {
	return "Move sync.OnceValue of " + what + " to package variable " + name + prop.where()
}

// moveMemoised proposes a package variable for the function.
func (p *reader) moveMemoised(s *site.Site) (*proposal, reason.Refusal) {
	call, _ := code.MemoisedBy(p.pkg, s.Owner)
	if when, why := p.timing.Of(s, []ast.Node{s.Owner.Body}); when == timing.Never {
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
	prop := &proposal{sl: sl, form: toMemoised, init: sl.Text()}
	p.place(prop)
	return prop, reason.None
}

// namedFor is the type of what the variable for outlet i is called after.
func (prop *proposal) namedFor(i int) types.Type {
	if prop.form == toMemoised {
		return prop.sl.Site.Type
	}
	return prop.sl.Outlets()[i].Type
}

// getter is the name of a function that yields what has the name.
func getter(name string) string {
	if strings.HasPrefix(name, "get") {
		return name
	}
	return naming.Idiomatic("get" + naming.Exported(name))
}
