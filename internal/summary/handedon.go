package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// handedOn returns the constructors that the files mention without a call of them, in
// source order: once(form.NewDecoder). Most files import no package that has any.
func handedOn(files []inspector.Cursor, info *types.Info, cat *catalogue.Catalogue) []*Build {
	var builds []*Build
	for _, file := range files {
		if !importsConstructors(info, file.Node().(*ast.File), cat) {
			continue
		}
		for c := range file.Preorder((*ast.Ident)(nil)) {
			fn, ok := info.Uses[c.Node().(*ast.Ident)].(*types.Func)
			if !ok || fn.Signature().Recv() != nil {
				continue
			}
			m := cat.Func(fn.Origin())
			if m == nil || m.Constructor.OneShot || m.Constructor.FreshArg > 0 || m.Constructor.MinArgs > 0 {
				continue
			}
			if at, called := funcs.Mention(c); !called {
				builds = append(builds, &Build{Entry: m.Entry, Constructor: m.Constructor, At: at, OnlyLeak: m.OnlyLeak, HandedOn: true})
			}
		}
	}
	return builds
}

// importsConstructors reports whether a file imports a package that declares
// constructors.
func importsConstructors(info *types.Info, file *ast.File, cat *catalogue.Catalogue) bool {
	for _, imp := range file.Imports {
		if name := info.PkgNameOf(imp); name != nil && cat.HasPackage(name.Imported().Path()) {
			return true
		}
	}
	return false
}

// Mentions returns where constructors are handed on. Those of the catalogue are looked for
// behind the variables that are called: see ResolveValues.
func Mentions(builds []*Build) []funcs.Mentioned {
	var all []funcs.Mentioned
	for _, b := range builds {
		if b.HandedOn {
			all = append(all, funcs.Mentioned{At: b.At, ByName: b.Imported == nil})
		}
	}
	return all
}

// mentioned adds the effect of a constructor that is handed on: f, its mention, returns
// an instance to whoever calls it, made from the arguments of that call.
func (fo *Folder) mentioned(f *funcs.Func, b *Build) {
	b.Fate = lifetime.Fate{Returned: []int{0}}
	im := b.Imported
	if im != nil {
		b.Fate.Returned[0], b.Fate.Holder = im.Fact.Result, im.Fact.Holder
	}
	for i := range f.Sig.Params().Len() {
		if im == nil || slices.Contains(im.Fact.Params, i) {
			b.Deps.Vars = append(b.Deps.Vars, f.Sig.Params().At(i))
		}
	}
	fo.settle(f, &Effect{Build: b, Deps: b.Deps, At: b.At}, b.Fate)
}

// givenBack reports whether the function that e hands on runs only where the callee, of
// another package, is given nothing else, and what it yields is put where that came from:
// s.policy = kit.Or(s.policy, build).
func (fo *Folder) givenBack(e *funcs.Edge) bool {
	if e.Call != nil || e.At.ParentEdgeKind() != edge.CallExpr_Args || e.From.Body == nil {
		return false
	}
	at := e.At.Parent()
	call := at.Node().(*ast.CallExpr)
	cb, told := fo.Pkg.Callback(funcs.StaticCallee(fo.Pkg.Info, call), e.At.ParentEdgeIndex())
	if !told || cb.Unless == 0 || cb.Unless > len(call.Args) || at.ParentEdgeKind() != edge.AssignStmt_Rhs {
		return false
	}
	to := at.Parent().Node().(*ast.AssignStmt).Lhs[0]
	g := fo.Pkg.Guard.Graph(e.From.Body)
	given, kept := g.Path(call.Args[cb.Unless-1]), g.Path(to)
	return !kept.IsZero() && given == kept && (!kept.Variable() || funcs.IsGlobal(kept.Root))
}
