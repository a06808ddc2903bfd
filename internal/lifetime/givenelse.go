package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/guard"
)

// Whether a variable, which got the instance, has got something else where it is mentioned.

// givenElse are the ways from the build, and those that do not pass an assignment of one variable,
// for each that gives it something else.
type givenElse struct {
	all  *guard.Ways
	past []*guard.Ways
}

// givesElse returns them for v, if the build is assigned to it.
func (t *tracker) givesElse(v *types.Var) (ways givenElse) {
	if t.param || t.owner.Body == nil || t.a.Pkg.Enclosing(t.origin) != t.owner {
		return givenElse{}
	}
	g, build := t.a.Pkg.Guard.Graph(t.owner.Body), t.origin.Node()
	direct := false
	for _, as := range t.a.Pkg.Assignments(v) {
		switch {
		case within(build, as.At.Node()):
			direct = true
		case t.a.Pkg.Enclosing(as.At) == t.owner && !as.Step && as.Value != nil && !t.mentioned(as.Value):
			ways.past = append(ways.past, g.From(as.At.Node(), build))
		}
	}
	if !direct {
		return givenElse{}
	}
	ways.all = g.From(nil, build)
	return ways
}

// mentioned reports whether e mentions a variable that has the instance.
func (t *tracker) mentioned(e ast.Expr) bool {
	for v := range t.vars {
		if mentions(t.a.Pkg.Info, e, v) {
			return true
		}
	}
	return false
}

// at reports whether a way leads from the build to c, and all that do pass one of the assignments.
func (e givenElse) at(t *tracker, c inspector.Cursor) bool {
	return len(e.past) > 0 && t.a.Pkg.Enclosing(c) == t.owner && e.all.Reach(c.Node()) &&
		slices.ContainsFunc(e.past, func(w *guard.Ways) bool { return !w.Reach(c.Node()) })
}
