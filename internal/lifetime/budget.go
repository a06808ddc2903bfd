package lifetime

import (
	"go/ast"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// To follow a value, or to go through all that one was made from, takes as long
// as the function around is large, for each value that is asked about. What one
// package may cost is therefore bounded by its size: each question may take an
// eighth of what is left, and a little when nothing is. No package that people
// write comes near.
const (
	portion     = 8
	minSteps    = 200 // of a walk: expressions and mentions of variables
	minFollowed = 50  // of a tracker: mentions of variables
)

// A budget is what is left for the questions about one package.
type budget struct {
	steps, followed int
}

// newBudget returns that of a package. There is a mention of a variable for each ten
// bytes or so.
func newBudget(pkg *funcs.Package) budget {
	size := 0
	for _, file := range pkg.Files {
		f := file.Node().(*ast.File)
		size += int(f.FileEnd - f.FileStart)
	}
	return budget{steps: 500_000 + size, followed: 50_000 + size/8}
}

// walk runs one walk within what it may take.
func (a *Analysis) walk(w *walker, start func()) {
	granted := minSteps + a.left.steps/portion
	a.walkNumber++
	w.a, w.steps, w.number = a, granted, a.walkNumber
	start()
	a.left.steps = max(0, a.left.steps-(granted-w.steps))
}

// mayFollow counts a mention that the tracker follows; it reports whether there
// is anything left to spend.
func (t *tracker) mayFollow() bool {
	left := &t.a.left.followed
	if t.limit == 0 {
		t.limit = minFollowed + *left/portion
	}
	t.followed++
	*left = max(0, *left-1)
	return t.followed <= t.limit
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
	return a.walkedNow(key, w)
}

// walkedNow is walked, asked for the first time.
func (a *Analysis) walkedNow(key walkKey, w walker) Sources {
	if key.mode != walkKeyed && key.mode != walkLoop && typ.IsContext(a.Pkg.Info.TypeOf(key.e)) {
		return Sources{}
	}
	a.walk(&w, func() { w.expr(key.e) })
	if key.mode == walkSources {
		a.outside(&w.out, key.e.Pos())
	}
	w.out.Vars, w.out.Loops = slices.Clip(w.out.Vars), slices.Clip(w.out.Loops)
	if key.build == nil { // asked once
		a.walks[key] = w.out
	}
	return w.out
}
