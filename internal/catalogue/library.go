package catalogue

import (
	"strings"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// OwnLibrary reports whether the package of that path belongs to the library
// that declares the constructor. What a user added is never a library's own.
func (e *Entry) OwnLibrary(c *Constructor, path string) bool {
	n, err := parseName(c.Name)
	return err == nil && !e.Added && library(n.path) == library(typ.ImportPath(path))
}

// library returns the beginning of a path that the packages of one library have
// in common, as far as the path tells: the repository where its host is known,
// else two elements. Each package of the standard library is one of its own.
func library(path string) string {
	elems := strings.Split(path, "/")
	n := 2
	switch {
	case !strings.Contains(elems[0], "."):
		return path
	case elems[0] == "github.com", elems[0] == "gitlab.com", elems[0] == "bitbucket.org", elems[0] == "golang.org":
		n = 3
	}
	return strings.Join(elems[:min(n, len(elems))], "/")
}

// AsksCluster reports whether the instances say what a cluster has, which each of them asks it.
func (e *Entry) AsksCluster() bool { return e.Group == Mapper && e.Sharing == Keyed }

// Optional reports whether the entry is of a group that is not reported by default.
func (e *Entry) Optional() bool { return e.Group == Compiled || e.Group == Client }
