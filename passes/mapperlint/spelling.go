package mapperlint

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/screen/knowledge"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// product says what a constructor builds, given the type of the instance as the
// source knows it, or "": a constructor that the user added does not tell.
func product(c *catalogue.Constructor, result string) string {
	switch {
	case c.OneShot:
		return "what it uses"
	case c.Result != "":
		return "a new " + c.Result
	case result != "":
		return "a new " + result
	}
	return "an instance"
}

// declared returns the name of the package that declares the constructor of a
// build in this package, and the type of the instance. They are empty where the
// source does not say: what is called is a variable.
func declared(info *types.Info, b *summary.Build) (pkg, result string) {
	switch n := b.At.Node().(type) {
	case *ast.CallExpr:
		switch callee := typeutil.Callee(info, n).(type) {
		case *types.Func:
			return callee.Pkg().Name(), resultOf(info.TypeOf(n.Fun), 0)
		case *types.Builtin: // new(T)
			return nameAndType(info.TypeOf(n.Args[0]))
		}
	case *ast.Ident, *ast.SelectorExpr, *ast.IndexExpr, *ast.IndexListExpr: // handed on
		if fn := funcs.Named(info, n.(ast.Expr)); fn != nil {
			return fn.Pkg().Name(), resultOf(info.TypeOf(n.(ast.Expr)), 0)
		}
	case *ast.CompositeLit:
		return nameAndType(info.TypeOf(n))
	case *ast.ValueSpec:
		return nameAndType(info.TypeOf(n.Type))
	}
	return "", ""
}

func nameAndType(t types.Type) (pkg, typ string) {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return "", ""
	}
	return named.Obj().Pkg().Name(), types.TypeString(named, (*types.Package).Name)
}

// resultOf spells the type of a result of a function of type t, "" if it has
// none. The type of what is called has the arguments of a generic function in it.
func resultOf(t types.Type, i int) string {
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || i >= sig.Results().Len() {
		return ""
	}
	return types.TypeString(sig.Results().At(i).Type(), (*types.Package).Name)
}

// spellIn writes a constructor of a package of that name as source does:
// "validator.New", "(jsoniter.Config).Froze", "codec.JsonHandle{}".
func spellIn(pkg string, c *catalogue.Constructor) string {
	path, _, _ := knowledge.SplitName(c.Name)
	return strings.Replace(c.Name, path, pkg, 1)
}

// spell is the same for a constructor of which only facts tell, which know the
// path of its package and how its result is spelt.
func spell(c *catalogue.Constructor) string {
	path, _, _ := knowledge.SplitName(c.Name)
	name := guessName(path)
	result, _, _ := strings.Cut(strings.TrimLeft(c.Result, "*[]"), ".")
	if result != "" && (name == "go" || strings.Contains(name, "-")) { // json-iterator/go, graphql-go
		name = result
	}
	return spellIn(strings.TrimPrefix(name, "go-"), c)
}

// guessName returns the last element of a path without its major version.
func guessName(path string) string {
	parent, last := "", path
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		parent, last = path[:i], path[i+1:]
	}
	if isVersion(last) && parent != "" {
		return guessName(parent)
	}
	if i := strings.LastIndexByte(last, '.'); i > 0 && isVersion(last[i+1:]) { // gopkg.in
		return last[:i]
	}
	return last
}

// isVersion reports whether a path element is a major version: "v10".
func isVersion(s string) bool {
	return len(s) > 1 && s[0] == 'v' && strings.Trim(s[1:], "0123456789") == ""
}
