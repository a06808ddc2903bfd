package screen

import (
	"bytes"
	"cmp"
	"slices"
)

// Words are the identifiers by which source refers to constructors.
type Words struct {
	Packages []PackageWords // sorted by path
	Methods  []string       // those that are methods, of all packages, sorted
	// Leaks and LeakMethods are those of constructors that are on for what stays
	// only: they matter in main modules alone.
	Leaks       []PackageWords
	LeakMethods []string
	// Setup are the words of what configures what others use, in packages that
	// import the path; they matter where diagnostics are wanted.
	Setup []PackageWords
	// Written are those of variables and fields, which count where they are
	// assigned.
	Written []PackageWords
}

// PackageWords are those of one package; "path/*" is each package directly below
// path.
type PackageWords struct {
	Path  string
	Words []string // sorted
}

// Of returns the words of a package; of nil, none.
func (w *Words) Of(path string) []string {
	if w == nil {
		return nil
	}
	if list, ok := find(w.Packages, path); ok {
		return list
	}
	list, _ := find(w.Packages, beside(path))
	return list
}

// leaks adds the words of what stays, in packages that are imported.
func (w *Words) leaks(imports []string, s *search) { addImported(w.Leaks, imports, s) }

// addImported adds the words of the packages that are imported.
func addImported(list []PackageWords, imports []string, s *search) {
	for _, path := range imports {
		for _, key := range []string{path, beside(path)} {
			words, _ := find(list, key)
			s.add(words...)
		}
	}
}

// beside is the path under which words of each package beside path lie.
func beside(path string) string { return path[:bytes.LastIndexByte([]byte(path), '/')+1] + "*" }

// configures adds the words of packages that are imported to what is looked for.
func (w *Words) configures(imports []string, s *search) {
	if w == nil || len(imports) == 0 {
		return
	}
	everywhere, _ := find(w.Setup, "*")
	s.add(everywhere...)
	for _, path := range imports {
		for _, key := range []string{path, beside(path)} {
			called, _ := find(w.Setup, key)
			s.add(called...)
			written, _ := find(w.Written, key)
			s.addWritten(written)
		}
	}
}

// declares reports whether a package has itself what configures.
func (w *Words) declares(path string) bool {
	if w == nil {
		return false
	}
	_, ok := find(w.Setup, path)
	return ok
}

func find(packages []PackageWords, path string) ([]string, bool) {
	i, ok := slices.BinarySearchFunc(packages, path, func(p PackageWords, path string) int { return cmp.Compare(p.Path, path) })
	if !ok {
		return nil, false
	}
	return packages[i].Words, true
}

// Default returns what is known where no flag says otherwise. It is data, made
// of the catalogue by internal/docgen, so that a unit is answered before the
// catalogue is prepared.
func Default() *Knowledge {
	return &Knowledge{
		Words:          &defaultWords,
		Carriers:       defaultCarriers,
		Server:         registersServer,
		ServerPackages: []string{"github.com/99designs/gqlgen/graphql"},
	}
}

// registersServer reports whether a generator calls a function so that
// registers an implementation or makes a server of it: the names that
// scope.ServerInterfaces goes by.
func registersServer(name string) bool {
	starts := func(with string) bool { return bytes.HasPrefix([]byte(name), []byte(with)) }
	has := func(part string) bool { return bytes.Contains([]byte(name), []byte(part)) }
	return starts("Register") || starts("DRPCRegister") || starts("New") && (has("Server") || has("Handler") || name == "NewEndpoints")
}
