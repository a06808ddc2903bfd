package main

import (
	"fmt"
	"go/ast"
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// cycles notes for each room how many of its files are in its largest cycle: files that
// all lead to each other by what they mention.
func cycles(root string, rooms map[string]*room) error {
	conf := &packages.Config{Dir: root, Mode: packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo | packages.NeedImports}
	pkgs, err := packages.Load(conf, "./...")
	if err != nil {
		return err
	}
	for _, pkg := range pkgs {
		if len(pkg.Errors) > 0 {
			return fmt.Errorf("%s: %v", pkg.PkgPath, pkg.Errors[0])
		}
		if r := rooms[strings.TrimPrefix(pkg.PkgPath, module)]; r != nil {
			r.cycle = largest(mentions(pkg))
		}
	}
	return nil
}

// mentions returns which files of a package mention what others declare.
func mentions(pkg *packages.Package) map[string][]string {
	name := func(o types.Object) string { return filepath.Base(pkg.Fset.Position(o.Pos()).Filename) }
	edges := make(map[string]map[string]bool)
	for _, file := range pkg.Syntax {
		from := filepath.Base(pkg.Fset.Position(file.FileStart).Filename)
		edges[from] = make(map[string]bool)
		ast.Inspect(file, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if !ok {
				return true
			}
			obj := pkg.TypesInfo.Uses[id]
			if fn, isFunc := obj.(*types.Func); isFunc {
				obj = fn.Origin()
			}
			_, isFunc := obj.(*types.Func)
			if obj != nil && obj.Pkg() == pkg.Types && (isFunc || obj.Parent() == pkg.Types.Scope()) && name(obj) != from {
				edges[from][name(obj)] = true
			}
			return true
		})
	}
	graph := make(map[string][]string)
	for from, to := range edges {
		graph[from] = slices.Sorted(maps.Keys(to))
	}
	return graph
}

// largest returns how many nodes the largest cycle of a graph has; 1 if there is none.
func largest(graph map[string][]string) int {
	reach := make(map[string]map[string]bool)
	for n := range graph {
		seen := make(map[string]bool)
		work := slices.Clone(graph[n])
		for len(work) > 0 {
			m := work[len(work)-1]
			work = work[:len(work)-1]
			if !seen[m] {
				seen[m] = true
				work = append(work, graph[m]...)
			}
		}
		reach[n] = seen
	}
	most := 1
	for n := range graph {
		size := 0
		for m := range reach[n] {
			if reach[m][n] {
				size++
			}
		}
		most = max(most, size)
	}
	return most
}
