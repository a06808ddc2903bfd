package touch

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// method: m is called on the value.
func (t *trail) method(call inspector.Cursor, sel *ast.SelectorExpr, m *types.Func) {
	if t.moves[call.Node()] {
		t.yields(call)
		return
	}
	if f := t.p.pkg.Lookup(m); f != nil && f.Body != nil {
		t.enter(f, -1, call)
		return
	}
	switch {
	case catalogue.Releases(m.Name()):
		t.end(sel, reason.Because(reason.FixReleased, "the function calls "+m.Name()))
		return
	case t.configures(sel, m):
		t.endUnlessMoved(sel, call, reason.Because(reason.FixDerived, m.Name()+" configures what is got from the instance"))
		return
	case t.entry.IsPartSetup(m.Name()):
		t.partChanged(call, sel)
		return
	case t.copies(sel.X, m) && t.isInstance(sel.X) && t.entry.CopyFirst:
		t.end(sel, reason.Because(reason.FixDerived, m.Name()+" fails once a shared instance was used"))
		return
	case t.copies(sel.X, m):
		return // of its own from then on
	case t.entry.IsDerive(m.Name()) && t.isInstance(sel.X):
		t.flow(call, 0) // it holds the instance, whatever its type can do
		return
	}
	t.yields(call)
}

// extends reports whether a method that builds does so in what it is called
// on, and returns that: (*template.Template).Parse.
func (t *trail) extends(recv ast.Expr, m *types.Func) bool {
	results := m.Signature().Results()
	return t.p.folder.Life.Cat.Func(m.Origin()) != nil && !t.copies(recv, m) &&
		results.Len() > 0 && types.Identical(typ.Pointee(results.At(0).Type()), typ.Pointee(t.p.info.TypeOf(recv)))
}

// copies reports whether a method returns an object of its own: the catalogue says
// so, or it is one of the standard library's values that are made to be copied.
func (t *trail) copies(recv ast.Expr, m *types.Func) bool {
	e := t.p.folder.Life.Cat.OfType(t.p.info.TypeOf(recv))
	return e != nil && e.IsCopy(m.Name()) || effects.Has(m, effects.Copies)
}

// yields follows those results of a call, in which the value has a part, that
// may be or hold it and can be released or configured.
func (t *trail) yields(call inspector.Cursor) {
	yielded := t.p.info.TypeOf(call.Node().(ast.Expr))
	if tuple, ok := yielded.(*types.Tuple); ok {
		for i := range tuple.Len() {
			if t.matters(tuple.At(i).Type()) {
				t.flow(call, i)
			}
		}
	} else if yielded != nil && t.matters(yielded) {
		t.flow(call, 0)
	}
}

// argument: the value is argument i of a call.
func (t *trail) argument(call inspector.Cursor, i int) {
	n := call.Node().(*ast.CallExpr)
	if t.p.info.Types[n.Fun].IsType() {
		t.flow(call, 0)
		return
	}
	if lit, ok := ast.Unparen(n.Fun).(*ast.FuncLit); ok {
		t.enter(t.p.pkg.Lit(lit), i, call)
		return
	}
	switch callee := typeutil.Callee(t.p.info, n).(type) {
	case *types.Builtin:
		switch callee.Name() {
		case "append":
			t.flow(call, 0)
		case "delete", "clear":
			t.partChanged(call, n)
		}
	case *types.Func:
		t.handed(call, callee.Origin(), i)
	case *types.Var:
		if lit := t.p.soleLit(callee); lit != nil {
			t.enter(lit, i, call)
			return
		}
		t.unknown(call, i, callee.Name())
	default:
		t.unknown(call, i, "a function value")
	}
}

// soleLit returns the literal that a variable always holds: no other package
// and no other file can give it a value.
func (p *Reader) soleLit(v *types.Var) *funcs.Func {
	if funcs.IsGlobal(v) && (v.Pkg() != p.pkg.Pkg || v.Exported() && v.Pkg().Name() != "main" || p.outside()[v.Name()]) {
		return nil
	}
	if slices.ContainsFunc(p.pkg.Mentions(v), func(c inspector.Cursor) bool { return c.ParentEdgeKind() == edge.UnaryExpr_X && code.Assigns(c) }) {
		return nil
	}
	return p.pkg.SoleLit(v)
}

// unknown: a function value whose content is not known gets the value. It is
// called for what it does to it.
func (t *trail) unknown(call inspector.Cursor, i int, name string) {
	n := call.Node().(*ast.CallExpr)
	if t.moves[n] {
		return
	}
	plain := (t.entry.Settled || t.entry.Sharing == catalogue.Safe && len(t.entry.Setup) == 0) && i < len(n.Args) && !catalogue.Yields(t.p.info.TypeOf(n.Args[i]))
	if !plain {
		t.end(n, reason.Because(reason.FixUnknownCall, name+" gets the instance"))
		return
	}
	t.yields(call)
}

// handed: the declared function fn gets the value as argument i.
func (t *trail) handed(call inspector.Cursor, fn *types.Func, i int) {
	n := call.Node().(*ast.CallExpr)
	if f := t.p.pkg.Lookup(fn); f != nil && f.Body != nil {
		t.enter(f, i, call)
		return
	}
	if t.moves[n] {
		t.yields(call)
		return
	}
	if catalogue.Releases(fn.Name()) {
		t.end(n, reason.Because(reason.FixReleased, "the function calls "+fn.Name()))
		return
	}
	if t.p.folder.Life.Cat.SetupFunc(fn) || t.setsUpWith(fn) {
		t.endUnlessMoved(n, call, reason.Because(reason.FixDerived, fn.Name()+" configures what is got from the instance"))
		return
	}
	if i == 0 && t.isExpression(n) && t.isInstance(n.Args[0]) && (t.entry.IsSetup(fn.Name()) || t.extends(n.Args[0], fn)) {
		t.end(n, reason.Because(reason.FixDerived, fn.Name()+" configures what is got from the instance"))
		return
	}
	if yielded := paramType(fn, i); yielded != nil && !t.entry.Settled && !t.trusted(fn) && t.reaches(yielded) {
		t.end(n, reason.Because(reason.FixUnknownCall, fn.Name()+" gets the instance"))
		return
	}
	t.yields(call)
}

// setsUpWith reports whether fn configures another object of the instance's library with
// the value, and may write that down in it: the texts of a validator's translator.
func (t *trail) setsUpWith(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	if recv == nil || t.entry.Settled || len(t.entry.Setup) == 0 || effects.Family(fn.Pkg().Path()) != t.lib {
		return false
	}
	e := t.p.folder.Life.Cat.OfType(recv.Type())
	return e != nil && e != t.entry && e.IsSetup(fn.Name())
}

// movesWithCalls reports whether the value came into f with calls alone that move, or stand in a
// function of which that is so; through has those on the way.
func (t *trail) movesWithCalls(f *funcs.Func, through []*funcs.Func) bool {
	if f == nil || t.rooted[f] || len(t.calls[f]) == 0 || slices.Contains(through, f) {
		return false
	}
	through = append(through, f)
	return !slices.ContainsFunc(t.calls[f], func(c inspector.Cursor) bool {
		return !t.moves[c.Node()] && !t.movesWithCalls(t.p.pkg.Enclosing(c), through)
	})
}

// trusted reports whether a function of another package does no more with an
// instance than its name says: one of the standard library, of the instance's
// own library, or one whose summary says that it keeps its hands off.
func (t *trail) trusted(fn *types.Func) bool {
	if fn.Pkg() == nil {
		return true
	}
	first, _, _ := strings.Cut(fn.Pkg().Path(), "/")
	return !strings.Contains(first, ".") || effects.Family(fn.Pkg().Path()) == t.lib
}

// reaches reports whether whoever has a parameter of that type can release or
// configure what it gets, short of asking for another type.
func (t *trail) reaches(yielded types.Type) bool {
	if catalogue.Yields(yielded) {
		return true
	}
	it, ok := yielded.Underlying().(*types.Interface)
	if !ok {
		return false // by summary, see handedOut
	}
	for m := range it.Methods() {
		if t.entry.IsSetup(m.Name()) {
			return true
		}
	}
	return false
}

// paramType returns the type of parameter i; of a variadic one, of an element.
func paramType(fn *types.Func, i int) types.Type {
	sig := fn.Signature()
	last := sig.Params().Len() - 1
	if last < 0 {
		return nil
	}
	yielded := sig.Params().At(min(i, last)).Type()
	if list, ok := yielded.(*types.Slice); ok && sig.Variadic() && i >= last {
		return list.Elem()
	}
	return yielded
}
