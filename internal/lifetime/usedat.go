package lifetime

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// What a call uses of an object: what is in a slot of it, or what a function of the package
// that gets the object finds there.

// maxUsers bounds the calls between a function and what uses a part of an object that it has.
const maxUsers = 2

// usesAt reports whether the call at c uses what is at the place: it calls that, or a method
// of it that is no set-up, or a function of the program that does so with what it gets of it, or
// one of the package with the object of which the place is a part.
func (t *tracker) usesAt(c inspector.Cursor, place guard.Path, depth int) bool {
	call := c.Node().(*ast.CallExpr)
	sel, isSel := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if isSel && (t.a.pathIn(c, sel.X).Through(place) || t.a.pathIn(c, sel).Through(place)) {
		return !t.former(c, sel.X) && (t.entry == nil || !t.entry.IsSetup(sel.Sel.Name))
	}
	for i, arg := range call.Args {
		if t.a.pathIn(c, arg) == place && !place.IsZero() && !t.former(c, arg) && t.a.borrows(call, i) {
			return true
		}
	}
	f := t.a.Pkg.Callee(call)
	if f == nil || f.Body == nil || f.Obj == nil || f == t.owner || depth == maxUsers {
		return false
	}
	in := func(at guard.Path, v *types.Var) bool {
		return !at.IsZero() && v != nil && place.Through(at) && place != at && t.usesPartOf(f, place.Moved(at, guard.Path{Root: v}), depth+1)
	}
	if isSel && f.Sig.Recv() != nil && in(t.a.receiverPlace(c, sel), f.Sig.Recv()) {
		return true
	}
	for i, arg := range call.Args {
		if i < f.Sig.Params().Len() && typ.IsPointer(f.Param(i).Type()) && in(t.a.pathIn(c, arg), f.Param(i)) {
			return true
		}
	}
	return false
}

// borrows reports whether the function that is called uses what it gets as argument i, and no more.
func (a *Analysis) borrows(call *ast.CallExpr, i int) bool {
	fn := funcs.StaticCallee(a.Pkg.Info, call)
	if fn == nil {
		return false
	}
	var pf ParamFate
	if f := a.Pkg.Lookup(fn); f != nil {
		pf = a.ParamFate(f, min(i, f.Sig.Params().Len()-1))
	} else if a.Imported != nil {
		pf, _ = a.Imported(fn.Origin(), i)
	}
	return pf.Used && !pf.Stored && len(pf.Into) == 0
}

// former reports whether e, in the function at c, is what the place had before: that is
// released, and not what each call put there.
func (t *tracker) former(c inspector.Cursor, e ast.Expr) bool {
	f := t.a.Pkg.Enclosing(c)
	return f.Body != nil && t.a.Pkg.Guard.Graph(f.Body).Former(e)
}

// A partUse asks whether a function uses a place, so many calls below the owner.
type partUse struct {
	f     *funcs.Func
	place guard.Path
	depth int
}

// usesPartOf reports whether a call in f uses what is at the place there. It is asked once of
// each, however many calls of f there are.
func (t *tracker) usesPartOf(f *funcs.Func, place guard.Path, depth int) bool {
	key := partUse{f, place, depth}
	uses, known := t.partUses[key]
	if known || place.IsZero() {
		return uses
	}
	for c := range f.Cursor.Preorder((*ast.CallExpr)(nil)) {
		if uses = t.usesAt(c, place, depth); uses {
			break
		}
	}
	if t.partUses == nil {
		t.partUses = make(map[partUse]bool)
	}
	t.partUses[key] = uses
	return uses
}

// FoundMissing reports whether the call at c, of a function that puts something into the place,
// runs only where nothing was there. It returns what the place is in the function around c: the
// object of the parameter v is that of arg.
func (a *Analysis) FoundMissing(c inspector.Cursor, arg ast.Expr, place guard.Path, v *types.Var) (at guard.Path, missing bool) {
	if place.IsZero() || place.Root != v {
		return guard.Path{}, false
	}
	object := a.pathIn(c, arg)
	if sel, ok := ast.Unparen(c.Node().(*ast.CallExpr).Fun).(*ast.SelectorExpr); ok && sel.X == arg {
		object = a.receiverPlace(c, sel)
	}
	if at = place.Moved(guard.Path{Root: v}, object); at.IsZero() {
		return at, false
	}
	for fact := range a.Tests(c) {
		if fact.Kind == guard.Unset && fact.Path == at && !a.vain(c, fact) {
			return at, true
		}
	}
	return at, false
}

// receiverPlace returns the place of the object on which the method that sel selects at c is
// called: one that is embedded, if that has the method.
func (a *Analysis) receiverPlace(c inspector.Cursor, sel *ast.SelectorExpr) guard.Path {
	if s := a.Pkg.Info.Selections[sel]; s == nil || s.Kind() != types.MethodVal {
		return guard.Path{}
	}
	if f := a.Pkg.Enclosing(c); f.Body != nil {
		return a.Pkg.Guard.Graph(f.Body).Owner(sel)
	}
	return guard.Path{}
}
