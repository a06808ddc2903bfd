package timing

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/state"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A clock finds the timing of code, through the functions of the package
// that it calls.
type clock struct {
	p       *Reader
	s       *site.Site
	when    When
	why     reason.Refusal
	inside  map[types.Object]bool // declared by the code itself
	family  string                // of the library that is built
	visited map[*types.Func]bool
	entered map[*ast.FuncLit]bool
	bound   map[*types.Var][]ast.Expr // to parameters that are functions
	panics  bool                      // it may panic, whatever it reads
	failing bool                      // in the branch of a step that has failed
	state   *state.Search
}

func (p *Reader) clock(s *site.Site, nodes []ast.Node) *clock {
	c := &clock{p: p, s: s, family: effects.Family(site.Library(p.info, s)), inside: code.Declared(p.info, nodes), visited: make(map[*types.Func]bool), entered: make(map[*ast.FuncLit]bool), bound: make(map[*types.Var][]ast.Expr), state: p.state.Of(s)}
	for _, n := range nodes {
		c.exec(n)
	}
	return c
}

func (c *clock) at(t When, why reason.Refusal) {
	if c.failing && t == Never && why.Rule == reason.FixEffectOnce {
		t = Late // of a set-up that does not work, once is enough
	}
	if t > c.when {
		c.when, c.why = t, why
	}
}

// exec looks at code that runs.
func (c *clock) exec(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			c.callback(n.Body)
			return false
		case *ast.CallExpr:
			return c.call(n)
		case *ast.ExprStmt:
			c.effect(n)
		case *ast.IfStmt:
			return c.branch(n)
		case *ast.Ident:
			c.mention(n)
		case *ast.IndexExpr, *ast.SliceExpr, *ast.TypeAssertExpr, *ast.BinaryExpr:
			c.partial(n.(ast.Expr))
		case *ast.StarExpr:
			if v := c.global(n.X); v != nil {
				c.at(Late, reason.Because(reason.FixNotThereYet, "it reads what "+v.Name()+" points to"))
			}
		case *ast.SelectorExpr:
			c.field(n)
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				c.assigned(l)
			}
		case *ast.IncDecStmt:
			c.assigned(n.X)
		case *ast.UnaryExpr:
			if n.Op == token.ARROW {
				c.at(Never, reason.Because(reason.FixReadsWhatChanges, "it receives from a channel"))
			}
		case *ast.SendStmt, *ast.GoStmt, *ast.SelectStmt:
			c.at(Never, reason.Because(reason.FixEffectOnce, "it does more than build"))
		}
		return true
	})
}

// callback looks at a function that is handed over and may be called during
// the construction: what it reads must be there.
func (c *clock) callback(body *ast.BlockStmt) {
	ast.Inspect(body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			c.mention(id)
		}
		return true
	})
}

// call looks at a call; it reports whether to look at the operands as usual.
func (c *clock) call(call *ast.CallExpr) bool {
	if c.p.info.Types[call.Fun].IsType() {
		return true
	}
	if lit, ok := ast.Unparen(call.Fun).(*ast.FuncLit); ok {
		c.exec(lit.Body)
		for _, arg := range call.Args {
			c.exec(arg)
		}
		return false
	}
	callee := typeutil.Callee(c.p.info, call)
	c.files(call)
	switch callee := callee.(type) {
	case *types.Builtin:
		c.builtin(callee)
	case *types.Func:
		c.bind(call, callee.Origin())
		c.function(callee.Origin())
		c.changes(call, callee)
		c.must(call, callee)
	case *types.Var:
		c.value(call.Fun, callee)
	default:
		c.value(call.Fun, nil)
	}
	if c.isSetup(call) {
		c.setup(callee)
		// What a set-up call registers is called later.
		c.operand(call.Fun)
		for _, arg := range call.Args {
			if !c.isFunc(arg) {
				c.exec(arg)
			}
		}
		return false
	}
	return true
}

// isSetup reports whether the call is one that configures the instance.
func (c *clock) isSetup(call *ast.CallExpr) bool {
	for _, s := range c.s.Fate.Setups {
		if s.At.Node() == ast.Node(call) {
			return true
		}
	}
	return false
}

// operand looks at x of x.f in the function operand of a call.
func (c *clock) operand(fun ast.Expr) {
	if sel, ok := ast.Unparen(fun).(*ast.SelectorExpr); ok {
		c.exec(sel.X)
	}
}

// isFunc reports whether e is a function that is handed over as it is.
func (c *clock) isFunc(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.FuncLit:
		return true
	case *ast.Ident:
		_, ok := c.p.info.Uses[e].(*types.Func)
		return ok
	case *ast.SelectorExpr:
		_, ok := c.p.info.Uses[e.Sel].(*types.Func)
		return ok && c.p.info.Selections[e] == nil
	}
	return false
}

// function looks at a function that is called.
func (c *clock) function(fn *types.Func) {
	if f := c.p.pkg.Lookup(fn); f != nil {
		if f.Body != nil && !c.visited[fn] {
			c.visited[fn] = true
			c.exec(f.Body)
		}
		return
	}
	if fn.Pkg() == nil { // error.Error
		return
	}
	path := fn.Pkg().Path()
	switch {
	case prints(fn):
		c.at(Never, reason.Because(reason.FixEffectOnce, "it calls "+fn.Name()))
	case effects.Has(fn, effects.ReadsFiles) && path != "io/fs": // of these the operand says from where
		c.at(Never, reason.Because(reason.FixReadsWhatChanges, "it reads files"))
	case effects.Family(path) == c.family,
		c.p.folder.Life.Cat.Func(fn) != nil,
		c.p.folder.Life.Cat.SetupFunc(fn),
		pure(fn):
	case path == "os" && !changing(fn) && strings.HasSuffix(fn.Name(), "nv"): // Getenv, LookupEnv, ExpandEnv
		c.environment(fn)
	case changing(fn):
		c.at(Never, reason.Because(reason.FixReadsWhatChanges, "it calls "+fn.Name()+", whose answer changes"))
	case mayRead(fn):
		c.at(Never, reason.Because(reason.FixReadsWhatChanges, "it calls "+fn.Name()+", which may read"))
	default:
		c.at(Late, reason.Because(reason.FixNotThereYet, "it calls "+fn.Name()))
	}
}

// mayRead reports whether a function out of sight, of which nothing is known, may
// read what a text names, a file or an address: it gets one, and can fail.
func mayRead(fn *types.Func) bool {
	sig := fn.Signature()
	if effects.Standard(fn.Pkg().Path()) || sig.Results().Len() == 0 || !typ.IsError(sig.Results().At(sig.Results().Len()-1).Type()) {
		return false
	}
	for v := range sig.Params().Variables() {
		t := v.Type()
		if list, ok := t.Underlying().(*types.Slice); ok {
			t = list.Elem()
		}
		if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&types.IsString != 0 {
			return true
		}
	}
	return false
}

// Of returns when the nodes, which build the instance of s, may run.
func (p *Reader) Of(s *site.Site, nodes []ast.Node) (When, reason.Refusal) {
	c := p.clock(s, nodes)
	return c.when, c.why
}

// MayPanic says why the nodes may panic, if they may: then they run only where, and
// if, they are needed.
func (p *Reader) MayPanic(s *site.Site, nodes []ast.Node) reason.Refusal {
	if c := p.clock(s, nodes); c.panics {
		return c.why
	}
	return reason.None
}
