package touch

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// Configures reports whether the mention of an instance at c configures it,
// or hands it to something that may.
func (p *Reader) Configures(c inspector.Cursor, e *catalogue.Entry) bool {
	switch c.ParentEdgeKind() {
	case edge.SelectorExpr_X:
		sel := c.Parent().Node().(*ast.SelectorExpr)
		if s := p.info.Selections[sel]; s != nil && s.Kind() == types.FieldVal {
			return c.Parent().ParentEdgeKind() == edge.AssignStmt_Lhs
		}
		return e.IsSetup(sel.Sel.Name)
	case edge.CallExpr_Args:
		call := c.Parent().Node().(*ast.CallExpr)
		fn := funcs.StaticCallee(p.info, call)
		if f := p.pkg.Lookup(fn); f != nil {
			pf := p.folder.Life.ParamFate(f, min(c.ParentEdgeIndex(), f.Sig.Params().Len()-1))
			return pf.Setup || pf.Stored || len(pf.Returned) > 0
		}
		return fn == nil || p.folder.Life.Cat.SetupFunc(typeutil.Callee(p.info, call)) || fn.Pkg() == nil || effects.Family(fn.Pkg().Path()) != site.Family(&e.Constructors[0])
	case edge.UnaryExpr_X:
		return p.Configures(c.Parent(), e)
	case edge.CallExpr_Fun: // of a sync.OnceValue
		fate := p.folder.Life.Track(lifetime.Value{At: c.Parent(), Entry: e})
		return fate.Stored || fate.Global != nil || len(fate.Returned)+len(fate.Setups) > 0
	}
	return true
}

// configures reports whether a method configures the instance on which sel selects it.
func (t *trail) configures(sel *ast.SelectorExpr, m *types.Func) bool {
	return t.isInstance(sel.X) && (t.entry.IsSetup(m.Name()) || t.extends(sel.X, m))
}

// isExpression reports whether a call is one of a method by its type, whose first
// argument is what it is called on: (*T).M(x).
func (t *trail) isExpression(call *ast.CallExpr) bool {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	s := t.p.info.Selections[sel]
	return s != nil && s.Kind() == types.MethodExpr
}
