// Package screen tells, before a package is parsed, that analysing it can say
// nothing: neither a diagnostic nor a fact.
//
// An analyzer with facts has to visit each package of a program, and most of
// them, the standard library first, can neither build a mapper nor say anything
// that a package above needs. What decides is cheap to know: the imports,
// whether there are facts about one of them, and whether certain words occur
// in the source.
//
// # Why a silent unit changes no diagnostic
//
// A diagnostic needs a build, and a fact tells a build, a call of an interface
// method in request scope (for the join of both across packages), a generated
// server interface, or what a directive says.
//
//   - A unit of the standard library on which nobody asked for diagnostics has
//     neither directives nor generated server interfaces, and who implements
//     its interfaces is known from the tables of internal/scope. It matters
//     only if a package that it imports, or itself, declares a mapper which is
//     reported: a regexp, where that group is switched on.
//   - A unit that consists of test files has no diagnostics, for test code is
//     exempt, and no importers that could read its facts.
//   - A unit of a dependency (of another module than the main ones) builds, or
//     handles an instance, only where it names one, by the identifier of a
//     constructor or a type of an imported package, or where it calls a
//     function of an imported package that has facts. It declares a generated
//     server interface only in a file that says it is generated, beside a
//     function with a certain name. It holds a directive only where the word
//     mapperlint occurs. Calls of interface methods in a dependency are not
//     joined.
//
// Whatever else is in doubt is analysed: each unit of a main module, each unit
// outside of modules. Two things are out of sight, both in a dependency that
// does not import the package which declares the type: an instance under an
// alias that another package declares, and a constructor that is a method of
// options which another package made.
package screen

import (
	"os"
	"slices"
	"strings"
)

// An Origin is where a unit comes from.
type Origin int

// The origins.
const (
	Unknown    Origin = iota // outside of modules
	Main                     // a main module, or a module of the workspace
	Dependency               // any other module
	Standard                 // the standard library
)

// A Unit is what is known of a package, or of a variant of it for tests,
// before it is parsed.
type Unit struct {
	Path    string // import path
	Origin  Origin
	Imports []string // as spelt in the source
	Files   []string // names of the Go files
	Named   bool     // diagnostics are wanted, not only facts
	// Facts reports whether there are facts about an import.
	Facts func() bool
}

// Knowledge is what the catalogue and the tables say about packages. What is nil
// says nothing.
type Knowledge struct {
	// Words returns the identifiers that a package declares for building:
	// constructors, and the types of instances.
	Words func(path string) []string
	// Server reports whether a generated function of that name may register
	// the implementation of a server interface.
	Server func(name string) bool
	// ServerPackages are packages whose import by a generated file is enough
	// for a server interface to be declared there.
	ServerPackages []string
}

// Silent reports whether analysing u can say nothing.
func (k *Knowledge) Silent(u Unit) bool {
	if onlyTests(u.Files) {
		return true
	}
	if u.Origin == Unknown || u.Origin == Main || u.Facts() || len(k.words(u.Path)) > 0 {
		return false
	}
	words := make(words)
	generator := false
	for _, path := range u.Imports {
		words.add(k.words(path)...)
		generator = generator || slices.Contains(k.ServerPackages, path)
	}
	if u.Origin == Standard && !u.Named {
		return len(words) == 0 || !anyFile(u.Files, words.selected)
	}
	return !anyFile(u.Files, func(src []byte) bool {
		return hasDirective(src) || words.selected(src) || isGenerated(src) && (generator || declares(src, k.Server))
	})
}

func (k *Knowledge) words(path string) []string {
	if k.Words == nil {
		return nil
	}
	return k.Words(path)
}

// hasDirective reports whether src names the tool, as each directive does:
// "mapperlint:ignore", "nolint:mapperlint".
func hasDirective(src []byte) bool { return hasWord(src, "mapperlint") }

func onlyTests(files []string) bool {
	return len(files) > 0 && !slices.ContainsFunc(files, func(name string) bool { return !strings.HasSuffix(name, "_test.go") })
}

// anyFile reports whether one of the files is such. A file that cannot be read
// may be.
func anyFile(files []string, such func(src []byte) bool) bool {
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil || such(src) {
			return true
		}
	}
	return false
}
