package form

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/hoist/state"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/hoist/touch"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// Rooms are what forms ask of the package that builds.
type Rooms struct {
	Options Options
	Folder  *summary.Folder
	Found   []*findings.Finding // all that are to have a fix, in source order
	Sources *source.Package
	Touch   *touch.Reader
	Timing  *timing.Reader
	Names   Namer
}

// A Reader proposes fixes for the builds of one package.
type Reader struct {
	opts    Options
	folder  *summary.Folder
	pkg     *funcs.Package
	info    *types.Info
	found   []*findings.Finding                         // in source order
	plain   map[*catalogue.Constructor][]*summary.Build // see plainBuilds
	sources *source.Package
	sites   *site.Reader
	touch   *touch.Reader
	timing  *timing.Reader
	state   *state.Reader
	slices  *slice.Reader
	namer   Namer
	// branches are the error branches that follow builds; see branchesOf.
	branches map[ast.Node]bool
	turns    map[*types.Var]*Turn
}

// New returns what proposes the fixes of a package.
func New(r Rooms) *Reader {
	moved := make(map[*summary.Build]bool, len(r.Found))
	for _, f := range r.Found {
		for _, listed := range f.Listed() {
			moved[listed.Build] = true
		}
	}
	return &Reader{
		opts: r.Options, folder: r.Folder, pkg: r.Folder.Pkg, info: r.Folder.Pkg.Info, found: r.Found,
		plain:   plainBuilds(r.Folder.Builds, moved),
		sources: r.Sources, sites: site.NewReader(r.Folder.Pkg, r.Sources), touch: r.Touch, timing: r.Timing,
		state: state.NewReader(r.Folder), slices: slice.NewReader(r.Folder, r.Sources, r.Touch), namer: r.Names,
		turns: make(map[*types.Var]*Turn),
	}
}

// A Namer gives out names at package level.
type Namer interface {
	// Free reports whether nothing has the name, in any file of the package.
	Free(name string) bool
	Take(name string)
}
