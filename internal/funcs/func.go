package funcs

import (
	"go/ast"
	"go/types"
)

// Within reports whether f is outer or a literal inside it.
func (f *Func) Within(outer *Func) bool {
	for ; f != nil; f = f.Outer {
		if f == outer {
			return true
		}
	}
	return false
}

// isLit reports whether f is a literal.
func (f *Func) isLit() bool {
	_, is := f.Cursor.Node().(*ast.FuncLit)
	return is
}

// named reports whether f is mentioned by a name, as a literal is not.
func (f *Func) named() bool { return f.Obj != nil || f.HandedOn }

// IsInit reports whether f is a function init, of which a package may have several.
func (f *Func) IsInit() bool {
	return f.Obj != nil && f.Obj.Name() == "init" && f.Sig.Recv() == nil
}

// Exported reports whether importers can call f by name or through an interface.
func (f *Func) Exported() bool {
	return f.Obj != nil && f.Obj.Exported() && f.Obj.Pkg().Name() != "main"
}

// shortName names a function for messages: "Check", "(*API).Create".
func shortName(obj *types.Func) string {
	recv := obj.Signature().Recv()
	if recv == nil {
		return obj.Name()
	}
	t, star := types.Unalias(recv.Type()), ""
	if ptr, ok := t.(*types.Pointer); ok {
		t, star = types.Unalias(ptr.Elem()), "*"
	}
	name := "?"
	if named, ok := t.(*types.Named); ok {
		name = named.Obj().Name()
	}
	if star != "" {
		return "(*" + name + ")." + obj.Name()
	}
	return name + "." + obj.Name()
}

// Param returns the parameter at index i (-1: the receiver), or nil.
func (f *Func) Param(i int) *types.Var {
	switch {
	case f.Sig == nil:
		return nil
	case i < 0:
		return f.Sig.Recv()
	case i < f.Sig.Params().Len():
		return f.Sig.Params().At(i)
	}
	return nil
}
