// Package changes finds code that configures, for every request, message or
// call, something which outlives it: a route that a handler adds to the router
// it is served by, a field of http.DefaultTransport.
//
// It asks three questions. What is configured here (collect.go)? To whom does
// it belong: to the process, to an object that a caller hands in, to this call
// alone (owner.go)? How often does it run (effects.go, find.go)? Where one
// cannot be answered, the answer is the one that keeps silent.
package changes

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/setup"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// A Change is a place in this package that configures something, or a call of a
// function of another package that does.
type Change struct {
	Row *setup.Row
	// What configures, for messages: "(*validator.Validate).RegisterValidation",
	// "an assignment".
	What string
	At   inspector.Cursor // CallExpr, AssignStmt or IncDecStmt
	In   *funcs.Func
	// Key is what makes one call of a growing kind the same as the next, or nil.
	Key ast.Expr

	operand ast.Expr   // what is configured; nil for the process
	global  *types.Var // the variable of another package that is, or nil

	// Callee and Imported are set for a change in another package.
	Callee   *types.Func
	Imported *fact.Change
}

// An Effect is a change that a call of a function makes.
type Effect struct {
	Change *Change
	Owner  Owner         // in terms of the function
	Path   []*funcs.Edge // from the function to the one that holds the change
	// At is where the function itself causes it: the change, or the first call.
	At inspector.Cursor
}

// A Finding is a change to report.
type Finding struct {
	*Effect
	// Root is the entry point, the function with the message loop, or the
	// function that is called with data.
	Root   *funcs.Func
	Reason scope.Reason // Freq is Unknown for a function that is called with data
	// More is how many further calls of the same function of another package
	// there are.
	More int
	// Row are the changes of the statements after this one that do the same to the
	// same object, which are told with it.
	Row []*Change
}

// An Analysis answers for one package.
type Analysis struct {
	Pkg     *funcs.Package
	Life    *lifetime.Analysis
	Table   *setup.Table
	Changes []*Change
	// Shared reports whether a function of another package returns an object
	// that it has for everybody.
	Shared func(fn *types.Func) bool

	// Silences are why changes are not reported; nil if nobody asks. See Silent.
	Silences map[*Change][]reason.Silence

	folder  *summary.Folder
	maps    bool // the elements of a map, of a package that is imported, configure something
	effects map[*funcs.Func][]*Effect
	results map[*types.Func]*Owner // what functions of the package return; nil: in question
}

// New returns the analysis of the package of a folder; shared is Analysis.Shared. With silences,
// why a change is not reported is noted.
func New(folder *summary.Folder, table *setup.Table, shared func(*types.Func) bool, silences bool) *Analysis {
	pkg := folder.Pkg
	a := &Analysis{Pkg: pkg, Life: folder.Life, folder: folder, Table: table, Shared: shared, results: make(map[*types.Func]*Owner)}
	if silences {
		a.Silences = make(map[*Change][]reason.Silence)
	}
	if table.Reaches(pkg.Pkg) {
		a.maps = table.HasMap(pkg.Pkg) || slices.ContainsFunc(pkg.Pkg.Imports(), table.HasMap)
		a.collect()
	}
	return a
}

// silent notes a rule by which the change is not reported on one way to it, and
// the place that made it so.
func (a *Analysis) silent(ch *Change, rule reason.ID, at inspector.Cursor) {
	if a.Silences != nil {
		a.Silences[ch] = append(a.Silences[ch], reason.Silence{Rule: rule, At: at.Node().Pos()})
	}
}

// Reasons returns why the change is not reported, the one to tell first: at least
// that nothing that is often was found to reach it.
func (a *Analysis) Reasons(ch *Change) []reason.Silence {
	reasons := append(slices.Clone(a.Silences[ch]), reason.Silence{Rule: reason.SetupRare, At: ch.At.Node().Pos()})
	slices.SortStableFunc(reasons, reason.First)
	return slices.CompactFunc(reasons, func(x, y reason.Silence) bool { return x == y })
}
