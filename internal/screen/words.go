package screen

import (
	"slices"
	"strings"
)

// Words are the identifiers by which source refers to constructors.
type Words struct {
	Packages []PackageWords // sorted by path
	Methods  []string       // those that are methods, of all packages, sorted
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
	if list, ok := w.find(path); ok {
		return list
	}
	list, _ := w.find(path[:strings.LastIndexByte(path, '/')+1] + "*")
	return list
}

func (w *Words) find(path string) ([]string, bool) {
	i, ok := slices.BinarySearchFunc(w.Packages, path, func(p PackageWords, path string) int { return strings.Compare(p.Path, path) })
	if !ok {
		return nil, false
	}
	return w.Packages[i].Words, true
}

// Default returns what is known where no flag says otherwise. It is data, made
// of the catalogue by internal/docgen, so that a unit is answered before the
// catalogue is prepared.
func Default() *Knowledge {
	return &Knowledge{
		Words:          &defaultWords,
		Server:         registersServer,
		ServerPackages: []string{"github.com/99designs/gqlgen/graphql"},
	}
}

// registersServer reports whether a generator calls a function so that
// registers an implementation or makes a server of it: the names that
// scope.ServerInterfaces goes by.
func registersServer(name string) bool {
	return strings.HasPrefix(name, "Register") || strings.HasPrefix(name, "DRPCRegister") ||
		strings.HasPrefix(name, "New") && (strings.Contains(name, "Server") || strings.Contains(name, "Handler") || name == "NewEndpoints")
}
