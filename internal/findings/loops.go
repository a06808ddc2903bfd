package findings

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// loop offers a build that a loop repeats.
func (f *finder) loop(l *summary.LoopEffect) {
	x := &Finding{Category: Loop, Build: l.Build, Effect: l.Effect, Root: l.In, Reason: l.Reason, Loop: l.Loop, Overwrites: l.Fate.Global}
	if l.Reason.Freq >= scope.Message {
		x.Category = Request
	}
	var rule reason.ID
	switch {
	case x.Category == Request:
		if l.Deps.Dynamic {
			rule = reason.LoopDynamic
		}
	case ever(l.In):
		rule = reason.LoopEver
	case f.startsUp(l):
		rule = reason.LoopStartsUp
	case l.Build.Entry.Group == catalogue.Compiled && l.Loop.Stmt != nil && f.seldom(l.In):
		rule = reason.LoopSeldom
	case f.restarts(l):
		rule = reason.LoopRestarts
	case f.connects(l):
		rule = reason.LoopConnects
	case f.renews(l.Effect):
		rule = reason.LoopRenews
	case f.areConfiguration(l.Fate.Data):
		rule = reason.LoopConfiguration
	}
	if rule != "" {
		f.fo.Silent(l.Build, reason.Silence{Rule: rule, At: l.At.Node().Pos()})
		return
	}
	f.offer(x)
}

// startsUp reports whether the loop compiles a text, or makes a client, for each of the things
// that a function which makes an object that works for others has in hand, as what it is
// configured with; or one text for each of what a loop passes that runs when the program
// starts. One text for all of them is built in a loop as in any other.
func (f *finder) startsUp(l *summary.LoopEffect) bool {
	if l.Loop.Stmt == nil {
		return false // what calls a function for each token or file reads on
	}
	switch l.Build.Entry.Group {
	case catalogue.Compiled:
		differs := l.Deps.PerCaller || l.Deps.PerElement || !l.Deps.None()
		if !f.servesConstructors(l.In) && !(differs && f.fo.Pkg.StartsUp(l.In)) {
			return false
		}
	case catalogue.Client:
		if !f.servesConstructors(l.In) {
			return false
		}
	default:
		return false
	}
	return !slices.ContainsFunc(f.fo.Life.Loops(l.At), func(around lifetime.Loop) bool { return !f.finite(around.Stmt) })
}

// finite reports whether the loop goes through what is there when it starts.
func (f *finder) finite(loop ast.Stmt) bool {
	switch loop := loop.(type) {
	case *ast.RangeStmt:
		switch typ.Pointee(f.fo.Pkg.Info.TypeOf(f.fo.Pkg.Ranged(loop))).Underlying().(type) {
		case *types.Slice, *types.Array, *types.Map, *types.Basic:
			return true
		}
	case *ast.ForStmt:
		return loop.Post != nil && loop.Cond != nil && f.countsUp(loop, loop.Cond)
	}
	return false
}

// countsUp reports whether the loop ends when a number, that each round adds to, has come to
// the length of something that no round makes longer: i < len(list).
func (f *finder) countsUp(loop *ast.ForStmt, cond ast.Expr) bool {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok {
		return false
	}
	if b.Op == token.LAND {
		return f.countsUp(loop, b.X) || f.countsUp(loop, b.Y)
	}
	post, adds := loop.Post.(*ast.IncDecStmt)
	call, isCall := ast.Unparen(b.Y).(*ast.CallExpr)
	if b.Op != token.LSS || !adds || post.Tok != token.INC || !isCall || len(call.Args) != 1 || !typ.CallsBuiltin(f.fo.Pkg.Info, call, "len") {
		return false
	}
	i, list := f.variable(b.X), f.variable(call.Args[0])
	return i != nil && list != nil && f.variable(post.X) == i && !slices.ContainsFunc(slices.Concat(f.fo.Pkg.Assignments(i), f.fo.Pkg.Assignments(list)), func(as funcs.Assignment) bool {
		n := as.At.Node()
		return n != nil && loop.Body.Pos() <= n.Pos() && n.Pos() < loop.Body.End()
	})
}

// ever reports whether fn, or a function around it, is what each installation runs
// once.
func ever(fn *funcs.Func) bool {
	for ; fn != nil; fn = fn.Outer {
		if isEver(fn.Reason()) || slices.ContainsFunc(fn.In(), func(e *funcs.Edge) bool { return isEver(e.Reason) }) {
			return true
		}
	}
	return false
}

func isEver(r scope.Reason) bool { return r.Row != nil && r.Row.Ever }
