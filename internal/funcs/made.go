package funcs

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// handsOver marks the literals that the function f makes where a call of it, at c, stands as
// an argument of a function that calls what it gets for every request: huma.Register(api, op,
// update(store)). Whose signature says so by itself is known without that.
func (p *Package) handsOver(f *Func, c inspector.Cursor) {
	if f.Sig == nil || f.Sig.Results().Len() != 1 {
		return
	}
	if _, isFunc := f.Sig.Results().At(0).Type().Underlying().(*types.Signature); !isFunc {
		return
	}
	c = unparen(c)
	kind, i := c.ParentEdge()
	if kind != edge.CallExpr_Args || f.Body == nil {
		return
	}
	callee := StaticCallee(p.Info, c.Parent().Node().(*ast.CallExpr))
	if callee == nil {
		return
	}
	r, ok := p.knownReason(callee, i)
	if !ok || r.Freq < scope.PerValue {
		return
	}
	for _, results := range p.Returns(f) {
		if len(results) != 1 {
			continue
		}
		if lit, ok := ast.Unparen(results[0]).(*ast.FuncLit); ok && p.lits[lit] != nil {
			p.lits[lit].mark(r)
		}
	}
}
