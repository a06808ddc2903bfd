package touch

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A trail follows an instance and whatever is got from it, or holds it, to
// what cannot be done to a shared one: to release it, to configure it, to hand
// it to code of which nothing is known.
//
//	sqlDB, _ := db.DB()       // got from the instance
//	defer cleanup(sqlDB)      // handed on
//	defer sqlDB.Close()       // released
//
// It goes by flow of values, not of control, and through the functions of the
// package, whoever calls them; where it cannot tell, it says that the fix is
// to be left. What lies behind an interface or in another package is judged by
// the types that it takes.
type trail struct {
	p        *Reader
	entry    *catalogue.Entry
	lib      string // family of the library
	moves    map[ast.Node]bool
	variable map[*types.Var]bool
	seen     map[yield]bool
	rooted   map[*funcs.Func]bool
	calls    map[*funcs.Func][]inspector.Cursor
	results  map[*funcs.Func][]int
	ends     []end
	instance types.Type // what is followed; nil if that is not known
}

// A yield is an expression, or one of the results of a call.
type yield struct {
	n      ast.Node
	result int
}

// An end is where a trail says no, unless the function around the place is one whose calls all move
// with the build.
type end struct {
	at     token.Pos
	why    reason.Refusal
	unless *funcs.Func
}

// OfVar follows what a variable of f holds, an instance of entry or what
// goes with one; mine tells the mentions that move with the build.
func (p *Reader) OfVar(v *types.Var, f *funcs.Func, entry *catalogue.Entry, lib string, mine func(inspector.Cursor) bool) reason.Refusal {
	t := p.newTrail(entry, lib, v.Type())
	t.root(f)
	t.variable[v] = true
	for _, c := range p.pkg.Mentions(v) {
		if !mine(c) {
			t.mention(c)
		}
	}
	return t.why()
}

// newTrail returns a trail of an instance of that type, nil if it is not known.
func (p *Reader) newTrail(entry *catalogue.Entry, lib string, instance types.Type) *trail {
	return &trail{
		p: p, entry: entry, lib: lib, instance: instance, moves: make(map[ast.Node]bool), variable: make(map[*types.Var]bool),
		seen: make(map[yield]bool), rooted: make(map[*funcs.Func]bool),
		calls: make(map[*funcs.Func][]inspector.Cursor), results: make(map[*funcs.Func][]int),
	}
}

// end notes a place where a shared instance would go wrong.
func (t *trail) end(n ast.Node, why reason.Refusal) { t.endAt(n.Pos(), why) }

func (t *trail) endAt(at token.Pos, why reason.Refusal) {
	if why.Rule == reason.FixReleased && t.endless() {
		return
	}
	t.ends = append(t.ends, end{at: at, why: why})
}

// endUnlessMoved notes a place, at call, where the instance is configured: that moves with the calls
// that lead there, if all do, as is known when the trail is done.
func (t *trail) endUnlessMoved(n ast.Node, call inspector.Cursor, why reason.Refusal) {
	t.ends = append(t.ends, end{n.Pos(), why, t.p.pkg.Enclosing(call)})
}

// endless reports whether neither the instance nor what is got from it can be released:
// an object that holds it is closed for other reasons. It goes through all methods, and
// is asked of few trails.
func (t *trail) endless() bool { return t.instance != nil && !catalogue.Ends(t.instance) }

// why returns the reason of the first such place by file name and offset,
// whatever order the files were parsed in.
func (t *trail) why() reason.Refusal { return t.first().why }

// first returns the first such place, or none.
func (t *trail) first() (first end) {
	best := token.Position{}
	for _, e := range t.ends {
		if t.movesWithCalls(e.unless, nil) {
			continue
		}
		pos := t.p.fset.Position(e.at)
		if !first.why.Given() || pos.Filename < best.Filename || pos.Filename == best.Filename && (pos.Offset < best.Offset || pos.Offset == best.Offset && e.why.String() < first.why.String()) {
			best, first = pos, e
		}
	}
	return first
}

// flow follows the expression at c, or one of its results if it is a call.
func (t *trail) flow(c inspector.Cursor, result int) {
	if key := (yield{c.Node(), result}); t.seen[key] {
		return
	} else {
		t.seen[key] = true
	}
	kind, i := c.ParentEdge()
	parent := c.Parent()
	switch kind {
	case edge.StarExpr_X:
		if parent.ParentEdgeKind() == edge.AssignStmt_Lhs && t.isInstance(c.Node().(ast.Expr)) {
			t.end(parent.Node(), reason.Because(reason.FixKeptElsewhere, "it is written over"))
		}
		t.flow(parent, result)
	case edge.ParenExpr_X, edge.IndexExpr_X, edge.SliceExpr_X, edge.TypeAssertExpr_X:
		t.flow(parent, result)
	case edge.UnaryExpr_X:
		if parent.Node().(*ast.UnaryExpr).Op == token.AND {
			t.flow(parent, 0)
		}
	case edge.SelectorExpr_X:
		t.selected(parent)
	case edge.CallExpr_Fun: // a function value that holds it
		t.yields(parent)
	case edge.CallExpr_Args:
		t.argument(parent, i+result)
	case edge.KeyValueExpr_Value:
		t.flow(parent.Parent(), 0)
	case edge.CompositeLit_Elts:
		t.flow(parent, 0)
	case edge.AssignStmt_Rhs:
		t.assigned(parent, i, result)
	case edge.ValueSpec_Values:
		s := parent.Node().(*ast.ValueSpec)
		if len(s.Values) == 1 && len(s.Names) > 1 {
			i = result
		}
		t.name(s.Names[i])
	case edge.ReturnStmt_Results:
		t.returned(parent, i+result)
	case edge.AssignStmt_Lhs, edge.IncDecStmt_X:
		t.partChanged(parent, c.Node())
	case edge.SendStmt_Value:
		if catalogue.Yields(t.p.info.TypeOf(c.Node().(ast.Expr))) {
			t.end(c.Node(), reason.Because(reason.FixReleased, "it is sent to another goroutine, which may release it"))
		}
	case edge.RangeStmt_X:
		s := parent.Node().(*ast.RangeStmt)
		for _, e := range []ast.Expr{s.Key, s.Value} {
			if id, ok := e.(*ast.Ident); ok {
				t.name(id)
			}
		}
	}
}

// assigned: the value goes to the i-th operand on the left, or the variables
// of a type switch.
func (t *trail) assigned(stmt inspector.Cursor, i, result int) {
	s := stmt.Node().(*ast.AssignStmt)
	if stmt.ParentEdgeKind() == edge.TypeSwitchStmt_Assign {
		for _, clause := range stmt.Parent().Node().(*ast.TypeSwitchStmt).Body.List {
			if v, ok := t.p.info.Implicits[clause].(*types.Var); ok {
				t.follow(v)
			}
		}
		return
	}
	if len(s.Rhs) == 1 && len(s.Lhs) > 1 {
		i = result
	}
	l := ast.Unparen(s.Lhs[min(i, len(s.Lhs)-1)])
	if id, ok := l.(*ast.Ident); ok {
		t.name(id)
		return
	}
	v := typ.RootVar(t.p.info, l)
	switch {
	case v != nil && funcs.IsGlobal(v) && v.Pkg() == t.p.pkg.Pkg:
		t.follow(v)
	case v == nil || funcs.IsGlobal(v) || t.isParam(v):
		if catalogue.Yields(t.p.info.TypeOf(l)) {
			t.end(s, reason.Because(reason.FixReleased, "it is kept where others may release it"))
		}
	default:
		t.follow(v)
	}
}

// partChanged: what a field of the instance holds is written at n, or changed by
// a method or a builtin, where the library lets others do so.
func (t *trail) partChanged(stmt inspector.Cursor, n ast.Node) {
	if len(t.entry.PartSetup) > 0 && !t.moves[stmt.Node()] {
		t.end(n, reason.Because(reason.FixDerived, "a part of it is changed where the instance is in use"))
	}
}

func (t *trail) isParam(v *types.Var) bool {
	_, ok := t.p.folder.Life.Param(v)
	return ok
}

func (t *trail) name(id *ast.Ident) {
	if v, ok := t.p.info.ObjectOf(id).(*types.Var); ok {
		t.follow(v)
	}
}

// follow follows every mention of a variable that is, or holds, the value.
func (t *trail) follow(v *types.Var) {
	if t.variable[v] || v.IsField() || typ.IsError(v.Type()) || typ.IsBasic(v.Type()) {
		return
	}
	t.variable[v] = true
	if funcs.IsGlobal(v) && v.Exported() && t.p.pkg.Pkg.Name() != "main" && catalogue.Yields(v.Type()) {
		t.endAt(v.Pos(), reason.Because(reason.FixReleased, "other packages may release "+v.Name()))
	}
	for _, c := range t.p.pkg.Mentions(v) {
		if c.ParentEdgeKind() == edge.Field_Names {
			t.named(v, t.p.pkg.Enclosing(c))
		}
		t.mention(c)
	}
}

// named: v may be a named result of f.
func (t *trail) named(v *types.Var, f *funcs.Func) {
	if f.Sig == nil {
		return
	}
	for i := range f.Sig.Results().Len() {
		if f.Sig.Results().At(i) == v {
			t.leaves(f, i)
		}
	}
}

func (t *trail) mention(c inspector.Cursor) {
	switch c.ParentEdgeKind() {
	case edge.AssignStmt_Lhs, edge.ValueSpec_Names, edge.Field_Names:
		return
	}
	t.flow(c, 0)
}

// selected: a field or a method of the value is selected at sel.
func (t *trail) selected(sel inspector.Cursor) {
	n := sel.Node().(*ast.SelectorExpr)
	s := t.p.info.Selections[n]
	switch {
	case s == nil:
	case s.Kind() == types.FieldVal:
		if sel.ParentEdgeKind() == edge.AssignStmt_Lhs {
			if t.isInstance(n.X) && t.entry.IsSetup("."+n.Sel.Name) && !t.moves[sel.Parent().Node()] {
				t.end(n, reason.Because(reason.FixDerived, n.Sel.Name+" is set where the instance is in use"))
			}
		} else if !typ.IsBasic(s.Type()) {
			t.flow(sel, 0)
		}
	case sel.ParentEdgeKind() == edge.CallExpr_Fun:
		t.method(sel.Parent(), n, s.Obj().(*types.Func))
	case catalogue.Releases(n.Sel.Name):
		t.end(n, reason.Because(reason.FixReleased, "the function hands on "+n.Sel.Name))
	case s.Kind() == types.MethodVal && t.configures(n, s.Obj().(*types.Func)) && !t.moves[sel.Node()]:
		t.end(n, reason.Because(reason.FixDerived, "the function hands on "+n.Sel.Name+", which configures the instance"))
	default: // another method value
		t.flow(sel, 0)
	}
}

// isInstance reports whether e has the type of the instances of the entry.
func (t *trail) isInstance(e ast.Expr) bool {
	typ := t.p.info.TypeOf(e)
	return typ != nil && t.p.folder.Life.Cat.OfType(typ) == t.entry
}
