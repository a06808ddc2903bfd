package summary

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// An object of another package that builds on first use builds once. Whoever makes
// it for one request builds for each.

// fills reports whether the method f, wherever it is called, gives an object that was
// just made the instance of m.
func (fo *Folder) fills(f *funcs.Func, m *Make) bool {
	field := m.Fate.Field
	return m.Result < 0 && m.Fate.Filled && f.Sig.Recv() != nil && (field == nil || !fo.Life.CanBeSet(nil, field, m.At))
}

// fresh returns what is to be known of functions that make objects which fill
// themselves, by methods among known.
func (fo *Folder) fresh(known []fact.Func) (out []fact.Func) {
	filling := make(map[string]bool)
	for _, fn := range known {
		for _, m := range fn.Makes {
			if m.Fills {
				filling[fn.Name] = true
			}
		}
	}
	if len(filling) == 0 {
		return nil
	}
	objects := make(map[*types.TypeName]bool)
	for _, f := range fo.exported() {
		if filling[f.Obj.FullName()] {
			objects[objectOf(f.Sig.Recv().Type())] = true
		}
	}
	for _, f := range fo.exported() {
		if f.Sig.Recv() == nil && f.Sig.Results().Len() > 0 && objects[objectOf(f.Sig.Results().At(0).Type())] && fo.Life.Constructs(f) {
			out = append(out, fact.Func{Name: f.Obj.FullName(), Fresh: true})
		}
	}
	return out
}

// objectOf returns the name of the type t, or that t points to; nil if it has none.
func objectOf(t types.Type) *types.TypeName {
	if named, ok := typ.Pointee(t).(*types.Named); ok {
		return named.Origin().Obj()
	}
	return nil
}

// filledElsewhere adds the effect of a call of f by which an object of another
// package gives itself the instance of b.
func (fo *Folder) filledElsewhere(f *funcs.Func, b *Build) {
	sel, ok := ast.Unparen(b.At.Node().(*ast.CallExpr).Fun).(*ast.SelectorExpr)
	if !ok || !fo.Pkg.Direct(sel) {
		fo.silent(b, reason.EscapeFills, b.At)
		return
	}
	fate := lifetime.Fate{Stored: true, Filled: true}
	v := fo.object(sel.X)
	p, isParam := fo.Life.Param(v)
	switch {
	case v == nil:
		c, found := fo.Pkg.Find(sel.X)
		if ok = found; ok {
			fate, ok = fo.Life.TrackMade(c, b.At, b.Entry)
		}
	case isParam:
		fate.Into, ok = []int{p.Index}, p.Func == f && fo.Pkg.OwnVar(sel.X) == v
	default:
		fate, ok = fo.Life.TrackObject(v, b.At, b.Entry, true)
		ok = ok && fo.Pkg.OwnVar(sel.X) == v
	}
	if !ok {
		fo.silent(b, reason.EscapeFills, b.At)
		return
	}
	b.Fate = fate
	for _, arg := range b.args() {
		b.Deps.Merge(fo.Life.Sources(arg))
	}
	fo.settle(f, &Effect{Build: b, Deps: b.Deps, At: b.At}, fate)
}
