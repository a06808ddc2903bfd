package hoist

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"sync"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/declare"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/label"
	"github.com/mapperlint/mapperlint/internal/hoist/reuse"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/hoist/timing"
	"github.com/mapperlint/mapperlint/internal/hoist/touch"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// A planner plans the fixes of one package: what shares a variable, what that is
// called, and where it stands.
type planner struct {
	pkg     *funcs.Package
	info    *types.Info
	found   []*findings.Finding // in source order
	oneFile bool
	sources *source.Package
	graph   *code.Graph
	forms   *form.Reader
	reuse   *reuse.Reader
	namer   *label.Namer
	writer  *declare.Writer
	all     []*form.Proposal // in source order, without those that others carry out
	groups  []*group
	// of is the group of a proposal; carried are those whose declarations, in other
	// files, its fix carries.
	of      map[*form.Proposal]*group
	carried map[*form.Proposal][]*group
}

// A group is the proposals that share a variable.
type group struct {
	declare.Declaration
	key     string
	subject []string        // what is asked about, see label.Namer.Subject
	used    *reuse.Existing // the variable that exists already, or nil
}

// newPlanner returns what plans the fixes of the findings, and furnishes the rooms that
// it asks.
func newPlanner(env Env, found []*findings.Finding) *planner {
	pkg := env.Folder.Pkg
	outside := sync.OnceValue(func() map[string]bool {
		if env.Written == nil {
			return nil
		}
		return env.Written()
	})
	asIs := make(map[*funcs.Func]bool)
	for _, f := range found {
		if f.AsIs {
			asIs[f.Root] = true
		}
	}
	sources, graph := source.New(pkg, env.Fset, env.ReadFile), code.NewGraph(pkg, env.Files)
	users := touch.NewReader(touch.Package{Folder: env.Folder, Fset: env.Fset, Outside: outside, AsIs: asIs})
	names := label.NewNames(pkg, env.Files, env.LeftOut)
	options := form.Options{Form: env.Form, NolintReason: env.NolintReason}
	found = inOrder(env.Fset, found)
	return &planner{
		pkg: pkg, info: pkg.Info, found: found, oneFile: env.OneFile, sources: sources, graph: graph,
		forms: form.New(form.Rooms{
			Options: options, Folder: env.Folder, Found: found, Sources: sources, Touch: users,
			Timing: timing.NewReader(env.Folder, graph, outside), Names: names,
		}),
		reuse: reuse.NewReader(pkg, sources, users), namer: label.New(pkg, names), writer: declare.New(pkg, sources, options, env.OneFile),
		of: make(map[*form.Proposal]*group), carried: make(map[*form.Proposal][]*group),
	}
}

// refuse drops all proposals of a group.
func (g *group) refuse(why reason.Refusal) {
	for _, prop := range g.Props {
		prop.Refusal = why
	}
}

// inOrder sorts findings by file name and place. Positions alone differ from
// run to run, as files are parsed in any order; names must not.
func inOrder(fset *token.FileSet, found []*findings.Finding) []*findings.Finding {
	return slices.SortedStableFunc(slices.Values(found), func(x, y *findings.Finding) int {
		a, b := fset.Position(x.Build.At.Node().Pos()), fset.Position(y.Build.At.Node().Pos())
		return cmp.Or(cmp.Compare(a.Filename, b.Filename), cmp.Compare(a.Offset, b.Offset))
	})
}
