// Package touch answers who may touch an instance once all calls share it: whether
// it is configured, closed, written over or handed out, here, by callers, or out of
// sight. It follows the instance, what is got from it and what holds it, through the
// functions of the package.
package touch

import (
	"go/token"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// A Package is what is to be known of the package that builds.
type Package struct {
	Folder *summary.Folder
	Fset   *token.FileSet
	// Outside, if not nil, returns the names to which tests of the package, and its
	// files that are not under analysis, assign.
	Outside func() map[string]bool
	// AsIs are functions of which an option says that callers in other packages use
	// what they return as it is: they do not configure or release it.
	AsIs map[*funcs.Func]bool
}

// A Reader answers for one package.
type Reader struct {
	folder  *summary.Folder
	pkg     *funcs.Package
	info    *types.Info
	fset    *token.FileSet
	outside func() map[string]bool
	asIs    map[*funcs.Func]bool
	// stray are the set-up methods that the package calls on instances whose
	// construction it does not see; see straySetup.
	stray map[*catalogue.Entry]string
}

// NewReader returns a reader of the package.
func NewReader(p Package) *Reader {
	if p.Outside == nil {
		p.Outside = func() map[string]bool { return nil }
	}
	return &Reader{
		folder: p.Folder, pkg: p.Folder.Pkg, info: p.Folder.Pkg.Info, fset: p.Fset, outside: p.Outside, asIs: p.AsIs,
		stray: make(map[*catalogue.Entry]string),
	}
}
