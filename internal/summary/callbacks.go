package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// What a function does with functions that it is given decides how often they run, and
// what becomes of what they build. Importers see the call alone: they are told.

// A teller finds what the functions of a package do with function values.
type teller struct {
	fo    *Folder
	known map[lifetime.Param]fact.Callback
	calls map[*types.Var][]inspector.Cursor // of what fields have
	busy  map[*types.Var]bool               // asked what is done with it
}

// Told returns what importers are told of the visible functions of the package whatever
// is built: what they do with functions that they are given, or that their receivers
// have, whether they wait, work on or return, and whether that is what changes meanwhile.
func (fo *Folder) Told() []fact.Func {
	t := &teller{fo: fo, known: make(map[lifetime.Param]fact.Callback), busy: make(map[*types.Var]bool)}
	var out []fact.Func
	for _, f := range fo.Pkg.Funcs {
		if f.Obj == nil || f.Body == nil || !visible(f) || f.Test.IsValid() {
			continue
		}
		var all []fact.Callback
		for i := range f.Sig.Params().Len() {
			if takesFunc(f.Sig, i) {
				if cb := t.of(f, i); cb != (fact.Callback{Index: i}) {
					all = append(all, cb)
				}
			}
		}
		fn := fact.Func{Callbacks: slices.Concat(all, t.fields(f), t.parts(f)), Waits: fo.Life.Waits(f), Lapses: fo.Life.Lapses(f), Ends: fo.Pkg.Ends(f), Live: fo.Life.YieldsLive(f), Works: fo.Life.Works(f)}
		if len(fn.Callbacks) > 0 || fn.Waits || fn.Lapses || fn.Ends || fn.Live || fn.Works {
			fn.Name = f.Obj.FullName()
			out = append(out, fn)
		}
	}
	return append(out, fo.fresh(out)...)
}

// takesFunc reports whether parameter i is a function, or several.
func takesFunc(sig *types.Signature, i int) bool {
	u := sig.Params().At(i).Type().Underlying()
	if s, ok := u.(*types.Slice); ok && sig.Variadic() && i == sig.Params().Len()-1 {
		u = s.Elem().Underlying()
	}
	_, ok := u.(*types.Signature)
	return ok
}

// of returns what f does with its parameter i.
func (t *teller) of(f *funcs.Func, i int) fact.Callback {
	key := lifetime.Param{Func: f, Index: i}
	if cb, ok := t.known[key]; ok {
		return cb
	}
	t.known[key] = fact.Callback{Index: i} // for functions that pass it on to themselves
	cb := fact.Callback{}
	if !t.variable(&cb, f, f.Param(i), nil) {
		cb = fact.Callback{Later: cb.Later}
	}
	if i == 0 && t.fo.Pkg.Memoises(f.Obj) { // for each function that it returns
		cb = fact.Callback{Kept: true, Memo: true}
	}
	cb.Stops = int(t.fo.Life.StopsCalling(f, f.Param(i)))
	cb.Index = i
	t.known[key] = cb
	return cb
}

// variable adds what f does with the function that v holds; ok is false if that is not
// all known.
func (t *teller) variable(cb *fact.Callback, f *funcs.Func, v *types.Var, list ast.Stmt) (ok bool) {
	if t.busy[v] { // list = append(list, list...)
		return false
	}
	t.busy[v] = true
	defer delete(t.busy, v)
	found := false
	for _, c := range t.fo.Pkg.Mentions(v) {
		switch c.ParentEdgeKind() {
		case edge.Field_Names, edge.BinaryExpr_X, edge.BinaryExpr_Y, edge.AssignStmt_Lhs, edge.RangeStmt_Value, edge.RangeStmt_Key:
			continue
		}
		if found && (cb.Kept || cb.Yields || cb.Spent || cb.To > 0 || cb.Into > 0) || !t.use(cb, f, c, list) {
			return false
		}
		found = true
	}
	return found && len(t.fo.Pkg.Assignments(v)) <= 1
}

// use adds what f does with the function value at c.
func (t *teller) use(cb *fact.Callback, f *funcs.Func, c inspector.Cursor, list ast.Stmt) (ok bool) {
	cb.Later = cb.Later || t.keeps(f, c)
	for c.ParentEdgeKind() == edge.ParenExpr_X {
		c = c.Parent()
	}
	kind, i := c.ParentEdge()
	parent := c.Parent()
	switch kind {
	case edge.CallExpr_Fun:
		return t.called(cb, f, parent, list)
	case edge.CallExpr_Args:
		return t.passed(cb, f, c, list)
	case edge.ReturnStmt_Results:
		cb.Same, cb.Kept = true, true
		return i == 0 && t.fo.Pkg.Enclosing(parent) == f
	case edge.KeyValueExpr_Value:
		if id, ok := parent.Node().(*ast.KeyValueExpr).Key.(*ast.Ident); ok {
			v, _ := t.fo.Pkg.Info.ObjectOf(id).(*types.Var)
			return t.stored(cb, f, v, parent.Parent())
		}
	case edge.CompositeLit_Elts:
		if s, ok := typ.Pointee(t.fo.Pkg.Info.TypeOf(parent.Node().(*ast.CompositeLit))).Underlying().(*types.Struct); ok && i < s.NumFields() {
			return t.stored(cb, f, s.Field(i), parent)
		}
	case edge.AssignStmt_Rhs:
		s := parent.Node().(*ast.AssignStmt)
		if len(s.Lhs) != len(s.Rhs) {
			return false
		}
		return t.assigned(cb, f, s.Lhs[i], parent, list)
	case edge.RangeStmt_X: // each of several
		r := parent.Node().(*ast.RangeStmt)
		if id, ok := r.Value.(*ast.Ident); ok {
			v, _ := t.fo.Pkg.Info.ObjectOf(id).(*types.Var)
			return v != nil && t.variable(cb, f, v, r)
		}
	}
	return false
}

// assigned adds what becomes of a function value that is assigned to lhs.
func (t *teller) assigned(cb *fact.Callback, f *funcs.Func, lhs ast.Expr, at inspector.Cursor, list ast.Stmt) (ok bool) {
	switch lhs := ast.Unparen(lhs).(type) {
	case *ast.Ident:
		v, _ := t.fo.Pkg.Info.ObjectOf(lhs).(*types.Var)
		return v != nil && !funcs.IsGlobal(v) && t.variable(cb, f, v, list)
	case *ast.SelectorExpr:
		v, _ := t.fo.Pkg.Info.ObjectOf(lhs.Sel).(*types.Var)
		return v != nil && v.IsField() && t.stored(cb, f, v, at)
	case *ast.IndexExpr:
		if sel, ok := ast.Unparen(lhs.X).(*ast.SelectorExpr); ok {
			return t.assigned(cb, f, sel, at, list)
		}
	}
	return false
}
