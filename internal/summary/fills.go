package summary

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// An object of another package that builds on first use builds once. Whoever makes
// it for one request builds for each.

// fills reports whether f, wherever it is called, gives an object that was just made, that of
// its receiver or of a parameter, the instance of m, or the variable that its parameter
// points to.
func (fo *Folder) fills(f *funcs.Func, m *Make) bool {
	if m.Result >= 0 && m.Fate.Out {
		return true
	}
	field := m.Fate.Field
	return (f.Sig.Recv() != nil || m.Result >= 0) && (!m.Fate.Filled || field == nil || !fo.Life.CanBeSet(nil, field, m.At))
}

// fresh returns what is to be known of functions that make objects which fill
// themselves, by methods among known, or are filled by functions among them, or given an instance, and of the
// methods of these objects that yield them again.
func (fo *Folder) fresh(known []fact.Func) (out []fact.Func) {
	filling, filled := make(map[string]bool), make(map[string][]int) // of their receivers, and parameters
	for _, fn := range known {
		for _, cb := range fn.Callbacks {
			switch {
			case cb.Freq == int(scope.Once), cb.Into == 1:
				filling[fn.Name] = true
			case cb.Into >= 2 && !cb.Out:
				filled[fn.Name] = append(filled[fn.Name], cb.Into-2)
			}
		}
		for _, m := range fn.Makes {
			switch {
			case !m.Fills || m.Out:
			case m.Result < 0:
				filling[fn.Name] = true
			default:
				filled[fn.Name] = append(filled[fn.Name], m.Result)
			}
		}
	}
	objects := maps.Clone(fo.takers())
	if len(filling)+len(filled)+len(objects) == 0 { // as in most packages
		return nil
	}
	for _, f := range fo.Exported() {
		if filling[f.Obj.FullName()] && f.Sig.Recv() != nil {
			objects[objectOf(f.Sig.Recv().Type())] = true
		}
		for _, i := range filled[f.Obj.FullName()] {
			objects[objectOf(f.Sig.Params().At(i).Type())] = true
		}
	}
	if delete(objects, nil); len(objects) == 0 {
		return nil
	}
	for _, f := range fo.Exported() {
		switch {
		case f.Sig.Results().Len() == 0 || !objects[objectOf(f.Sig.Results().At(0).Type())]:
		case fo.Life.Constructs(f):
			out = append(out, fact.Func{Name: f.Obj.FullName(), Fresh: true})
		case fo.Life.Chains(f):
			out = append(out, fact.Func{Name: f.Obj.FullName(), Chained: true})
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
	fate, ok := fo.ownFill(f, b)
	if !ok {
		fo.silent(b, reason.EscapeFills, b.At)
		return
	}
	b.Fate = fate
	for _, arg := range b.args() {
		b.Deps.Merge(fo.Life.Sources(arg))
	}
	fo.throughLists(b)
	fo.settle(f, &Effect{Build: b, Deps: b.Deps, At: b.At}, fate)
}

// ownFill is the fate of what the call gives the object that it is a method of, or that is an
// argument; ok is false if others may have the object.
func (fo *Folder) ownFill(f *funcs.Func, b *Build) (fate lifetime.Fate, ok bool) {
	fb := b.Imported.Fact
	if fb.Out {
		m := &Make{Effect: Effect{Build: b, Fate: lifetime.Fate{Out: true, Filled: !fb.Anew}}, Result: fb.Result, Into: true}
		args := b.At.Node().(*ast.CallExpr).Args
		if fb.Result >= len(args) {
			return fate, false
		}
		return fo.handedOut(f, m, b.At, args[fb.Result], false)
	}
	x := fo.filledBy(b)
	if x == nil {
		return fate, false
	}
	x = fo.start(x)
	v := fo.object(x)
	if v != nil && fo.Life.OwnVar(x) != v {
		return fate, false
	}
	if v != nil && fb.Anew && !funcs.IsGlobal(v) && typ.IsCopied(v.Type()) && fo.Life.IsWhole(x, v) { // a copy that nobody else sees
		return fo.Life.TrackCopy(v, b.At, b.Entry, nil, false, false)
	}
	if p, ok := fo.Life.Param(v); ok {
		return lifetime.Fate{Stored: true, Filled: !fb.Anew, Into: []int{p.Index}}, p.Func == f
	}
	return fo.madeFate(v, x, b.At, &Make{Effect: Effect{Build: b, Fate: lifetime.Fate{Filled: !fb.Anew}}}, false)
}

// filledBy returns what has the object that the call of another package at b gives an instance,
// but for a variable to which it points; or nil.
func (fo *Folder) filledBy(b *Build) ast.Expr {
	call, i := b.At.Node().(*ast.CallExpr), b.Imported.Fact.Result
	if i < 0 {
		return fo.operand(call)
	}
	if i >= len(call.Args) {
		return nil
	}
	arg := ast.Unparen(call.Args[i])
	if addr, ok := arg.(*ast.UnaryExpr); ok && addr.Op == token.AND {
		if _, lit := ast.Unparen(addr.X).(*ast.CompositeLit); !lit {
			return addr.X
		}
	}
	return arg
}
