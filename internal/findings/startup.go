package findings

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// takesArguments reports whether p is a list of strings of a function that
// package main holds in a variable: a command and its arguments.
func (f *finder) takesArguments(p lifetime.Param) bool {
	if f.fo.Pkg.Pkg.Name() != "main" || p.Index < 0 || len(p.Func.In()) == 0 {
		return false
	}
	for _, e := range p.Func.In() {
		if e.Call != nil && !e.Value || e.From != f.fo.Pkg.Init && !f.fo.Pkg.StartsUp(e.From) {
			return false
		}
	}
	list, ok := p.Func.Param(p.Index).Type().Underlying().(*types.Slice)
	return ok && types.Identical(list.Elem(), types.Typ[types.String])
}

// servesConstructors reports whether fn makes a long-lived value, or is a
// helper that only functions which do so call.
func (f *finder) servesConstructors(fn *funcs.Func) bool {
	if f.others == nil {
		f.findOthers()
	}
	return !f.others[fn]
}

// findOthers finds the functions that do not serve constructors: what somebody
// else may call, and what one of them calls.
func (f *finder) findOthers() {
	f.others = make(map[*funcs.Func]bool)
	service := make(map[*funcs.Func]bool)
	var work []*funcs.Func
	add := func(fn *funcs.Func) {
		if !service[fn] && !f.others[fn] {
			f.others[fn] = true
			work = append(work, fn)
		}
	}
	for _, fn := range f.fo.Pkg.Funcs {
		if service[fn] = (makesService(fn) || f.makesHolder(fn)) && !f.readsResult(fn); service[fn] {
			for _, e := range fn.Out() {
				if e.At.ParentEdgeKind() == edge.GoStmt_Call { // a worker works for others
					add(e.To)
				}
			}
		}
		if fn.Obj == nil || fn.Exported() || fn.Referenced() || !calledByOthers(fn) {
			add(fn)
		}
	}
	for len(work) > 0 {
		fn := work[len(work)-1]
		work = work[:len(work)-1]
		for _, e := range fn.Out() {
			if !f.checksKept(fn, e) {
				add(e.To)
			}
		}
	}
}

// checksKept reports whether fn, a constructor, calls a method or function of what
// the object that it returns keeps, whole: cfg.validate().
func (f *finder) checksKept(fn *funcs.Func, e *funcs.Edge) bool {
	if e.Call == nil || e.Value || fn.Obj == nil || fn.Sig.Recv() != nil || !makesObject(fn) {
		return false
	}
	of := e.Recv
	if of == nil {
		if len(e.Call.Args) != 1 {
			return false
		}
		of = e.Call.Args[0]
	}
	v := f.variable(of)
	return v != nil && f.keptParams(fn)[v]
}

// calledByOthers reports whether fn is called, not by itself alone, and never
// used as a value.
func calledByOthers(fn *funcs.Func) bool {
	others := false
	for _, e := range fn.In() {
		if e.Call == nil {
			return false
		}
		others = others || e.From != fn
	}
	return others
}

// makesService reports whether fn, a function without a receiver, returns an
// object, or a list of such, that does work for its users: one of its methods takes a
// context or a request, or it holds something to do its work with. Plain data do
// neither.
func makesService(fn *funcs.Func) bool {
	if fn.Obj == nil || fn.Sig.Recv() != nil || fn.Sig.Results().Len() == 0 {
		return false
	}
	t := types.Unalias(fn.Sig.Results().At(0).Type())
	if list, ok := t.(*types.Slice); ok {
		t = types.Unalias(list.Elem())
	}
	if ptr, ok := t.(*types.Pointer); ok {
		t = types.Unalias(ptr.Elem())
	}
	named, ok := t.(*types.Named)
	if !ok {
		return false
	}
	if it, ok := named.Underlying().(*types.Interface); ok {
		for m := range it.Methods() {
			if works(m.Signature()) {
				return true
			}
		}
		return false
	}
	for m := range named.Methods() {
		if works(m.Signature()) {
			return true
		}
	}
	return named.NumMethods() > 0 && holdsTools(named)
}

// makesHolder reports whether fn, a function without a receiver, returns an object with
// methods, by reference, in which it keeps what it has built: an engine of compiled rules. Who
// keeps that has the object made once, and what is done for it then.
func (f *finder) makesHolder(fn *funcs.Func) bool {
	return fn.Obj != nil && fn.Sig.Recv() == nil && makesObject(fn) && slices.ContainsFunc(f.fo.Of(fn).Makes, func(m *summary.Make) bool {
		return m.Holder && !m.Into && m.Result == 0
	})
}

// holdsTools reports whether a field of t's own, which only its methods reach, is a
// channel, a function, or an object of others that does work.
func holdsTools(t types.Type) bool {
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range s.Fields() {
		if !field.Exported() && isTool(field.Type()) {
			return true
		}
	}
	return false
}

// isTool reports whether a value of type t is no data: a channel, a function, an
// interface or a pointer to a struct that is given something to do its work.
func isTool(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Chan, *types.Signature:
		return true
	case *types.Interface:
		for m := range u.Methods() {
			if works(m.Signature()) {
				return true
			}
		}
	case *types.Pointer:
		named, ok := types.Unalias(u.Elem()).(*types.Named)
		if !ok {
			return false
		}
		for m := range named.Methods() {
			if m.Exported() && works(m.Signature()) {
				return true
			}
		}
	}
	return false
}

// works reports whether a method takes a context, or what carries a request.
func works(sig *types.Signature) bool {
	for v := range sig.Params().Variables() {
		if typ.IsContext(v.Type()) {
			return true
		}
	}
	r, ok := scope.Signature("", types.NewSignatureType(nil, nil, nil, sig.Params(), nil, false))
	return ok && r.Freq >= scope.Message
}

// keeps reports whether fn is the constructor of a long-lived value: what it
// returns keeps, whole, a parameter that the instance is used on, as in a
// constructor that checks its configuration.
func (f *finder) keeps(fn *funcs.Func, u *summary.Effect) bool {
	if fn.Obj == nil || fn.Body == nil || fn.Sig.Recv() != nil || fn.Sig.Results().Len() == 0 || typ.IsError(fn.Sig.Results().At(0).Type()) {
		return false
	}
	kept := f.keptParams(fn)
	if !makesObject(fn) {
		maps.DeleteFunc(kept, func(v types.Object, _ bool) bool { return v == nil || isBasic(v.Type()) })
	}
	if len(kept) == 0 {
		return false
	}
	for _, e := range u.Fate.Data {
		if id, ok := ast.Unparen(e).(*ast.Ident); ok && kept[f.fo.Pkg.Info.ObjectOf(id)] {
			return true
		}
		if addr, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
			if id, ok := addr.X.(*ast.Ident); ok && kept[f.fo.Pkg.Info.ObjectOf(id)] {
				return true
			}
		}
	}
	return false
}

// makesObject reports whether fn returns an object with methods by reference.
// What is returned by value, or has none, is data where it is made of plain
// values: NewEmail(s string) (Email, error).
func makesObject(fn *funcs.Func) bool {
	if fn.Sig.Results().Len() == 0 {
		return false
	}
	t := types.Unalias(fn.Sig.Results().At(0).Type())
	return (types.IsInterface(t) || t != typ.Pointee(t)) && types.NewMethodSet(t).Len() > 0
}

func isBasic(t types.Type) bool {
	_, ok := t.Underlying().(*types.Basic)
	return ok
}

// keptParams returns the variables that fn stores, whole, in a field of an
// object of the type that it returns.
func (f *finder) keptParams(fn *funcs.Func) map[types.Object]bool {
	if fn.Sig.Results().Len() == 0 {
		return nil
	}
	info, result := f.fo.Pkg.Info, typ.Pointee(fn.Sig.Results().At(0).Type())
	kept := make(map[types.Object]bool)
	keep := func(e ast.Expr) {
		if id, ok := ast.Unparen(e).(*ast.Ident); ok {
			kept[info.ObjectOf(id)] = true
		}
	}
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CompositeLit:
			if !types.Identical(typ.Pointee(info.TypeOf(n)), result) && !types.IsInterface(result) {
				return true
			}
			for _, elt := range n.Elts {
				if kv, ok := elt.(*ast.KeyValueExpr); ok {
					elt = kv.Value
				}
				keep(elt)
			}
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				sel, ok := lhs.(*ast.SelectorExpr)
				if ok && len(n.Rhs) == len(n.Lhs) && types.Identical(typ.Pointee(info.TypeOf(sel.X)), result) {
					keep(n.Rhs[i])
				}
			}
		}
		return true
	})
	return kept
}
