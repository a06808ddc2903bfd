package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// substitute expresses the sources of an effect of e.To in terms of e.From:
// parameters become the sources of the arguments, of this call alone if only that one
// causes the effect.
func (fo *Folder) substitute(s lifetime.Sources, e *funcs.Edge, alone bool) lifetime.Sources {
	out := s
	out.Vars, out.Loops = nil, nil
	for _, loop := range s.Loops {
		switch f := fo.loopOwner(loop); {
		case f != nil && e.From.Within(f):
			out.Merge(lifetime.Sources{Loops: []ast.Stmt{loop}})
		case f == e.To && fo.repeats(loop, e):
			out.PerElement = true
		default:
			out.Dynamic = true
		}
	}
	for _, v := range s.Vars {
		p, ok := fo.Life.Param(v)
		switch {
		case ok && p.Func == e.To:
			args, known := arguments(e, p.Index)
			if list := fo.listFor(e, p); !known && list != nil {
				args, known, alone = []ast.Expr{list}, true, true
			}
			switch {
			case !known || p.Index < 0 && oneOfSeveral(e):
				out.Dynamic = true
			case p.Index < 0 || alone || fo.passesOn(e, args) || fo.agree(p):
			case fo.lastsAtEach(p):
				out.PerCaller = true
			default:
				out.Dynamic = true
			}
			for _, arg := range args {
				out.Merge(fo.Life.Sources(arg))
			}
		case ok && e.From.Within(p.Func):
			out.Merge(lifetime.Sources{Vars: []*types.Var{v}})
		default:
			out.Dynamic = true
		}
	}
	return out
}

// repeats reports whether a loop of e.To goes through the same list each time that the call of
// e runs, as far as its other sources say.
func (fo *Folder) repeats(loop ast.Stmt, e *funcs.Edge) bool {
	through, ok := loop.(*ast.RangeStmt)
	if !ok || !fo.Life.Repeats(loop) {
		return false
	}
	for _, v := range fo.Life.Sources(fo.Pkg.Ranged(through)).Vars {
		if p, ok := fo.Life.Param(v); ok && p.Func == e.To && p.Index >= 0 {
			args, known := arguments(e, p.Index)
			if !known || slices.ContainsFunc(args, func(arg ast.Expr) bool { return !fo.Life.Lasts(arg) }) {
				return false
			}
		}
	}
	return true
}

// throughLists adds to what a build of another package depends on that it is one for each element of lists
// which it is given: the same ones in each call, or nothing is known of them.
func (fo *Folder) throughLists(b *Build) {
	call, ok := b.At.Node().(*ast.CallExpr)
	if b.Imported == nil || !ok {
		return
	}
	for _, i := range b.Imported.Fact.Lists {
		for _, arg := range b.passed(call, i) {
			b.Deps.PerElement, b.Deps.Dynamic = true, b.Deps.Dynamic || !fo.Life.Lasts(arg)
		}
	}
}

// listFor returns the list whose elements a function of a library gives the literal of e as its parameter p,
// if that has the same elements in each call; else nil.
func (fo *Folder) listFor(e *funcs.Edge, p lifetime.Param) ast.Expr {
	if e.Call != nil || p.Index < 0 || e.Reason.Freq != scope.PerElement || e.At.ParentEdgeKind() != edge.CallExpr_Args {
		return nil
	}
	for _, arg := range e.At.Parent().Node().(*ast.CallExpr).Args {
		list, ok := fo.Pkg.Info.TypeOf(arg).Underlying().(interface{ Elem() types.Type })
		if ok && arg != e.At.Node() && types.Identical(list.Elem(), e.To.Param(p.Index).Type()) && fo.Life.Lasts(arg) {
			return arg
		}
	}
	return nil
}

// passesOn reports whether the call of e, in a function that other packages call, passes what
// that is given as it is: they say what it is.
func (fo *Folder) passesOn(e *funcs.Edge, args []ast.Expr) bool {
	v := fo.asGiven(e.From, args)
	return v != nil && v != e.From.Sig.Recv() && e.From.Exported()
}

// handedHere reports whether what causes the effect u is a literal that stands in the call of e
// itself: other calls hand over others.
func handedHere(u *Effect, e *funcs.Edge) bool {
	return u.Through != nil && e.Call != nil && u.Passed.Obj == nil && u.Passed.Cursor.ParentEdgeKind() == edge.CallExpr_Args && u.Passed.Cursor.Parent().Node() == ast.Node(e.Call)
}

// oneOfSeveral reports whether a call may reach other functions as well: whether the
// object is one that e.To is a method of, and which, is not known.
func oneOfSeveral(e *funcs.Edge) bool {
	return slices.ContainsFunc(e.From.Out(), func(other *funcs.Edge) bool { return other.At == e.At && other.To != e.To && other.Recv != nil })
}

// loopOwner returns the function that a loop stands in.
func (fo *Folder) loopOwner(loop ast.Stmt) *funcs.Func {
	c, ok := fo.Pkg.Find(loop)
	if !ok {
		return nil
	}
	return fo.Pkg.Enclosing(c)
}

// arguments returns what the edge passes for parameter i (-1: receiver);
// known is false if it cannot be seen.
func arguments(e *funcs.Edge, i int) (args []ast.Expr, known bool) {
	if e.Call == nil {
		return nil, i < 0
	}
	if i < 0 {
		if e.Recv == nil {
			return nil, true
		}
		return []ast.Expr{e.Recv}, true
	}
	return passedTo(e.To.Sig, e.Call, i)
}

// passedTo returns what the call of a function with this signature passes for its
// parameter i; known is false if it cannot be seen.
func passedTo(sig *types.Signature, call *ast.CallExpr, i int) (args []ast.Expr, known bool) {
	n := sig.Params().Len()
	if sig.Variadic() && i == n-1 {
		if len(call.Args) < n {
			return nil, true
		}
		return call.Args[n-1:], true
	}
	if len(call.Args) != n && !(sig.Variadic() && len(call.Args) >= n-1) {
		return nil, false // f(g())
	}
	return call.Args[i : i+1], true
}

// agree reports whether all callers in sight pass the same thing for a
// parameter: a value that is data at one caller is data.
func (fo *Folder) agree(p lifetime.Param) bool {
	same, known := fo.agreed[p]
	if !known {
		same = fo.passTheSame(p)
		fo.agreed[p] = same
	}
	return same
}

// passTheSame is agree, asked for the first time.
func (fo *Folder) passTheSame(p lifetime.Param) bool {
	first, n := "", 0
	for _, e := range p.Func.In() {
		if e.Call == nil || e.Reason.Freq == scope.Once || e.From.Test.IsValid() {
			continue
		}
		args, known := arguments(e, p.Index)
		if !known {
			return false
		}
		key := ""
		for _, arg := range args {
			key += fo.identity(arg, 0) + ","
		}
		if n++; n > 1 && key != first {
			return false
		}
		first = key
	}
	return true
}

// lastsAtEach reports whether each caller in sight passes for a parameter what is the same in
// all of its calls: a constant, what a package variable holds, or a part of what it is a method of; but not
// where its type is another at each.
func (fo *Folder) lastsAtEach(p lifetime.Param) bool {
	lasts, known := fo.lasting[p]
	if !known {
		fo.lasting[p] = false // for functions that pass it round among themselves
		_, differs := types.Unalias(p.Func.Param(p.Index).Type()).(*types.TypeParam)
		lasts = !differs && fo.passLasting(p, func(v *types.Var) bool {
			q, ok := fo.Life.Param(v)
			return ok && (q.Index < 0 || fo.lastsAtEach(q))
		})
		fo.lasting[p] = lasts
	}
	return lasts
}

// passLasting reports whether there are callers in sight, and what each passes for a parameter
// depends on nothing but variables of which lasts holds.
func (fo *Folder) passLasting(p lifetime.Param, lasts func(*types.Var) bool) bool {
	calls := 0
	for _, e := range p.Func.In() {
		if e.Call == nil || e.From.Test.IsValid() {
			continue
		}
		calls++
		args, known := arguments(e, p.Index)
		if !known {
			return false
		}
		for _, arg := range args {
			s := fo.Life.Sources(arg)
			if s.Dynamic || len(s.Loops) > 0 || slices.ContainsFunc(s.Vars, func(v *types.Var) bool { return !lasts(v) }) {
				return false
			}
		}
	}
	return calls > 0
}

// resolved reports whether the parameter is the same package-level value or
// constant at every caller in sight, of which there is at least one. One that
// functions hand round among themselves is not.
func (fo *Folder) resolved(v *types.Var) bool {
	is, known := fo.known[v]
	if !known {
		fo.known[v] = false
		is = fo.sameEverywhere(v)
		fo.known[v] = is
	}
	return is
}

// sameEverywhere is resolved, asked for the first time.
func (fo *Folder) sameEverywhere(v *types.Var) bool {
	p, ok := fo.Life.Param(v)
	return ok && p.Index >= 0 && fo.agree(p) && fo.passLasting(p, func(w *types.Var) bool { return w != v && fo.resolved(w) })
}

// Resolved reports whether v is a parameter that is the same package-level
// value or constant at every caller in sight, of which there is at least one.
func (fo *Folder) Resolved(v *types.Var) bool { return fo.resolved(v) }

// Arguments returns what the edge passes for parameter i (-1: receiver).
func Arguments(e *funcs.Edge, i int) []ast.Expr {
	args, _ := arguments(e, i)
	return args
}
