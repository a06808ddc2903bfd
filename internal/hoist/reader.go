package hoist

import (
	"go/ast"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
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
	graph   *code.Graph
	// branches are the error branches that follow builds; see branchesOf.
	branches map[ast.Node]bool
	// stray are the set-up methods that the package calls on instances whose
	// construction it does not see; see straySetup.
	stray map[*catalogue.Entry]string
	// outside are the names that Env.Written returned.
	outside map[string]bool
	aliases map[*types.Var]bool // local variables that aliasWrites is looking at
	// asIs are functions of which an option says that callers in other packages use
	// what they return as it is: they do not configure or release it.
	asIs map[*funcs.Func]bool
}

func newReader(env Env, found []*findings.Finding) *reader {
	pkg := env.Folder.Pkg
	sources := source.New(pkg, env.Fset, env.ReadFile)
	p := &reader{
		env: env, folder: env.Folder, pkg: pkg, info: pkg.Info, found: inOrder(env.Fset, found),
		moved: make(map[*summary.Build]bool, len(found)), sources: sources, sites: site.NewReader(pkg, sources),
		graph: code.NewGraph(pkg, env.Files), asIs: make(map[*funcs.Func]bool),
	}
	for _, f := range found {
		p.moved[f.Build] = true
		if f.AsIs {
			p.asIs[f.Root] = true
		}
	}
	return p
}
