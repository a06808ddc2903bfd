package timing

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// effect looks at a call that stands as a statement: what is called for
// nothing but what it does is done once for all calls.
func (c *clock) effect(stmt *ast.ExprStmt) {
	call, ok := ast.Unparen(stmt.X).(*ast.CallExpr)
	if !ok || c.isSetup(call) {
		return
	}
	fn, ok := typeutil.Callee(c.p.info, call).(*types.Func)
	if !ok || fn.Pkg() == nil || c.p.pkg.Lookup(fn.Origin()) != nil {
		return // what it does is looked at there
	}
	if path := fn.Pkg().Path(); path == "sync" || effects.Family(path) == c.family || c.p.folder.Life.Cat.SetupFunc(fn) {
		return
	}
	operands := call.Args
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && c.p.info.Selections[sel] != nil {
		operands = append(slices.Clip(operands), sel.X)
	}
	for _, e := range operands {
		if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
			e = u.X
		}
		if v := typ.RootVar(c.p.info, e); v != nil && !v.IsField() && !funcs.IsGlobal(v) && !typ.IsBasic(v.Type()) {
			return // it fills what moves along
		}
	}
	c.at(Never, reason.Because(reason.FixEffectOnce, "it calls "+fn.Name()))
}

// branch looks at an if statement; it reports whether to look at its parts as
// usual.
func (c *clock) branch(n *ast.IfStmt) bool {
	if code.TestsError(c.p.info, n) == nil {
		return true
	}
	if n.Init != nil {
		c.exec(n.Init)
	}
	failing := c.failing
	c.failing = true
	c.exec(n.Body)
	c.failing = failing
	if n.Else != nil {
		c.exec(n.Else)
	}
	return false
}

// changes looks at what a call changes: state of the package, or what the
// program has of another one.
func (c *clock) changes(call *ast.CallExpr, fn *types.Func) {
	if fn.Pkg() != nil && fn.Pkg().Path() == "sync" {
		return // locks: what they guard counts
	}
	for _, e := range c.state.Changes(call) {
		if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && sel.X == e {
			if _, value := c.p.info.TypeOf(e).Underlying().(*types.Interface); value && c.p.pkg.Lookup(fn.Origin()) == nil {
				continue // what stands behind it is not known, and is called late
			}
		}
		v := typ.RootVar(c.p.info, e)
		if v == nil || !funcs.IsGlobal(v) || v.Pkg() != c.p.pkg.Pkg {
			continue
		}
		if c.p.pkg.Lookup(fn.Origin()) != nil || c.onlyEffect(fn) {
			c.at(Never, reason.Because(reason.FixEffectOnce, "it changes "+v.Name()))
		}
	}
}

// onlyEffect reports whether a method of another package can be called for
// nothing but what it does to its receiver: it answers nothing.
func (c *clock) onlyEffect(fn *types.Func) bool {
	return fn.Signature().Recv() != nil && fn.Signature().Results().Len() == 0
}

// builtin looks at a call of a predeclared function.
func (c *clock) builtin(b *types.Builtin) {
	switch b.Name() {
	case "print", "println":
		c.at(Never, reason.Because(reason.FixEffectOnce, "it prints"))
	case "close":
		c.at(Never, reason.Because(reason.FixEffectOnce, "it closes a channel"))
	case "panic":
		c.panicking("it calls panic")
	}
}

// panicking: the code may panic. A request recovers, the start of a program
// does not.
func (c *clock) panicking(detail string) {
	c.panics = true
	c.at(Late, reason.Because(reason.FixMayPanic, detail))
}

// setup looks at a set-up call that panics on what it does not like, and says
// so in the catalogue.
func (c *clock) setup(callee types.Object) {
	fn, ok := callee.(*types.Func)
	if ok && fn.Signature().Recv() != nil && c.s.Build.Entry.Panics(fn.Name()) {
		c.panicking(fn.Name() + " panics on what it refuses")
	}
}

// environment: the environment is as it was when the program started, unless
// the package, or one of its tests, sets it.
func (c *clock) environment(fn *types.Func) {
	if c.p.setsEnv(c.s) {
		c.at(Never, reason.Because(reason.FixOthersWrite, "the package sets the environment"))
	}
	c.at(Late, reason.Because(reason.FixNotThereYet, "it calls "+fn.Name()))
}

// setsEnv reports whether the package sets the environment where the build of
// s may have read it before.
func (p *Reader) setsEnv(s *site.Site) bool {
	if p.outside()["Setenv"] {
		return true
	}
	for _, file := range p.pkg.Files {
		for c := range file.Preorder((*ast.CallExpr)(nil)) {
			fn := funcs.StaticCallee(p.info, c.Node().(*ast.CallExpr))
			if fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == "os" && strings.HasSuffix(fn.Name(), "env") && changing(fn) && !p.beforeUse(c, s) {
				return true
			}
		}
	}
	return false
}

// partial looks at an expression that is not defined for all operands.
func (c *clock) partial(e ast.Expr) {
	switch e := e.(type) {
	case *ast.IndexExpr:
		tv := c.p.info.Types[e.X]
		if !tv.IsValue() {
			return
		}
		switch u := tv.Type.Underlying().(type) {
		case *types.Map, *types.Signature:
			return
		case *types.Array:
			if c.p.info.Types[e.Index].Value != nil {
				return
			}
		case *types.Pointer:
			if _, isArray := u.Elem().Underlying().(*types.Array); isArray && c.p.info.Types[e.Index].Value != nil {
				return
			}
		}
		if tv.Value == nil || c.p.info.Types[e.Index].Value == nil {
			c.panicking("it indexes")
		}
	case *ast.SliceExpr:
		if e.Low != nil || e.High != nil {
			c.panicking("it slices")
		}
	case *ast.TypeAssertExpr:
		if e.Type == nil { // of a type switch
			return
		}
		if _, commaOK := c.p.info.TypeOf(e).(*types.Tuple); !commaOK {
			c.panicking("it asserts a type")
		}
	case *ast.BinaryExpr:
		if e.Op != token.QUO && e.Op != token.REM {
			return
		}
		if tv := c.p.info.Types[e.Y]; tv.Value == nil || tv.Value.Kind() != constant.Float && constant.Sign(tv.Value) == 0 {
			if b, ok := c.p.info.TypeOf(e).Underlying().(*types.Basic); ok && b.Info()&types.IsInteger != 0 {
				c.panicking("it divides")
			}
		}
	}
}

// constant reports whether e is made of constants, and of variables that hold
// nothing else.
func (c *clock) constant(e ast.Expr, depth int) bool {
	if depth > 8 {
		return false
	}
	if tv := c.p.info.Types[e]; tv.Value != nil || tv.IsNil() || tv.IsType() {
		return true
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, ok := c.p.info.Uses[e].(*types.Var)
		if !ok || v.Pkg() != c.p.pkg.Pkg || v.IsField() {
			return false
		}
		if funcs.IsGlobal(v) {
			if when, _ := c.p.settled(v, c.s); when != Early {
				return false
			}
		}
		as := c.p.pkg.Assignments(v)
		return len(as) == 1 && as[0].Value != nil && !as[0].Step && as[0].Index == 0 && c.constant(as[0].Value, depth+1)
	case *ast.BinaryExpr:
		return c.constant(e.X, depth+1) && c.constant(e.Y, depth+1)
	case *ast.UnaryExpr:
		return e.Op != token.ARROW && c.constant(e.X, depth+1)
	case *ast.KeyValueExpr:
		return c.constant(e.Value, depth+1)
	case *ast.CompositeLit:
		for _, elt := range e.Elts {
			if !c.constant(elt, depth+1) {
				return false
			}
		}
		return true
	case *ast.CallExpr:
		fn, _ := typeutil.Callee(c.p.info, e).(*types.Func)
		if !c.p.info.Types[e.Fun].IsType() && (fn == nil || fn.Pkg() == nil || !pure(fn) || fn.Signature().Recv() != nil) {
			return false
		}
		for _, arg := range e.Args {
			if !c.constant(arg, depth+1) {
				return false
			}
		}
		return true
	}
	return false
}
