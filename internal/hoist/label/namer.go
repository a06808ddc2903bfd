package label

import (
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
)

// A Variable is what proposals share, and its names: one, or more if they go together.
type Variable struct {
	Props []*form.Proposal
	Names []string
}

// A Namer names the variables of one package.
type Namer struct {
	pkg       *funcs.Package
	info      *types.Info
	names     *Names
	variables []*Variable // all, to tell them apart
	inside    map[inspector.Cursor]*contents
}

// New returns what names the variables of pkg, of the names that are free there.
func New(pkg *funcs.Package, names *Names) *Namer {
	return &Namer{pkg: pkg, info: pkg.Info, names: names}
}
