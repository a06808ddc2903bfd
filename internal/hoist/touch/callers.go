package touch

import (
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// Into the functions of the package that get the value, and out to those that get it from them.

// enter follows the value into a function of the package, as parameter i (-1:
// the receiver), and out through its results.
func (t *trail) enter(f *funcs.Func, i int, call inspector.Cursor) {
	if f == nil || f.Body == nil {
		return
	}
	if !slices.Contains(t.calls[f], call) {
		t.calls[f] = append(t.calls[f], call)
	}
	if v := f.Param(min(i, f.Sig.Params().Len()-1)); v != nil {
		t.follow(v)
	}
	for _, r := range t.results[f] {
		t.flow(call, r)
	}
}

// returned: the value is result i of the function around a statement.
func (t *trail) returned(ret inspector.Cursor, i int) { t.leaves(t.p.pkg.Enclosing(ret), i) }

// leaves: the value is result i of f.
func (t *trail) leaves(f *funcs.Func, i int) {
	if f == t.p.pkg.Init || slices.Contains(t.results[f], i) { // what is declared twice is no function of ours
		return
	}
	t.results[f] = append(t.results[f], i)
	for _, call := range t.calls[f] {
		t.flow(call, i)
	}
	if f.Obj == nil { // who has the literal has the value
		t.flow(f.Cursor, 0)
		return
	}
	if t.rooted[f] {
		t.toCallers(f, i)
	}
}

// root notes that a function has the value from elsewhere than its caller, so
// that all who call it get it.
func (t *trail) root(f *funcs.Func) {
	for ; f != nil && f != t.p.pkg.Init && !t.rooted[f]; f = f.Outer {
		t.rooted[f] = true
		for _, i := range t.results[f] {
			t.toCallers(f, i)
		}
	}
}

// toCallers follows result i of f to all who call f.
func (t *trail) toCallers(f *funcs.Func, i int) {
	if f.Obj == nil || i >= f.Sig.Results().Len() {
		return
	}
	if catalogue.Yields(f.Sig.Results().At(i).Type()) {
		switch {
		case f.Exported() && !t.p.asIs[f]:
			t.end(f.Cursor.Node(), reason.Because(reason.FixReleased, "callers of "+f.Name+" in other packages may release it"))
		case f.Referenced():
			t.end(f.Cursor.Node(), reason.Because(reason.FixReleased, f.Name+" is used as a value"))
		}
	}
	for _, e := range f.In() {
		if e.Call != nil {
			t.root(e.From)
			t.flow(e.At, i)
		}
	}
}
