// Package screen tells, before a package is parsed, that analysing it can say
// nothing of its own: no diagnostic, and no fact but what its imports said.
//
// An analyzer with facts has to visit each package of a program, and most of
// them, the standard library first, can neither build a mapper nor say anything
// that a package above needs. What decides is cheap to know: the imports,
// the facts about them, and whether certain words occur in the source.
//
// # Why a silent unit changes no diagnostic
//
// A diagnostic needs a build or a change of what is shared. The latter is an
// identifier after a dot, in a package that imports what declares it or one whose
// facts say that it exposes it (see setup.Row.Names), or a call of a function of which the facts say so. A build is
// a call of a constructor, which is an identifier after a dot (or after a dot
// import) in the source, or of a function that builds by what the facts say of
// it. A fact tells a build, a call of an interface
// method in request scope (for the join of both across packages), a generated
// server interface, or what a directive says.
//
//   - A unit of the standard library on which nobody asked for diagnostics has
//     neither directives nor generated server interfaces, and who implements
//     its interfaces is known from the tables of internal/scope. It matters
//     only if it mentions a constructor of a package that it imports: a regexp,
//     where that group is switched on.
//   - A unit that consists of test files has no diagnostics, for test code is
//     exempt, and no importers that could read its facts.
//   - A unit of a dependency (of another module than the main ones) builds only
//     where it mentions a constructor of an imported package, or a function that
//     makes an instance. It declares a generated server interface only in a file
//     that says it is generated, beside a function with a certain name that takes
//     something of the package's. It holds a directive only where the word
//     mapperlint occurs. Calls of interface methods in a dependency are not joined.
//   - A package of a main module with its tests beside it is checked twice: as
//     others import it, and with the tests, for the diagnostics. Only other
//     tests import the second, so that its facts are not read. It has
//     diagnostics only if it mentions a constructor or a function that builds,
//     or if facts tell a build that interfaces may reach.
//   - A package of a main module that is generated as a whole, builds nothing and
//     serves nobody is no code that a diagnostic would speak of: the analyzer does
//     not ask what its functions do (see Knowledge.Carriers). Types, clients,
//     mocks, informers: there are more of them than of others in many modules.
//
// Whatever else is in doubt is analysed: each other unit of a main module, each
// unit outside of modules. Two things are out of sight: an alias, declared in
// another package, of a type of which each literal is a mapper; and in a
// dependency, a constructor that is a method of options which another package
// made.
//
// # What is imported
//
// This package answers units before the packages of the standard library which take
// time to initialise (see early). So it does without strings, fmt and reflect.
package screen

import (
	"bytes"
	"slices"

	"github.com/mapperlint/mapperlint/internal/regular"
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
	// Below returns what the facts of the imports say, nil for nothing; ok is false if
	// that is not known.
	Below func() (facts Facts, ok bool)
}

// Facts are what packages say (see package fact), as far as it matters here.
type Facts interface {
	// Declares reports whether there are directives for constructors, and for what configures.
	Declares() (mappers, setups bool)
	// Reachable reports whether a build may be reached without a mention of it.
	Reachable() bool
	// Builders returns by which identifiers source refers to functions that build.
	Builders() []string
	// Exposed returns the paths of packages whose objects can be had of others.
	Exposed() []string
}

// silence is what packages say that have no facts.
type silence struct{}

func (silence) Declares() (mappers, setups bool) { return false, false }
func (silence) Reachable() bool                  { return false }
func (silence) Builders() []string               { return nil }
func (silence) Exposed() []string                { return nil }

// Knowledge is what the catalogue and the tables say about packages. What is nil
// says nothing.
type Knowledge struct {
	// Words are those of the constructors.
	Words *Words
	// Carriers are the types by which a function is known to serve a request.
	// Where they are nil, each package of a main module is analysed.
	Carriers []PackageWords
	// Server reports whether a generated function of that name may register
	// the implementation of a server interface.
	Server func(name string) bool
	// ServerPackages are packages whose import by a generated file is enough
	// for a server interface to be declared there.
	ServerPackages []string
}

// Silent reports whether analysing u can say nothing of its own.
func (k *Knowledge) Silent(u Unit) bool {
	code := slices.DeleteFunc(slices.Clone(u.Files), isTest)
	withTests := len(code) < len(u.Files)
	switch {
	case withTests && (len(code) == 0 || !u.Named):
		return true
	case u.Origin == Unknown || len(k.Words.Of(u.Path)) > 0, u.configures() && k.Words.declares(u.Path):
		return false
	case u.Origin == Main && !withTests && (k.Carriers == nil || len(code) == 0 || anyFile(code[:1], isWritten)): // one tells of most
		return false
	}
	below, ok := u.Below()
	if !ok {
		return false
	}
	if below == nil {
		below = silence{}
	}
	mappers, setups := below.Declares()
	if mappers || u.configures() && setups || u.Origin == Main && below.Reachable() {
		return false
	}
	s := k.search(u, below)
	switch {
	case u.Origin == Main && withTests:
		return !anyFile(code, func(src []byte) bool { return hasDirective(src) || s.found(src) })
	case u.Origin == Standard && !u.Named:
		return s.empty() || !anyFile(code, s.found)
	}
	carriers := newSearch()
	if u.Origin == Main {
		addImported(k.Carriers, u.Imports, carriers)
	}
	generator := slices.ContainsFunc(u.Imports, func(path string) bool { return slices.Contains(k.ServerPackages, path) })
	return !anyFile(code, func(src []byte) bool {
		return u.Origin == Main && isWritten(src) || hasDirective(src) || s.found(src) || carriers.found(src) || isGenerated(src) && (generator || declares(src, k.Server))
	})
}

// configures reports whether it matters that u configures what is shared: in a
// dependency only if diagnostics are wanted.
func (u *Unit) configures() bool { return u.Named || u.Origin == Main }

// search returns what to look for in the source of u.
func (k *Knowledge) search(u Unit, below Facts) *search {
	s := newSearch()
	for _, path := range u.Imports {
		s.add(k.Words.Of(path)...)
	}
	s.add(below.Builders()...)
	if u.configures() {
		k.Words.configures(slices.Concat(u.Imports, below.Exposed()), s)
	}
	if u.Origin == Main && k.Words != nil {
		k.Words.leaks(u.Imports, s)
		s.addMethods(slices.Concat(k.Words.Methods, k.Words.LeakMethods), u.Imports)
	}
	return s
}

// hasDirective reports whether src names the tool, as each directive does:
// "mapperlint:ignore", "nolint:mapperlint".
func hasDirective(src []byte) bool { return hasWord(src, "mapperlint") }

func isTest(file string) bool { return bytes.HasSuffix([]byte(file), []byte("_test.go")) }

// anyFile reports whether one of the files is such. A file that cannot be read
// may be.
func anyFile(files []string, such func(src []byte) bool) bool {
	for _, name := range files {
		src, err := regular.ReadFile(name)
		if err != nil || such(src) {
			return true
		}
	}
	return false
}
