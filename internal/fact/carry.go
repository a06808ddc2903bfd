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
func (f *Fact) Carried() Fact {
	out := *f
	out.Servers = nil // who implements one imports its package
	out.Exposes = nil // who names the variable or the field, too
	out.Funcs = slices.DeleteFunc(slices.Clone(f.Funcs), func(fn Func) bool { return !fn.carried() })
	return out
}

func (f *Func) carried() bool {
	return f.Method() && token.IsExported(f.Base()) && len(f.Makes)+len(f.Uses)+len(f.Invokes)+len(f.Changes) > 0
}

// ForImporters returns what a library says of its functions: those that make an
// instance, or do something with one. What they build inside, or hold inside
// their results, the program cannot mend.
//
// It is the library's own package that leaves the rest out, for it alone knows
// where it comes from: to its importers a module of the same workspace, or one
// of which a directory takes the place, looks like any other.
func ForImporters(funcs []Func) []Func {
	var out []Func
	for _, f := range funcs {
		f.Uses, f.Invokes, f.Changes, f.Callbacks = nil, nil, nil, nil
		f.Shared, f.Fresh, f.Chained, f.Live, f.Waits, f.Lapses, f.Ends, f.Works = false, false, false, false, false, false, false, false
		f.Makes = slices.DeleteFunc(slices.Clone(f.Makes), func(b Build) bool { return b.Holder || b.Fills })
		if len(f.Makes)+len(f.Params) > 0 {
			out = append(out, f)
		}
	}
	return out
}

// InModule returns what tells the packages of a module. Where the module is not
// known (""), all packages are of one.
func InModule(module string) func(path string) bool {
	return func(path string) bool {
		return module == "" || path == module || strings.HasPrefix(path, module+"/")
	}
}

// Constant keeps the builds that depend on no argument, nor on the receiver: what an
// interface method is called with, and on what, is not known.
func Constant(builds []Build) []Build {
	var out []Build
	for _, b := range builds {
		if len(b.Params) == 0 && !b.Fills { // who has the object is not known
			out = append(out, b)
		}
	}
	return out
}

// OfProcess keeps the changes that everybody shares: of which object an interface
// method is called is not known.
func OfProcess(changes []Change) []Change {
	return slices.DeleteFunc(slices.Clone(changes), func(c Change) bool { return !c.Process })
}

// Reachable reports whether the facts tell a build that may be reached without a
// mention of it: behind an interface, where what a method does with its object or
// with an argument does not count.
func (f *Fact) Reachable() bool {
	return slices.ContainsFunc(f.Impls, func(i Impl) bool { return len(i.Builds)+len(i.Makes)+len(i.Changes) > 0 }) ||
		slices.ContainsFunc(f.Funcs, func(fn Func) bool {
			return fn.Method() && len(Constant(fn.Uses))+len(Constant(fn.Makes))+len(OfProcess(fn.Changes)) > 0
		})
}

// Declares reports whether there are directives for constructors, and for what configures.
func (f *Fact) Declares() (mappers, setups bool) { return len(f.Mappers) > 0, len(f.Setups) > 0 }

// Builders returns the identifiers by which source refers to functions that build.
func (f *Fact) Builders() []string {
	var names []string
	for i := range f.Funcs {
		if fn := &f.Funcs[i]; fn.Builds() {
			names = append(names, fn.Base())
		}
	}
	return names
}

// Exposed returns the paths of packages whose objects others reach.
func (f *Fact) Exposed() []string { return f.Exposes }
