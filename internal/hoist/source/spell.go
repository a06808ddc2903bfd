package source

import "go/types"

// Spell writes a type as a declaration of the file can: ok is false if the
// file does not import what it takes, or if a name is not visible there.
func (p *Package) Spell(f *File, t types.Type) (text string, ok bool) {
	if !p.spellable(f, t, make(map[types.Type]bool)) {
		return "", false
	}
	return types.TypeString(t, func(pkg *types.Package) string {
		if pkg == p.pkg.Pkg {
			return ""
		}
		return f.Imports[pkg]
	}), true
}

// spellable reports whether every name in t is visible at the top of the file.
func (p *Package) spellable(f *File, t types.Type, seen map[types.Type]bool) bool {
	if seen[t] {
		return true
	}
	seen[t] = true
	all := func(ts ...types.Type) bool {
		for _, t := range ts {
			if !p.spellable(f, t, seen) {
				return false
			}
		}
		return true
	}
	switch t := t.(type) {
	case *types.Basic:
		return types.Universe.Lookup(t.Name()) != nil && p.pkg.Pkg.Scope().Lookup(t.Name()) == nil
	case *types.Alias:
		return p.visible(f, t.Obj()) && all(args(t.TypeArgs())...)
	case *types.Named:
		return p.visible(f, t.Obj()) && all(args(t.TypeArgs())...)
	case *types.Pointer:
		return all(t.Elem())
	case *types.Slice:
		return all(t.Elem())
	case *types.Array:
		return all(t.Elem())
	case *types.Chan:
		return all(t.Elem())
	case *types.Map:
		return all(t.Key(), t.Elem())
	case *types.Signature:
		for _, tuple := range []*types.Tuple{t.Params(), t.Results()} {
			for v := range tuple.Variables() {
				if !all(v.Type()) {
					return false
				}
			}
		}
		return t.TypeParams().Len() == 0
	case *types.Interface:
		return t.Empty()
	}
	return false
}

func args(list *types.TypeList) []types.Type {
	var ts []types.Type
	for t := range list.Types() {
		ts = append(ts, t)
	}
	return ts
}

// visible reports whether the file can name a type at its top level.
func (p *Package) visible(f *File, obj *types.TypeName) bool {
	switch obj.Pkg() {
	case nil: // error, any
		return p.pkg.Pkg.Scope().Lookup(obj.Name()) == nil
	case p.pkg.Pkg:
		return obj.Parent() == p.pkg.Pkg.Scope()
	}
	return obj.Exported() && f.Imports[obj.Pkg()] != ""
}

// Zero returns the zero value of a type as the file spells it, or "".
func Zero(t types.Type) string {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Interface, *types.Map, *types.Slice, *types.Signature, *types.Chan:
		return "nil"
	}
	return ""
}
