package hoist

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"sync"

	"golang.org/x/tools/go/analysis"

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
	"github.com/mapperlint/mapperlint/internal/summary"
)

// None is the value of Env.Form for no fix at all.
const None = "none"

// An Env is the package under analysis, as far as fixes need it.
type Env struct {
	Folder *summary.Folder
	Fset   *token.FileSet
	// Files are all files of the package, its tests included.
	Files []*ast.File
	// ReadFile returns the source of one of the files.
	ReadFile func(name string) ([]byte, error)
	// LeftOut, if not nil, returns the names that the package's other files
	// declare: of tests and other platforms, where they are not in Files.
	LeftOut func() []string
	// OneFile keeps each fix to the file of its finding: what other files would
	// have to declare first has a fix once they do.
	OneFile bool
	// Written, if not nil, returns the names to which tests of the package, and
	// its files that are not in Files, assign.
	Written func() map[string]bool
	// Form is one of the forms of package form, or None; "" is form.Auto.
	Form string
	// NolintReason, if not empty, goes into a nolint comment on each package
	// variable that a fix declares.
	NolintReason string
}

// A Fix is an independent change: to the file of its finding, and to the one
// that declares the variable which several files share.
type Fix struct {
	Message string // a verb phrase that names the variable
	Edits   []analysis.TextEdit
}

// An Outcome is the fix of a finding, or why it has none.
type Outcome struct {
	Fix     *Fix
	Refused reason.Refusal
	// Ask is the function to name as one that each request calls, so that the
	// package which builds has the fix; "" if there is none.
	Ask string
}

// Plan returns an outcome for each of the findings of a package. It sees them
// together, so that equal expressions share one variable, names differ, and
// any of the fixes can be applied, in any order, with or without the others.
func Plan(env Env, found []*findings.Finding) map[*findings.Finding]Outcome {
	out := make(map[*findings.Finding]Outcome)
	if env.Form == "" {
		env.Form = form.Auto
	}
	if env.Form == None || len(found) == 0 {
		for _, f := range found {
			out[f] = Outcome{Refused: reason.Because(reason.FixSwitchedOff, "")}
		}
		return out
	}
	p := newPlanner(env, found)
	refused := make(map[*findings.Finding]reason.Refusal)
	for _, f := range p.found {
		prop, why := p.forms.Propose(f)
		if prop == nil {
			refused[f] = why
			continue
		}
		p.all = append(p.all, prop)
	}
	adopted := p.adopt(refused)
	p.settle()
	for _, prop := range p.all {
		out[prop.Slice.Site.Finding] = p.outcome(prop)
	}
	for f, prop := range adopted {
		out[f] = p.outcome(prop)
	}
	for f, why := range refused {
		if out[f].Fix == nil && !out[f].Refused.Given() {
			out[f] = Outcome{Refused: why, Ask: ask(f, why)}
		}
	}
	return out
}

// ask returns the function to name, so that the package which builds has the fix
// that there is none for here.
func ask(f *findings.Finding, why reason.Refusal) string {
	if why.Rule != reason.FixOtherPackage || why.Detail == "" {
		return ""
	}
	return f.Build.Imported.Fact.Ask
}

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

// inOrder sorts findings by file name and place. Positions alone differ from
// run to run, as files are parsed in any order; names must not.
func inOrder(fset *token.FileSet, found []*findings.Finding) []*findings.Finding {
	return slices.SortedStableFunc(slices.Values(found), func(x, y *findings.Finding) int {
		a, b := fset.Position(x.Build.At.Node().Pos()), fset.Position(y.Build.At.Node().Pos())
		return cmp.Or(cmp.Compare(a.Filename, b.Filename), cmp.Compare(a.Offset, b.Offset))
	})
}

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
