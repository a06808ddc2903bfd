package hoist

import (
	"go/ast"
	"go/types"
	"sync"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/hoist/touch"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// A reader answers what a fix has to know of the package: what must move with a
// build, when that may run, who touches the instance afterwards. It knows of no
// fix but the one that it is asked about, and decides nothing for others; what
// it remembers are answers.
type reader struct {
	env     Env
	folder  *summary.Folder
	pkg     *funcs.Package
	info    *types.Info
	found   []*findings.Finding     // in source order
	moved   map[*summary.Build]bool // builds that are found
	sources *source.Package
	sites   *site.Reader
	touch   *touch.Reader
	timing  *timing.Reader
	slices  *slice.Reader
	graph   *code.Graph
	// branches are the error branches that follow builds; see branchesOf.
	branches map[ast.Node]bool
}

func newReader(env Env, found []*findings.Finding) *reader {
	pkg := env.Folder.Pkg
	outside := sync.OnceValue(func() map[string]bool {
		if env.Written == nil {
			return nil
		}
		return env.Written()
	})
	moved, asIs := make(map[*summary.Build]bool, len(found)), make(map[*funcs.Func]bool)
	for _, f := range found {
		moved[f.Build] = true
		if f.AsIs {
			asIs[f.Root] = true
		}
	}
	sources, graph := source.New(pkg, env.Fset, env.ReadFile), code.NewGraph(pkg, env.Files)
	users := touch.NewReader(touch.Package{Folder: env.Folder, Fset: env.Fset, Outside: outside, AsIs: asIs})
	clock := timing.NewReader(env.Folder, graph, outside)
	return &reader{
		env: env, folder: env.Folder, pkg: pkg, info: pkg.Info, found: inOrder(env.Fset, found), moved: moved,
		sources: sources, sites: site.NewReader(pkg, sources), graph: graph, touch: users, timing: clock,
		slices: slice.NewReader(env.Folder, sources, users, clock),
	}
}
