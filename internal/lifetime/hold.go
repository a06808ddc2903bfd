package lifetime

import (
	"go/ast"
	"go/types"
	"math"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// maxDepth bounds how deep a type is searched for a place that can hold an
// instance: deeper ones exist, but libraries do not return them.
const maxDepth = 4

// canHold reports whether a value of type t has room for one of type src: it
// is of that type, an interface or function, or has a field or element that is.
func canHold(t, src types.Type) bool {
	if t == nil || typ.IsError(t) {
		return false
	}
	if src == nil {
		return true
	}
	return search{src: src, depth: maxDepth, seen: make(map[types.Type]bool)}.room(t, 0)
}

// hasRoom is canHold for objects that users declare, which are as deep as they
// please.
func hasRoom(t, src types.Type) bool {
	return src == nil || search{src: src, depth: math.MaxInt, seen: make(map[types.Type]bool)}.room(t, 0)
}

// mayKeep reports whether a value of type t, which a method of an object of type
// src returns, may keep that object, or the instance in it, or something that
// works with it: it has room for the object, a function, or an object that does
// work, of whatever type. Plain data, any and []any among them, keep nothing.
func mayKeep(t, src, instance types.Type) bool {
	if t == nil || typ.IsError(t) || typ.IsContext(t) {
		return false
	}
	for _, src := range []types.Type{src, instance} {
		if src != nil && (search{src: src, depth: maxDepth, work: true, seen: make(map[types.Type]bool)}).room(t, 0) {
			return true
		}
	}
	return false
}

// doesWork reports whether an interface has a method that is given something.
// What has none, a description of itself, is data.
func doesWork(it *types.Interface) bool {
	for m := range it.Methods() {
		if m.Signature().Params().Len() > 0 {
			return true
		}
	}
	return false
}

// declaredBy reports whether t is an object of the library that declares fn,
// which keeps what it was made with: a concrete type of that package, or, of
// a function that takes options, an interface.
func declaredBy(t types.Type, fn *types.Func, src types.Type) bool {
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		t = ptr.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || typ.IsError(t) {
		return false
	}
	if !types.IsInterface(named) {
		return named.Obj().Pkg() == fn.Pkg()
	}
	switch src.Underlying().(type) {
	case *types.Struct, *types.Signature:
		return true
	}
	return typ.IsContext(t) && fn.Pkg() == named.Obj().Pkg()
}

// hasInstance reports whether a value of type r has room for an instance of the tracked entry,
// the type of which is not known.
func (t *tracker) hasInstance(r types.Type) bool {
	return r != nil && t.typ == nil && t.entry != nil &&
		search{of: func(x types.Type) bool { return t.a.Cat.IsOf(x, t.entry) }, depth: maxDepth, work: true, seen: make(map[types.Type]bool)}.room(r, 0)
}

// A search looks for room for src, or for a type that is one of those sought, in types.
type search struct {
	src   types.Type
	of    func(types.Type) bool // instead of src
	depth int                   // how deep it looks
	work  bool                  // an interface counts if its objects do work, and no other does
	seen  map[types.Type]bool
}

func (s search) room(t types.Type, depth int) bool {
	src := s.src
	if s.of != nil && s.of(t) || src != nil && (types.Identical(t, src) || types.Identical(types.NewPointer(t), src)) {
		return true
	}
	if depth > s.depth || typ.IsError(t) || s.seen[t] {
		return false
	}
	s.seen[t] = true
	switch u := t.Underlying().(type) {
	case *types.Interface:
		if s.work {
			return doesWork(u)
		}
		return types.Implements(src, u) && (depth > 0 || u.NumMethods() > 0)
	case *types.Signature:
		return true
	case *types.Pointer:
		return s.room(u.Elem(), depth)
	case *types.Slice:
		return s.room(u.Elem(), depth+1)
	case *types.Array:
		return s.room(u.Elem(), depth+1)
	case *types.Map:
		return s.room(u.Elem(), depth+1)
	case *types.Chan:
		return s.room(u.Elem(), depth+1)
	case *types.Struct:
		for i := range u.NumFields() {
			if s.room(u.Field(i).Type(), depth+1) {
				return true
			}
		}
	}
	return false
}

// yieldsHolder reports whether the call of fun, a function that holds the value, yields one thing
// that may hold it in its turn: the handler that a middleware puts around another.
func (t *tracker) yieldsHolder(fun ast.Expr, call inspector.Cursor) bool {
	info := t.a.Pkg.Info
	result := info.TypeOf(exprOf(call))
	if _, several := result.(*types.Tuple); several || t.typ == nil {
		return false
	}
	return mayKeep(result, info.TypeOf(fun), t.typ)
}
