package fact

import (
	"go/token"
	"slices"
	"strings"
)

// Carried returns what of the facts of its imports a package passes on to its
// importers. Those who can mention a function import its package and have its
// facts from there; but a method can be called, and what a value stands for can
// be asked, by who was given the value.
//
// ours tells the packages of the same module: what a foreign method does inside,
// or what its result holds, its callers cannot mend.
func (f *Fact) Carried(ours func(path string) bool) Fact {
	out := *f
	out.Servers = nil // who implements one imports its package
	out.Funcs = slices.DeleteFunc(slices.Clone(f.Funcs), func(fn Func) bool { return !fn.carried(ours) })
	return out
}

func (f *Func) carried(ours func(path string) bool) bool {
	if !f.Method() || !token.IsExported(f.Base()) {
		return false
	}
	if ours(f.pkg()) {
		return len(f.Makes)+len(f.Uses)+len(f.Invokes) > 0
	}
	return slices.ContainsFunc(f.Makes, func(b Build) bool { return !b.Holder })
}

// pkg returns the path of the package of a method: of "(*path.T[K]).M", path.
func (f *Func) pkg() string {
	typ, _, _ := strings.Cut(strings.TrimLeft(f.Name, "(*"), ")")
	typ, _, _ = strings.Cut(typ, "[")
	return typ[:max(strings.LastIndexByte(typ, '.'), 0)]
}

// InModule returns what tells the packages of a module. Where the module is not
// known (""), all packages are of one.
func InModule(module string) func(path string) bool {
	return func(path string) bool {
		return module == "" || path == module || strings.HasPrefix(path, module+"/")
	}
}
