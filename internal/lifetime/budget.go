package lifetime

import (
	"go/ast"
	"go/types"
	"slices"
)

// A walk goes through all that a value was made from, and so takes as long as
// the function is large, for each value that is asked about. What one package
// may cost is bounded: each walk may take an eighth of what is left, and
// minSteps when nothing is.
const (
	minSteps   = 500
	allSteps   = 4_000_000
	maxPortion = 8
)

// walk runs one walk within what it may take.
func (a *Analysis) walk(w *walker, start func()) {
	granted := minSteps + a.steps/maxPortion
	w.a, w.seen, w.steps = a, make(map[*types.Var]bool), granted
	start()
	a.steps = max(0, a.steps-(granted-w.steps))
}

// A walkKey is a question that a walk answers.
type walkKey struct {
	e     ast.Expr
	mode  walkMode
	loop  ast.Stmt
	build *ast.CallExpr
}

type walkMode uint8

const (
	walkSources walkMode = iota
	walkKeyed
	walkData
	walkLoop
)

// walked returns the sources of an expression as w finds them, once for each
// question. They are shared: Merge them into others, do not change them.
func (a *Analysis) walked(key walkKey, w walker) Sources {
	if out, known := a.walks[key]; known {
		return out
	}
	if key.mode != walkKeyed && key.mode != walkLoop && isContext(a.Pkg.Info.TypeOf(key.e)) {
		return Sources{}
	}
	a.walk(&w, func() { w.expr(key.e) })
	if key.mode == walkSources {
		w.out.outside(key.e.Pos())
	}
	w.out.Vars, w.out.Loops = slices.Clip(w.out.Vars), slices.Clip(w.out.Loops)
	a.walks[key] = w.out
	return w.out
}
