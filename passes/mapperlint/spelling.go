package mapperlint

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/screen"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// packageName returns the name of the package that declares the constructor of a
// build in this package, or "" if the source does not say: what is called is a
// variable.
func packageName(info *types.Info, b *summary.Build) string {
	switch n := b.At.Node().(type) {
	case *ast.CallExpr:
		switch callee := typeutil.Callee(info, n).(type) {
		case *types.Func:
			return callee.Pkg().Name()
		case *types.Builtin: // new(T)
			return nameOfPackage(info.TypeOf(n.Args[0]))
		}
	case *ast.CompositeLit:
		return nameOfPackage(info.TypeOf(n))
	case *ast.ValueSpec:
		return nameOfPackage(info.TypeOf(n.Type))
	}
	return ""
}

func nameOfPackage(t types.Type) string {
	if named, ok := types.Unalias(t).(*types.Named); ok && named.Obj().Pkg() != nil {
		return named.Obj().Pkg().Name()
	}
	return ""
}

// spellIn writes a constructor of a package of that name as source does:
// "validator.New", "(jsoniter.Config).Froze", "codec.JsonHandle{}".
func spellIn(pkg string, c *catalogue.Constructor) string {
	path, _, _ := screen.SplitName(c.Name)
	return strings.Replace(c.Name, path, pkg, 1)
}

// spell is the same for a constructor of which only facts tell, which know the
// path of its package and how its result is spelt.
func spell(c *catalogue.Constructor) string {
	path, _, _ := screen.SplitName(c.Name)
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
