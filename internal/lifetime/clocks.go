package lifetime

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"time"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// often is how long a loop waits, at most, that is not slow by intent: it has more than ten
// rounds in a second.
const often = 100 * time.Millisecond

// aMoment is how long a function waits, at most, which is asked whether it has: a loop may
// be there for what it does after that, and not for the wait.
const aMoment = time.Second

// quick reports whether the source says how long the rounds of the loop wait, for each of
// its clocks, and that is less than often.
func (a *Analysis) quick(loop ast.Stmt) bool {
	known, slow := false, false
	clock := func(e ast.Expr) {
		d, ok := a.period(e, 0)
		known, slow = known || ok && d < often, slow || !ok || d >= often
	}
	if r, ok := loop.(*ast.RangeStmt); ok {
		clock(r.X)
		return known && !slow
	}
	inLoop(loop, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			if ch := received(a.Pkg.Info, n); ch != nil && rare(ch.Elem()) {
				clock(n.X)
			}
		case *ast.ExprStmt:
			if call, ok := n.X.(*ast.CallExpr); ok && typ.CalledLiteral(call) == nil && a.waitsAt(call, 0) {
				clock(call)
			}
		}
	})
	return known && !slow
}

// sleeps reports whether every round of the loop waits: for a statement of its own, or for
// what its condition, or a statement, asks of a function that is there for that.
func (a *Analysis) sleeps(loop ast.Stmt) bool {
	if f, ok := loop.(*ast.ForStmt); ok && f.Cond != nil && a.asksToWait(f.Cond) {
		return true
	}
	for _, s := range typ.Straight(bodyOf(loop).List) {
		switch s := s.(type) {
		case *ast.ExprStmt:
			if a.waitsAt(ast.Unparen(s.X), 0) {
				return true
			}
		case *ast.AssignStmt:
			if a.asksToWait(s) {
				return true
			}
		case *ast.IfStmt:
			if s.Init != nil && a.asksToWait(s.Init) || a.asksToWait(s.Cond) {
				return true
			}
		case *ast.SwitchStmt:
			if s.Init != nil && a.asksToWait(s.Init) || a.asksToWait(asked(s)) {
				return true
			}
		}
	}
	return false
}

// asked returns what a switch evaluates in any case.
func asked(s *ast.SwitchStmt) ast.Node {
	switch {
	case s.Tag != nil:
		return s.Tag
	case len(s.Body.List) > 0:
		if first := s.Body.List[0].(*ast.CaseClause); len(first.List) > 0 {
			return first.List[0]
		}
	}
	return &ast.BadExpr{}
}

// asksToWait reports whether what n calls first, whatever else comes out, is a function that
// lets time pass: there may be no need to call another.
func (a *Analysis) asksToWait(n ast.Node) (does bool) {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			does, found = !found && a.lapses(n) || does, true
		case *ast.BinaryExpr:
			if n.Op == token.LAND || n.Op == token.LOR {
				does, found = !found && a.asksToWait(n.X) || does, true
			}
		case *ast.FuncLit:
			return false
		}
		return !found
	})
	return does
}

// maxClocks bounds the variables between a clock and the call that makes it.
const maxClocks = 2

// period returns how long it takes until the clock e ticks, or the call e returns: the
// constant duration that the call gets, or that of which e is or has the result.
func (a *Analysis) period(e ast.Expr, depth int) (time.Duration, bool) {
	switch e := ast.Unparen(e).(type) {
	case *ast.SelectorExpr: // tick.C
		return a.period(e.X, depth)
	case *ast.Ident:
		v, _ := a.Pkg.Info.ObjectOf(e).(*types.Var)
		if v == nil || v.IsField() || funcs.IsGlobal(v) || depth == maxClocks {
			return 0, false
		}
		if as := a.Pkg.Assignments(v); len(as) == 1 && as[0].Value != nil {
			return a.period(as[0].Value, depth+1)
		}
	case *ast.CallExpr:
		for _, arg := range e.Args { // the first, or behind a context
			if d, known := a.duration(arg, depth); known {
				return d, true
			}
		}
		if recv, ok := ast.Unparen(receiverOf(e)).(*ast.Ident); ok { // p.Next(), of p := pace.New(time.Minute)
			return a.period(recv, depth)
		}
	}
	return 0, false
}

// duration returns the constant duration that e is or, of a parameter, the least that is passed
// for it.
func (a *Analysis) duration(e ast.Expr, depth int) (least time.Duration, known bool) {
	tv := a.Pkg.Info.Types[e]
	named, ok := types.Unalias(tv.Type).(*types.Named)
	if !ok || named.Obj().Name() != "Duration" || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != "time" {
		return 0, false
	}
	if tv.Value != nil {
		ns, exact := constant.Int64Val(tv.Value)
		return time.Duration(ns), exact
	}
	v := typ.VarOf(a.Pkg.Info, e)
	if v == nil || depth == maxClocks || len(a.Pkg.Assignments(v)) > 0 {
		return 0, false
	}
	for _, arg := range a.passedFor(v) {
		d, ok := a.duration(arg, depth+1)
		if !ok {
			return 0, false
		}
		if !known || d < least {
			least, known = d, true
		}
	}
	return least, known
}

// tickCase returns the case of a select, inside the loop, in which c stands and which a clock
// or a signal of the system lets run, and not every moment: other rounds do other work. It
// is nil if there is none.
func (a *Analysis) tickCase(c inspector.Cursor, loop ast.Stmt) *ast.CommClause {
	for enc := range c.Enclosing((*ast.CommClause)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		if lit, isLit := enc.Node().(*ast.FuncLit); isLit {
			if call, ok := CalledAt(a.Pkg.Lit(lit)); ok && enc.Parent() == call {
				continue
			}
		}
		clause, ok := enc.Node().(*ast.CommClause)
		if !ok || !within(clause, loop) {
			return nil
		}
		if clause.Comm == nil || within(c.Node(), clause.Comm) {
			continue
		}
		found := false
		ast.Inspect(clause.Comm, func(n ast.Node) bool {
			if e, ok := n.(*ast.UnaryExpr); ok {
				if ch := received(a.Pkg.Info, e); ch != nil && rare(ch.Elem()) {
					d, known := a.period(e.X, 0)
					found = !known || d >= often
				}
			}
			return !found
		})
		if found {
			return clause
		}
	}
	return nil
}
