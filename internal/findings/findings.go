// Package findings decides which builds are reported, and as what: once for
// every request, on every iteration of a loop, or on every call that maps
// data. One build, one finding: the most specific category wins, then the
// shortest path.
package findings

import (
	"go/types"
	"maps"
	"slices"
	"sync"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// A Category says how often a reported build runs. The values are part of
// the interface: they are never renamed.
type Category string

// The categories, the most specific first.
const (
	Request Category = "request" // for every request, message or reconcile
	Loop    Category = "loop"    // on every iteration
	Call    Category = "call"    // on every call of a function that takes the data
	Setup   Category = "setup"   // what is shared is configured while it is in use (internal/changes)
)

func (c Category) rank() int {
	return slices.Index([]Category{Request, Loop, Call}, c)
}

// A Finding is a build to report.
type Finding struct {
	Category Category
	Build    *summary.Build
	// Effect is the build as seen from Root, with the path between.
	Effect *summary.Effect
	// Root is the entry point, the function with the loop, or the function
	// that takes the data.
	Root   *funcs.Func
	Reason scope.Reason  // for Request, and loops that are callbacks
	Loop   lifetime.Loop // for Loop
	// Overwrites: the instance replaces that of a package variable.
	Overwrites *types.Var
	// Also are further builds of the same call of another package's function.
	Also []*summary.Build
	// With are builds of the same object, in source order: what it is made of.
	With []*summary.Build
	// Within are builds that it is a part of, and that were not found.
	Within []*summary.Build
	// More are what further calls of that function build.
	More []*summary.Build
	// List is the literal that lists the instance among others, and Beside are the findings of
	// these, in source order: not valid if there are none.
	List   inspector.Cursor
	Beside []*Finding
	// AsIs: Root returns the instance to callers in other packages that use it as it is.
	AsIs bool
	// Itself: Root is not given the data, but calls itself for other data.
	Itself bool
	// Ask is the function to name in the option request, so that the package that
	// builds has the fix; "" if there is none.
	Ask string
}

// Find returns the findings of a package, in source order of their builds.
func Find(fo *summary.Folder) []*Finding {
	if len(fo.Builds) == 0 {
		return nil
	}
	f := newFinder(fo)
	for _, fn := range fo.Pkg.Funcs {
		if f.replaces(fn) {
			continue
		}
		f.requests(fn, fn.Reason())
		f.overwrites(fn, fn.Reason(), fn.AsIs)
		f.calls(fn)
	}
	for _, l := range fo.Loops {
		f.loop(l)
	}
	f.setApart()
	return f.found()
}

// replaces reports, and notes, that fn builds something, and puts another function in its own
// place when it is called first.
func (f *finder) replaces(fn *funcs.Func) bool {
	s := f.fo.Of(fn)
	if len(s.Uses)+len(s.Makes) == 0 || !f.fo.Life.Replaces(fn) {
		return false
	}
	for _, u := range s.Uses {
		f.fo.Silent(u.Build, reason.Silence{Rule: reason.ScopeReplaced, At: fn.Cursor.Node().Pos(), Detail: fn.Name})
	}
	return true
}

// OnePerCallee keeps the first finding for each function of another package,
// and notes the others in it.
func OnePerCallee(found []*Finding) []*Finding {
	first := make(map[*types.Func]*Finding)
	return slices.DeleteFunc(found, func(x *Finding) bool {
		callee := x.Build.Callee
		if callee == nil {
			return false
		}
		if prev := first[callee]; prev != nil {
			switch {
			case x.Build.At == prev.Build.At:
				prev.Also = append(prev.Also, x.Build)
			case x.Build.Imported.Fact.Where == prev.Build.Imported.Fact.Where:
				prev.More = append(prev.More, x.Build)
			}
			return true
		}
		first[callee] = x
		return false
	})
}

// A finder collects the best finding for each build.
type finder struct {
	fo      *summary.Folder
	best    map[*summary.Build]*Finding
	offers  map[*summary.Build][]*Finding // the first maxOffers of each build
	passes  map[lifetime.Param]bool       // what passesData found
	others  map[*funcs.Func]bool          // functions that do not serve constructors
	rounds  *rounds                       // what findRounds found; nil until it is asked
	reads   *readTypes                    // what readers of configuration fill; nil until it is asked
	served  map[*types.TypeName]bool      // what requests are served with; nil until it is asked
	touches map[*funcs.Func]bool          // functions that use what each process has one of; nil until it is asked
	flags   map[*types.Named]bool         // what hasFlags found
	rare    map[*funcs.Func]bool          // what seldom found
	rows    map[*funcs.Func]row           // see row

	commands func() bool // forCommands, asked once
}

func newFinder(fo *summary.Folder) *finder {
	f := &finder{fo: fo, best: make(map[*summary.Build]*Finding), offers: make(map[*summary.Build][]*Finding), passes: make(map[lifetime.Param]bool), flags: make(map[*types.Named]bool),
		rare: make(map[*funcs.Func]bool), rows: make(map[*funcs.Func]row)}
	f.commands = sync.OnceValue(f.forCommands)
	return f
}

// found returns the best findings, in source order of their builds.
func (f *finder) found() []*Finding {
	return slices.SortedFunc(maps.Values(f.best), func(x, y *Finding) int { return x.Build.Index - y.Build.Index })
}

// offer keeps x if it is more specific than what is known of its build.
func (f *finder) offer(x *Finding) {
	if f.fo.NeverHandedOver(x.Effect, x.Root) {
		f.fo.Silent(x.Build, reason.Silence{Rule: reason.ScopeHandsOver, At: x.Root.Cursor.Node().Pos()})
		return
	}
	old := f.best[x.Build]
	if old == nil || less(x, old) {
		f.best[x.Build] = x
	}
	if all := f.offers[x.Build]; len(all) < maxOffers {
		f.offers[x.Build] = append(all, x)
	}
}

func less(x, y *Finding) bool {
	if d := x.Category.rank() - y.Category.rank(); d != 0 {
		return d < 0
	}
	if x.Reason.Freq != y.Reason.Freq {
		return x.Reason.Freq > y.Reason.Freq
	}
	if d := x.Effect.Path.Len() - y.Effect.Path.Len(); d != 0 {
		return d < 0
	}
	return x.Root.Index < y.Root.Index
}
