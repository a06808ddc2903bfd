package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/funcs"
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
}

// outside drops the range loops that end before at: what they do is done as a
// whole, and what they range over is among the sources anyway.
func (s *Sources) outside(at token.Pos) {
	s.Loops = slices.DeleteFunc(s.Loops, func(l ast.Stmt) bool {
		_, isRange := l.(*ast.RangeStmt)
		return isRange && !(l.Pos() <= at && at < l.End())
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
	if isContext(a.Pkg.Info.TypeOf(e)) {
		return Sources{}
	}
	w := walker{a: a, at: e.Pos(), seen: make(map[*types.Var]bool)}
	w.expr(e)
	w.out.outside(e.Pos())
	return w.out
}

// Keyed is Sources for what may be cached by a key: what an object that the
// receiver holds returns for a key, a registry of schemas, is no source itself.
func (a *Analysis) Keyed(e ast.Expr) Sources {
	w := walker{a: a, at: e.Pos(), keyed: true, seen: make(map[*types.Var]bool)}
	w.expr(e)
	return w.out
}

// Data returns the parameters and receivers whose data reach e. A string
// that is given to a function outside the text packages names the data (a
// path, a key); what that function returns is not data of the caller.
func (a *Analysis) Data(e ast.Expr) Sources {
	if isContext(a.Pkg.Info.TypeOf(e)) {
		return Sources{}
	}
	w := walker{a: a, at: e.End(), data: true, seen: make(map[*types.Var]bool)}
	w.expr(e)
	return w.out
}

// VariesIn reports whether the value of e can differ between two iterations
// of loop. Parameters and what is assigned outside the loop do not vary.
func (a *Analysis) VariesIn(e ast.Expr, loop ast.Stmt) bool {
	w := walker{a: a, at: e.Pos(), loop: loop, seen: make(map[*types.Var]bool)}
	w.expr(e)
	return !w.out.None()
}

// VariableVariesIn is VariesIn for a variable.
func (a *Analysis) VariableVariesIn(v *types.Var, loop ast.Stmt) bool {
	w := walker{a: a, at: loop.End(), loop: loop, seen: make(map[*types.Var]bool)}
	w.variable(v)
	return !w.out.None()
}

// A walker collects the sources of one expression.
type walker struct {
	a    *Analysis
	loop ast.Stmt  // if not nil: what is assigned outside it is constant
	at   token.Pos // what happens to a variable after at does not count
	data bool
	// keyed: look-ups on what the receiver holds are not followed.
	keyed bool
	seen  map[*types.Var]bool
	out   Sources
}

func (w *walker) exprs(es []ast.Expr) {
	for _, e := range es {
		w.expr(e)
	}
}

func (w *walker) expr(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Ident:
		if v, ok := w.a.Pkg.Info.ObjectOf(e).(*types.Var); ok {
			w.variable(v)
		}
	case *ast.SelectorExpr:
		if _, ok := w.a.Pkg.Info.Selections[e]; ok {
			w.expr(e.X)
		} // else a qualified identifier: a package variable, constant or function
	case *ast.CallExpr:
		w.call(e)
	case *ast.FuncLit:
		w.captured(e)
	case *ast.CompositeLit:
		w.exprs(e.Elts)
	case *ast.KeyValueExpr:
		if id, ok := e.Key.(*ast.Ident); !ok || !isField(w.a.Pkg.Info, id) {
			w.expr(e.Key)
		}
		w.expr(e.Value)
	case *ast.UnaryExpr:
		w.out.Dynamic = w.out.Dynamic || e.Op == token.ARROW
		w.expr(e.X)
	case *ast.BinaryExpr:
		w.expr(e.X)
		w.expr(e.Y)
	case *ast.ParenExpr:
		w.expr(e.X)
	case *ast.StarExpr:
		w.expr(e.X)
	case *ast.TypeAssertExpr:
		w.expr(e.X)
	case *ast.IndexExpr:
		w.expr(e.X)
		if tv := w.a.Pkg.Info.Types[e.Index]; !tv.IsType() {
			w.expr(e.Index)
		}
	case *ast.SliceExpr:
		w.expr(e.X)
	}
}

func isField(info *types.Info, id *ast.Ident) bool {
	v, ok := info.ObjectOf(id).(*types.Var)
	return ok && v.IsField()
}

// call: the result depends on the arguments and the receiver; that of an
// interface method with arguments, or of the clock, also on the world.
func (w *walker) call(call *ast.CallExpr) {
	info := w.a.Pkg.Info
	if w.keyed && len(call.Args) > 0 && w.lookUp(call) {
		w.out.LookedUp = true
		return
	}
	if lit, ok := ast.Unparen(call.Fun).(*ast.FuncLit); ok {
		w.captured(lit)
	}
	callee := typeutil.Callee(info, call)
	fn, _ := callee.(*types.Func)
	if fn != nil && impure(fn) {
		w.out.Dynamic = true
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && info.Selections[sel] != nil {
		w.expr(sel.X)
		if fn != nil && types.IsInterface(sel0(info, sel)) && len(call.Args) > 0 && !w.data {
			w.out.Dynamic = true
		}
	}
	if _, isVar := callee.(*types.Var); isVar && !w.data {
		w.expr(call.Fun)
		w.out.Dynamic = w.out.Dynamic || len(call.Args) > 0
	}
	conversion := info.Types[call.Fun].IsType()
	for _, arg := range call.Args {
		if w.data && (isContext(info.TypeOf(arg)) || !conversion && isString(info.TypeOf(arg)) && !textual(fn)) {
			continue
		}
		w.expr(arg)
	}
}

// lookUp reports whether call is s.f.M(key), a method of an object in a field
// of the receiver.
func (w *walker) lookUp(call *ast.CallExpr) bool {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	field, ok := ast.Unparen(sel.X).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	id, ok := ast.Unparen(field.X).(*ast.Ident)
	if !ok {
		return false
	}
	v, _ := w.a.Pkg.Info.ObjectOf(id).(*types.Var)
	p, ok := w.a.param(v)
	return ok && p.Index < 0
}

func sel0(info *types.Info, sel *ast.SelectorExpr) types.Type { return info.Selections[sel].Recv() }

// captured adds the variables of the functions around lit that it uses.
func (w *walker) captured(lit *ast.FuncLit) {
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if v, ok := w.a.Pkg.Info.Uses[id].(*types.Var); ok && !v.IsField() && !(lit.Pos() <= v.Pos() && v.Pos() < lit.End()) {
				w.variable(v)
			}
		}
		return true
	})
}

// variable adds what v depends on: itself if it is a parameter, else what is
// assigned to it or written through it before w.at.
func (w *walker) variable(v *types.Var) {
	if v.IsField() || funcs.IsGlobal(v) || w.seen[v] {
		return
	}
	w.seen[v] = true
	if w.loop != nil && !w.a.assignedIn(v, w.loop) {
		return
	}
	if _, ok := w.a.param(v); ok {
		w.out.add(v)
		return
	}
	for _, as := range w.a.Pkg.Assignments(v) {
		if w.loop != nil && !within(as.At.Node(), w.loop) {
			continue
		}
		if loop := enclosingLoop(as.At); loop != nil && (as.Step || as.Value != nil && mentions(w.a.Pkg.Info, as.Value, v)) {
			if _, isRange := loop.(*ast.RangeStmt); isRange || !(loop.Pos() <= v.Pos() && v.Pos() < loop.End()) || isForVar(loop, v) {
				w.out.addLoop(loop)
			}
		}
		if as.Value != nil {
			w.expr(as.Value)
		}
		w.conditions(as.At)
	}
	if w.keyed && isReference(v.Type()) {
		return // a schema that is looked up, and printed with other things
	}
	for _, use := range w.a.Pkg.Mentions(v) {
		if w.loop != nil && within(use.Node(), w.loop) || w.loop == nil && use.Node().Pos() < w.at {
			w.written(use.Node().(*ast.Ident), v)
		}
	}
}

// assignedIn reports whether v is given a value inside loop, or belongs to a
// function literal inside it.
func (a *Analysis) assignedIn(v *types.Var, loop ast.Stmt) bool {
	if p, ok := a.param(v); ok {
		return p.Func.Obj == nil && loop.Pos() <= v.Pos() && v.Pos() < loop.End()
	}
	for _, as := range a.Pkg.Assignments(v) {
		if within(as.At.Node(), loop) {
			return true
		}
	}
	for _, use := range a.Pkg.Mentions(v) {
		if within(use.Node(), loop) && writes(use) {
			return true
		}
	}
	return false
}

func within(n ast.Node, loop ast.Stmt) bool { return loop.Pos() <= n.Pos() && n.End() <= loop.End() }

// writes reports whether something may be written through the variable that
// is mentioned at c: into a field or element, through its address, by a method.
func writes(c inspector.Cursor) bool {
	for {
		switch c.ParentEdgeKind() {
		case edge.ParenExpr_X, edge.IndexExpr_X, edge.StarExpr_X, edge.SelectorExpr_X:
			c = c.Parent()
		case edge.UnaryExpr_X:
			return c.Parent().Node().(*ast.UnaryExpr).Op == token.AND
		case edge.AssignStmt_Lhs, edge.IncDecStmt_X, edge.CallExpr_Fun:
			return true
		default:
			return false
		}
	}
}

// written adds what is written through v where it is mentioned at id: into a
// field or element, by a call that gets its address, by one of its methods.
func (w *walker) written(id *ast.Ident, v *types.Var) {
	c, ok := w.a.cursor(id)
	if !ok {
		return
	}
	ref := isReference(v.Type())
	for {
		kind, _ := c.ParentEdge()
		switch kind {
		case edge.ParenExpr_X, edge.IndexExpr_X, edge.StarExpr_X:
			c = c.Parent()
			continue
		case edge.SelectorExpr_X:
			c = c.Parent()
			if c.ParentEdgeKind() == edge.CallExpr_Fun { // a method of v
				w.exprs(c.Parent().Node().(*ast.CallExpr).Args)
				return
			}
			continue
		case edge.UnaryExpr_X:
			if c.Parent().Node().(*ast.UnaryExpr).Op != token.AND {
				return
			}
			ref = true
			c = c.Parent()
			continue
		case edge.AssignStmt_Lhs:
			w.conditions(c)
			s, i := c.Parent().Node().(*ast.AssignStmt), c.ParentEdgeIndex()
			if c.Node() != ast.Node(id) { // v.f = x; v = x is an assignment of v
				w.expr(s.Rhs[min(i, len(s.Rhs)-1)])
			}
			return
		case edge.CallExpr_Args:
			if ref {
				w.outArgument(c.Parent().Node().(*ast.CallExpr))
			}
			return
		}
		return
	}
}

// conditions adds what decides whether the assignment at c happens, unless
// that decides about the value's use as well, or is whether an error occurred.
func (w *walker) conditions(c inspector.Cursor) {
	if w.data {
		return
	}
	for enc := range c.Enclosing((*ast.IfStmt)(nil), (*ast.CaseClause)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		n := enc.Node()
		if n.Pos() <= w.at && w.at <= n.End() {
			return
		}
		switch n := n.(type) {
		case *ast.IfStmt:
			if !mentionsError(w.a.Pkg.Info, n) {
				w.expr(n.Cond)
			}
		case *ast.CaseClause:
			w.exprs(n.List)
			if sw, ok := enc.Parent().Parent().Node().(*ast.SwitchStmt); ok && sw.Tag != nil {
				w.expr(sw.Tag)
			}
		default:
			return
		}
	}
}

// outArgument: a call that gets a pointer may fill what it points to from its
// other arguments.
func (w *walker) outArgument(call *ast.CallExpr) {
	fn, _ := typeutil.Callee(w.a.Pkg.Info, call).(*types.Func)
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && w.a.Pkg.Info.Selections[sel] != nil {
		w.expr(sel.X)
	}
	for _, arg := range call.Args {
		if w.data && (isContext(w.a.Pkg.Info.TypeOf(arg)) || isString(w.a.Pkg.Info.TypeOf(arg)) && !textual(fn)) {
			continue
		}
		w.expr(arg)
	}
}

// impure functions answer differently from call to call.
func impure(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return false
	}
	switch fn.Pkg().Path() {
	case "time":
		return fn.Name() == "Now" || fn.Name() == "Since" || fn.Name() == "Until"
	case "math/rand", "math/rand/v2", "crypto/rand", "github.com/google/uuid":
		return true
	}
	return false
}

// textual reports whether fn computes on the text of its string arguments.
func textual(fn *types.Func) bool {
	if fn == nil || fn.Pkg() == nil {
		return true // append, a function value
	}
	path := fn.Pkg().Path()
	return path == "strings" || path == "strconv" || path == "fmt" || path == "net/url" || path == "bytes" || strings.HasPrefix(path, "encoding/")
}

func isContext(t types.Type) bool {
	named, _ := types.Unalias(t).(*types.Named)
	return named != nil && named.Obj().Name() == "Context" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "context"
}

func isString(t types.Type) bool {
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

func isReference(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Map, *types.Slice:
		return true
	}
	return false
}
