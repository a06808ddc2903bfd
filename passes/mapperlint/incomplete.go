package mapperlint

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"
)

// whole returns the pass, for a package that is to be analysed; for one with
// errors, a pass in which each expression has a type: the type checker records
// nothing for operands of what it does not know. What has to do with a function
// that has an error in it is not reported, for it may not be what it looks like.
// Drivers skip packages with errors, but for those whose imports cannot be loaded.
func whole(pass *analysis.Pass, insp *inspector.Inspector) *analysis.Pass {
	if len(pass.TypeErrors) == 0 && !misread(insp) && !(mayInherit(pass.Pkg) && inherits(pass.TypesInfo)) {
		return pass
	}
	own, info := *pass, *pass.TypesInfo
	info.Types = maps.Clone(info.Types)
	for _, f := range pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			if e, ok := n.(ast.Expr); ok && info.TypeOf(e) == nil {
				info.Types[e] = types.TypeAndValue{Type: types.Typ[types.Invalid]}
			}
			return true
		})
	}
	own.TypesInfo = &info
	wrong := misunderstood(pass)
	own.Report = func(d analysis.Diagnostic) {
		if d.Category != "directive" && wrong.has(d.Pos) {
			return
		}
		for _, r := range d.Related {
			if wrong.has(r.Pos) {
				return
			}
		}
		pass.Report(d)
	}
	return &own
}

// places are declarations.
type places []ast.Decl

func (ps places) has(pos token.Pos) bool {
	return slices.ContainsFunc(ps, func(d ast.Decl) bool { return d.Pos() <= pos && pos < d.End() })
}

// misunderstood returns the declarations that have an error in them.
func misunderstood(pass *analysis.Pass) places {
	var ps places
	for _, f := range pass.Files {
		for _, decl := range f.Decls {
			if slices.ContainsFunc(pass.TypeErrors, func(e types.Error) bool { return places{decl}.has(e.Pos) }) {
				ps = append(ps, decl)
			}
		}
	}
	return ps
}

// mayInherit reports whether the package imports C, or what was read from source, as the scopes of
// its files tell. Export data are of what compiles; gopls, which writes them of other packages as
// well, does not analyse those that import these.
func mayInherit(pkg *types.Package) bool {
	return slices.ContainsFunc(pkg.Imports(), func(imp *types.Package) bool {
		return imp.Path() == "C" || imp.Scope().NumChildren() > 0
	})
}

// inherits reports whether something has no type although the package has no error:
// what it imports has, or it is C's, which only cgo knows.
func inherits(info *types.Info) bool {
	for e, tv := range info.Types {
		if tv.Type == types.Typ[types.Invalid] && !(tv.IsBuiltin() && measures(info, e)) {
			return true
		}
	}
	for _, obj := range info.Defs { // a variable that got one of several results
		if v, ok := obj.(*types.Var); ok && v.Type() == types.Typ[types.Invalid] {
			return true
		}
	}
	return false
}

// measures reports whether the builtin is one that has no type where its call is
// constant.
func measures(info *types.Info, e ast.Expr) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	return ok && (info.Uses[id] == types.Universe.Lookup("len") || info.Uses[id] == types.Universe.Lookup("cap"))
}

// misread reports whether the parser left something out that it did not
// understand.
func misread(insp *inspector.Inspector) bool {
	for range insp.Root().Preorder((*ast.BadExpr)(nil), (*ast.BadStmt)(nil), (*ast.BadDecl)(nil)) {
		return true
	}
	return false
}
