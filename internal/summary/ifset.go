package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/guard"
)

// unsetFor reports whether the function of another package that the build b calls builds only if a
// parameter is set for which the call passes nothing: "", 0, false or nil, as value tells of an argument.
func (fo *Folder) unsetFor(b *Build, value func(arg ast.Expr) types.TypeAndValue) bool {
	return slices.ContainsFunc(b.asked(), func(arg ast.Expr) bool {
		c := value(arg)
		return c.IsNil() || c.Value != nil && guard.IsZero(c.Value)
	})
}

// asked returns what the call of b passes for the parameters that have to be set.
func (b *Build) asked() (args []ast.Expr) {
	call, ok := b.At.Node().(*ast.CallExpr)
	if b.Imported == nil || !ok {
		return nil
	}
	for _, i := range b.Imported.Fact.IfSet {
		if passed := b.passed(call, i); len(passed) == 1 {
			args = append(args, passed[0])
		}
	}
	return args
}

// ifSet returns the parameters of f without which it does not come to where it causes the effect u,
// or a function to which it passes them on does not.
func (fo *Folder) ifSet(f *funcs.Func, u *Effect) (out []int) {
	from := make(map[*types.Var]int)
	for i := range f.Sig.Params().Len() {
		if v := f.Sig.Params().At(i); len(fo.Pkg.Assignments(v)) == 0 && !(f.Sig.Variadic() && i == f.Sig.Params().Len()-1) {
			from[v] = i
		}
	}
	for at, path, steps := u.At, u.Path, 0; len(from) > 0 && steps <= maxPassedOn; steps++ {
		if f.Body == nil || fo.Pkg.Enclosing(at) != f || fo.leadsBack(f) {
			break
		}
		for fact := range fo.Life.Tests(at) {
			if i, ok := from[fact.Path.Root]; ok && fact.Path.Variable() && fact.Kind == guard.Set {
				out = append(out, i)
			}
		}
		if path == nil {
			for _, arg := range u.Build.asked() {
				if i, ok := from[fo.variable(arg)]; ok {
					out = append(out, i)
				}
			}
			break
		}
		e := path.Edge
		if e.Call == nil || !fo.onlyWay(f, e, u.Build) {
			break
		}
		from = fo.handedDown(e, from)
		f, path, at = e.To, path.Rest, u.Build.At
		if path != nil {
			at = path.Edge.At
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// handedDown returns which parameters of the function that e calls get what these variables have.
func (fo *Folder) handedDown(e *funcs.Edge, from map[*types.Var]int) map[*types.Var]int {
	to := make(map[*types.Var]int)
	if e.To.Sig == nil {
		return to
	}
	for i := range e.To.Sig.Params().Len() {
		v := e.To.Sig.Params().At(i)
		args, known := arguments(e, i)
		if !known || len(args) != 1 || len(fo.Pkg.Assignments(v)) > 0 {
			continue
		}
		if index, ok := from[fo.variable(args[0])]; ok {
			to[v] = index
		}
	}
	return to
}
