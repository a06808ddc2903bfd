package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// Sources are the things that a value may depend on and that differ from one
// evaluation to the next. Constants, package variables and what is computed
// from them alone are no sources.
type Sources struct {
	Vars    []*types.Var // parameters and receivers, by position
	Loops   []ast.Stmt   // loops on whose iteration it depends
	Dynamic bool         // something else: the clock, an answer from outside
	// LookedUp: it is what a method of an object that the receiver holds
	// returned for a key; only from Analysis.Keyed.
	LookedUp bool
	// PerCaller: each caller of the function that builds passes something else, which is
	// the same in all of its calls; only from summaries.
	PerCaller bool
	// PerElement: it is made in the rounds of a loop through a list that is the same in each
	// call of the function with the loop; only from summaries.
	PerElement bool
}

// None reports whether there is no source.
func (s Sources) None() bool { return len(s.Vars) == 0 && len(s.Loops) == 0 && !s.Dynamic }

// Merge adds the sources of t.
func (s *Sources) Merge(t Sources) {
	for _, v := range t.Vars {
		s.add(v)
	}
	for _, l := range t.Loops {
		s.addLoop(l)
	}
	s.Dynamic = s.Dynamic || t.Dynamic
	s.LookedUp = s.LookedUp || t.LookedUp
	s.PerCaller = s.PerCaller || t.PerCaller
	s.PerElement = s.PerElement || t.PerElement
}

// outside drops the loops through lists that end before at: what they do is done as a
// whole, and what they go through is among the sources anyway.
func (a *Analysis) outside(s *Sources, at token.Pos) {
	s.Loops = slices.DeleteFunc(s.Loops, func(l ast.Stmt) bool {
		counted, isFor := l.(*ast.ForStmt)
		return !(l.Pos() <= at && at < l.End()) && (!isFor || a.countsThrough(counted))
	})
}

func (s *Sources) add(v *types.Var) {
	if i, found := slices.BinarySearchFunc(s.Vars, v.Pos(), func(w *types.Var, p token.Pos) int { return int(w.Pos() - p) }); !found {
		s.Vars = slices.Insert(s.Vars, i, v)
	}
}

func (s *Sources) addLoop(l ast.Stmt) {
	if i, found := slices.BinarySearchFunc(s.Loops, l.Pos(), func(m ast.Stmt, p token.Pos) int { return int(m.Pos() - p) }); !found {
		s.Loops = slices.Insert(s.Loops, i, l)
	}
}

// Sources returns what the value of e depends on. A context that is passed
// directly to a constructor is no source: it carries cancellation, and the
// instance outlives it.
func (a *Analysis) Sources(e ast.Expr) Sources {
	s := a.walked(walkKey{e: e, mode: walkSources}, walker{at: e.Pos()})
	s.Dynamic = s.Dynamic || a.ownStream(e)
	return s
}

// Keyed is Sources for what may be cached by a key: what an object that the
// receiver holds returns for a key, a registry of schemas, is no source itself.
func (a *Analysis) Keyed(e ast.Expr) Sources {
	return a.walked(walkKey{e: e, mode: walkKeyed}, walker{at: e.Pos(), keyed: true})
}

// Data returns the parameters and receivers whose data reach e. A string
// that is given to a function outside the text packages names the data (a
// path, a key); what that function returns is not data of the caller.
func (a *Analysis) Data(e ast.Expr) Sources { return a.dataBeside(e, nil) }

// dataBeside is Data without what goes through the call build.
func (a *Analysis) dataBeside(e ast.Expr, build *ast.CallExpr) Sources {
	return a.walked(walkKey{e: e, mode: walkData, build: build}, walker{at: e.End(), data: true, build: build})
}

// VariesIn reports whether the value of e can differ between two iterations
// of loop. Parameters and what is assigned outside the loop do not vary.
func (a *Analysis) VariesIn(e ast.Expr, loop ast.Stmt) bool {
	return !a.walked(walkKey{e: e, mode: walkLoop, loop: loop}, walker{at: e.Pos(), loop: loop}).None()
}

// VariableVariesIn is VariesIn for a variable.
func (a *Analysis) VariableVariesIn(v *types.Var, loop ast.Stmt) bool {
	w := walker{at: loop.End(), loop: loop}
	a.walk(&w, func() { w.variable(v) })
	return !w.out.None()
}
