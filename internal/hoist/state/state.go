// Package state finds what each run of some code has for itself, and changes: a map of
// what was seen, a counter. One run for all calls would share it.
package state

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Reader looks at the code of one package.
type Reader struct {
	folder *summary.Folder
	pkg    *funcs.Package
	info   *types.Info
}

// NewReader returns a reader of the code of a package.
func NewReader(folder *summary.Folder) *Reader {
	return &Reader{folder: folder, pkg: folder.Pkg, info: folder.Pkg.Info}
}

// A Search looks for state that each run of the code that moves has for
// itself, and that the callbacks which it hands over change: a map of what
// was seen, a counter, the receiver of a method value. One run for all calls
// would share it.
//
//	seen := make(map[string]bool)
//	v.RegisterValidation("unique", func(fl validator.FieldLevel) bool {
//		s := fl.Field().String()
//		defer func() { seen[s] = true }()
//		return !seen[s]
//	})
type Search struct {
	p       *Reader
	family  string // of the library that is built
	visited map[*types.Func]bool
	writing map[*types.Var]bool // parameters and receivers being looked at
	spelt   map[ast.Expr]bool   // literals of the list that moves, which List asks about
	why     reason.Refusal
}

// PerCall says which state the nodes have for themselves, if they have any.
func (p *Reader) PerCall(s *site.Site, nodes []ast.Node) reason.Refusal {
	st := p.Of(s)
	if len(s.Members) > 0 {
		st.spelt = spelt(s.Value.Node().(ast.Expr))
	}
	declared := code.Declared(p.info, nodes)
	for _, n := range nodes {
		st.code(n, declared)
	}
	return st.why
}

// Of returns a search for the build of s, whose library is trusted.
func (p *Reader) Of(s *site.Site) *Search {
	return &Search{p: p, family: effects.Family(site.Library(p.info, s)), visited: make(map[*types.Func]bool), writing: make(map[*types.Var]bool)}
}

// code looks at code that runs with the build; mine are its variables.
func (st *Search) code(n ast.Node, mine map[types.Object]bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			st.callback(n, mine)
			return false
		case *ast.CallExpr:
			if lit, ok := ast.Unparen(n.Fun).(*ast.FuncLit); ok {
				st.code(lit.Body, mine)
				for _, arg := range n.Args {
					st.code(arg, mine)
				}
				return false
			}
			if fn, ok := typeutil.Callee(st.p.info, n).(*types.Func); ok {
				st.enter(fn.Origin())
			}
		case *ast.CompositeLit, *ast.Ident:
			st.handed(n.(ast.Expr))
		}
		return !st.why.Given()
	})
}

// enter looks at the function of the package that is called.
func (st *Search) enter(fn *types.Func) {
	f := st.p.pkg.Lookup(fn)
	if f == nil || f.Body == nil || st.visited[fn] {
		return
	}
	st.visited[fn] = true
	mine := code.Declared(st.p.info, []ast.Node{f.Body})
	for param := range fn.Signature().Params().Variables() {
		mine[param] = true
	}
	st.code(f.Body, mine)
}

// callback looks at a literal that is called later.
func (st *Search) callback(lit *ast.FuncLit, mine map[types.Object]bool) {
	v := st.written(lit.Body, func(v *types.Var) bool {
		return mine[v] && (v.Pos() < lit.Pos() || v.Pos() >= lit.End())
	})
	if v != nil {
		st.why = reason.Because(reason.FixStateOfCall, v.Name()+" may change later")
	}
}

// handed looks at a value of a type of the package, whose methods may change it.
func (st *Search) handed(e ast.Expr) {
	if st.spelt[e] {
		return
	}
	if id, ok := e.(*ast.Ident); ok {
		v, ok := st.p.info.Uses[id].(*types.Var)
		if !ok || v.IsField() || funcs.IsGlobal(v) {
			return
		}
	}
	t := st.p.info.TypeOf(e)
	named, ok := typ.Pointee(t).(*types.Named)
	if !ok || named.Obj().Pkg() != st.p.pkg.Pkg || st.shared(t) {
		return
	}
	for m := range named.Origin().Methods() {
		f := st.p.pkg.Lookup(m)
		if f == nil || f.Body == nil {
			continue
		}
		if st.Writes(f.Body, m.Signature().Recv()) {
			st.why = reason.Because(reason.FixStateOfCall, "it hands over a "+named.Obj().Name()+", which changes")
			return
		}
	}
}

// Writes reports whether the body changes what v holds or points to.
func (st *Search) Writes(body *ast.BlockStmt, v *types.Var) bool {
	if st.writing[v] {
		return false
	}
	st.writing[v] = true
	defer delete(st.writing, v)
	return st.written(body, func(x *types.Var) bool { return x == v }) != nil
}

// written returns a variable of those that the code may change, or nil.
func (st *Search) written(n ast.Node, of func(*types.Var) bool) (v *types.Var) {
	root := func(es ...ast.Expr) {
		for _, e := range es {
			if e == nil || v != nil {
				continue
			}
			if x, ok := ast.Unparen(e).(*ast.SliceExpr); ok {
				e = x.X
			}
			if x := typ.RootVar(st.p.info, e); x != nil && of(x) {
				v = x
			}
		}
	}
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			root(n.Lhs...)
		case *ast.IncDecStmt:
			root(n.X)
		case *ast.RangeStmt:
			root(n.Key, n.Value)
		case *ast.SendStmt:
			root(n.Chan)
		case *ast.UnaryExpr:
			if n.Op == token.AND || n.Op == token.ARROW {
				root(n.X)
			}
		case *ast.CallExpr:
			root(st.Changes(n)...)
		}
		return v == nil
	})
	return v
}

// Changes returns the operands that a call may change.
func (st *Search) Changes(call *ast.CallExpr) []ast.Expr {
	if st.p.info.Types[call.Fun].IsType() {
		return nil
	}
	callee := typeutil.Callee(st.p.info, call)
	if b, ok := callee.(*types.Builtin); ok {
		switch b.Name() {
		case "append", "clear", "close", "copy", "delete":
			return call.Args[:1]
		}
		return nil
	}
	fn, _ := callee.(*types.Func)
	if fn != nil {
		fn = fn.Origin()
	}
	var changed []ast.Expr
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && fn != nil && fn.Signature().Recv() != nil {
		if !st.readsReceiver(fn, st.p.info.TypeOf(sel.X)) {
			changed = append(changed, sel.X)
		}
	}
	for i, arg := range call.Args {
		if t := st.p.info.TypeOf(arg); t != nil && Refers(t) && !st.shared(t) && (fn == nil || !st.readsArg(fn, i)) {
			changed = append(changed, arg)
		}
	}
	return changed
}

// Refers reports whether a callee can change something through a value of type t.
func Refers(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Map, *types.Slice, *types.Chan:
		return true
	case *types.Interface:
		return !typ.IsError(t)
	}
	return false
}

// Any is a search for no build in particular.
func (p *Reader) Any() *Search {
	return &Search{p: p, visited: make(map[*types.Func]bool), writing: make(map[*types.Var]bool)}
}
