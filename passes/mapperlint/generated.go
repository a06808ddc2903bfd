package mapperlint

import (
	"go/ast"
	"slices"
	"strconv"
	"sync"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// Of a package of the program it is asked what its functions do with what they are
// given, and which methods of interfaces they call, though it builds nothing: another
// package may build. Clients, mocks, informers and messages are written by programs,
// and are more than all others in many modules. Who calls them, and what they call
// back, is told by the signatures.

// generatedOnly reports whether a package that builds nothing was generated as a
// whole, and serves nobody. Then nothing is asked of it, as of a library. The screen
// finds most of these without parsing them, so it must not take more for idle than
// this: it asks for the same words, also in comments.
func generatedOnly(files []inspector.Cursor, own, imported *fact.Fact) bool {
	if len(own.Servers) > 0 || imported.Reachable() {
		return false
	}
	for _, c := range files {
		f := c.Node().(*ast.File)
		if !scope.IsGenerated(f) || mentionsCarrier(f) {
			return false
		}
	}
	return true
}

var carriers = sync.OnceValue(scope.Carriers)

// mentionsCarrier reports whether a file may have a function which serves a request, by
// the types that it names.
func mentionsCarrier(f *ast.File) bool {
	names := make(map[string]bool)
	for _, spec := range f.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil || spec.Name != nil && spec.Name.Name == "." {
			return true
		}
		for _, name := range carriers()[path] {
			names[name] = true
		}
	}
	return len(names) > 0 && slices.ContainsFunc(f.Decls, func(d ast.Decl) bool {
		for n := range ast.Preorder(d) {
			if sel, ok := n.(*ast.SelectorExpr); ok && names[sel.Sel.Name] {
				return true
			}
		}
		return false
	})
}
