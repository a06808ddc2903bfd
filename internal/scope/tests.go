package scope

import (
	"go/types"
	"slices"
	"strings"
)

// testLibraries are the packages that tests are written with; a file that
// imports one of them, or a package below it, is test code.
var testLibraries = []string{
	"testing",
	"github.com/onsi/ginkgo", "github.com/onsi/gomega",
	"github.com/stretchr/testify", "gopkg.in/check.v1", "gotest.tools",
	"github.com/ory/dockertest", "github.com/testcontainers/testcontainers-go",
}

// TestLibraries returns the import paths, without those below them, of the
// packages that only test code imports.
func TestLibraries() []string { return slices.Clone(testLibraries) }

// ServesTests reports whether a file that imports the package with this path is
// test code, whatever its name: the package is one of [TestLibraries], or below
// one.
func ServesTests(path string) bool {
	return slices.ContainsFunc(testLibraries, func(lib string) bool {
		below, ok := strings.CutPrefix(path, lib)
		return ok && (below == "" || below[0] == '/')
	})
}

// ForTests reports whether a function with this signature is test code: it has
// the handle of a running test (*testing.T, testing.TB) as a parameter, or in
// the struct of a parameter or of its receiver.
func ForTests(sig *types.Signature) (Reason, bool) { return new(Signatures).ForTests(sig) }

// ForTests is the function of that name.
func (s *Signatures) ForTests(sig *types.Signature) (Reason, bool) {
	x := table()
	for i := range sig.Params().Len() {
		if row := x.testHandle(paramType(sig, i), s); row != nil {
			return Reason{row.Freq, row.What, row}, true
		}
	}
	if recv := sig.Recv(); recv != nil {
		if row := x.testHandle(recv.Type(), s); row != nil {
			return Reason{row.Freq, row.What, row}, true
		}
	}
	return Reason{}, false
}

// testHandle returns the row of the handle that t is, or that its struct holds
// in a field; nil if it is none.
func (x *index) testHandle(t types.Type, seen *Signatures) *Row {
	if row := x.handleRow(t); row != nil {
		return row
	}
	named := namedOf(t)
	if named == nil {
		return nil
	}
	return remembered(x, &seen.handles, named.Origin(), (*index).heldHandle)
}

// heldHandle returns the row of the handle in a field of a struct; nil if there is none.
func (x *index) heldHandle(named *types.Named) *Row {
	if s, ok := named.Underlying().(*types.Struct); ok {
		for f := range s.Fields() {
			if row := x.handleRow(f.Type()); row != nil {
				return row
			}
		}
	}
	return nil
}

// handleRow returns the row of a test's handle that names t itself, or nil.
func (x *index) handleRow(t types.Type) *Row {
	var row *Row
	names(t, func(path, name string, f form) bool {
		if path != "testing" {
			return false
		}
		for _, rule := range x.known[path].params[formName{name, f}] {
			row = rule.row
		}
		return row != nil
	})
	return row
}
