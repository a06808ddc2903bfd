package catalogue

import (
	"fmt"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Misnamed returns what is wrong with the constructors that options added and
// that pkg should declare: one that it does not declare reports nothing, and
// nothing else would say so.
func (c *Catalogue) Misnamed(pkg *types.Package) []string {
	var problems []string
	for _, n := range c.user {
		if n.path != typ.ImportPath(pkg.Path()) || c.disabled[n] {
			continue
		}
		if p := n.problem(pkg); p != "" {
			problems = append(problems, fmt.Sprintf("-mapper=%s: %s", n, p))
		}
	}
	return problems
}

// problem says why the package has no constructor n, or returns "".
func (n name) problem(pkg *types.Package) string {
	if n.recv == "" {
		return functionProblem(pkg, n.fn)
	}
	obj := pkg.Scope().Lookup(n.recv)
	tn, ok := obj.(*types.TypeName)
	switch {
	case !ok:
		return "package " + pkg.Name() + " has no type " + n.recv + didYouMean(n.recv, namesOf[*types.TypeName](pkg))
	case tn.IsAlias() && n.fn == literal:
		return n.recv + " is an alias of " + types.TypeString(types.Unalias(tn.Type()), (*types.Package).Name) + ": name that type"
	case n.fn == literal:
		return ""
	}
	if m, _, _ := types.LookupFieldOrMethod(tn.Type(), true, pkg, n.fn); m != nil {
		if fn, ok := m.(*types.Func); ok && fn.Signature().Results().Len() > 0 {
			return ""
		}
		return n.fn + " has no result"
	}
	return n.recv + " has no method " + n.fn
}

func functionProblem(pkg *types.Package, id string) string {
	switch obj := pkg.Scope().Lookup(id).(type) {
	case *types.Func:
		if obj.Signature().Results().Len() == 0 {
			return id + " has no result"
		}
		return ""
	case *types.TypeName:
		return id + " is a type: its literals and variables are " + id + literal
	case nil:
		return "package " + pkg.Name() + " has no function " + id + didYouMean(id, namesOf[*types.Func](pkg))
	default:
		return id + " is no function"
	}
}

// namesOf returns the names of the exported objects of one kind.
func namesOf[T types.Object](pkg *types.Package) []string {
	var names []string
	for _, id := range pkg.Scope().Names() {
		if obj, ok := pkg.Scope().Lookup(id).(T); ok && obj.Exported() {
			names = append(names, id)
		}
	}
	return names
}
