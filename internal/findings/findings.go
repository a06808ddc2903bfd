// Package findings decides which builds are reported, and as what: once for
// every request, on every iteration of a loop, or on every call that maps
// data. One build, one finding: the most specific category wins, then the
// shortest path.
package findings

import (
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
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
	// More is how many further calls of that function were found.
	More int
}

// Find returns the findings of a package, in source order of their builds.
func Find(fo *summary.Folder) []*Finding {
	f := finder{fo: fo, best: make(map[*summary.Build]*Finding), startup: make(map[*funcs.Func]int)}
	for _, fn := range fo.Pkg.Funcs {
		f.requests(fn)
		f.overwrites(fn)
		f.calls(fn)
	}
	for _, l := range fo.Loops {
		f.loop(l)
	}
	var found []*Finding
	for _, b := range fo.Builds {
		if x := f.best[b]; x != nil {
			found = append(found, x)
		}
	}
	return found
}

// OnePerCallee keeps the first finding for each function of another package,
// and counts the others in it.
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
				prev.More++
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
	startup map[*funcs.Func]int
	reads   *bool // whether the package reads configuration into structs, once asked
}

// offer keeps x if it is more specific than what is known of its build.
func (f *finder) offer(x *Finding) {
	old := f.best[x.Build]
	if old == nil || less(x, old) {
		f.best[x.Build] = x
	}
}

func less(x, y *Finding) bool {
	if d := x.Category.rank() - y.Category.rank(); d != 0 {
		return d < 0
	}
	if x.Reason.Freq != y.Reason.Freq {
		return x.Reason.Freq > y.Reason.Freq
	}
	if d := len(x.Effect.Path) - len(y.Effect.Path); d != 0 {
		return d < 0
	}
	return x.Root.Index < y.Root.Index
}

// requests offers what the entry point fn builds for every request.
func (f *finder) requests(fn *funcs.Func) {
	if fn.Reason.Freq < scope.PerElement {
		return
	}
	category := Request
	if fn.Reason.Freq == scope.PerElement {
		category = Loop
	}
	for _, u := range f.fo.Of(fn).Uses {
		if f.sameForAll(fn, u.Deps) && !(category == Loop && u.Fate.Global != nil) {
			f.offer(&Finding{Category: category, Build: u.Build, Effect: u, Root: fn, Reason: fn.Reason, Overwrites: u.Fate.Global})
		}
	}
}

// overwrites offers what the entry point fn builds to replace, for every
// request, the instance in an object, and uses from there.
func (f *finder) overwrites(fn *funcs.Func) {
	if fn.Reason.Freq < scope.Message {
		return
	}
	for _, m := range f.fo.Of(fn).Makes {
		if m.Into && m.Fate.Reused && !m.Fate.Filled && f.sameForAll(fn, m.Deps) {
			f.offer(&Finding{Category: Request, Build: m.Build, Effect: &m.Effect, Root: fn, Reason: fn.Reason})
		}
	}
}

// sameForAll reports whether an instance with these sources is the same for
// every call of the entry point root: it depends on nothing but the object
// that handles the requests, what encloses the handler, and parameters that
// are the same package-level value at every caller in sight.
func (f *finder) sameForAll(root *funcs.Func, s lifetime.Sources) bool {
	if s.Dynamic || len(s.Loops) > 0 {
		return false
	}
	for _, v := range s.Vars {
		p, ok := f.fo.Life.Param(v)
		switch {
		case !ok:
			return false
		case p.Func != root && root.Within(p.Func): // the factory around the handler
		case p.Func == root && p.Index < 0 && !perRequest(root):
		case f.fo.Resolved(v):
		default:
			return false
		}
	}
	return true
}

// perRequest reports whether the receiver of the entry point is itself made
// for one request: a value that encodes itself, an object that holds the
// request.
func perRequest(root *funcs.Func) bool {
	if root.Reason.Freq == scope.PerValue {
		return true
	}
	recv := root.Sig.Recv()
	_, carries := scope.Signature("", types.NewSignatureType(nil, nil, nil, types.NewTuple(recv), nil, false))
	return carries
}

// loop offers a build that a loop repeats.
func (f *finder) loop(l *summary.LoopEffect) {
	x := &Finding{Category: Loop, Build: l.Build, Effect: l.Effect, Root: l.In, Reason: l.Reason, Loop: l.Loop, Overwrites: l.Fate.Global}
	switch {
	case l.Reason.Freq >= scope.Message:
		if l.Deps.Dynamic {
			return
		}
		x.Category = Request
	case l.Fate.Global != nil || f.areConfiguration(l.Fate.Data):
		return
	}
	f.offer(x)
}

// calls offers the builds of fn's own body whose instance is used on data
// that fn is given.
func (f *finder) calls(fn *funcs.Func) {
	if fn.Sig == nil || fn.Reason.Freq == scope.Once || fn.Reason.Freq >= scope.PerValue || f.startsUp(fn) || f.servesConstructors(fn, nil) || firstOnly(fn) {
		return
	}
	for _, u := range f.fo.Of(fn).Uses {
		if u.User != fn || u.Fate.Global != nil || u.Lazy() || u.Through != nil || !f.independent(fn, u) || f.keeps(fn, u) || f.configures(fn, u) || f.fo.Life.FeedsWorker(u.At, u.Fate) || f.fo.Life.InOneRound(u.At) {
			continue
		}
		if f.takesData(fn, u.Fate.Data, u.Build.Entry) && !f.fo.Life.OnlyInConsumer(u.At, u.Fate.Uses) {
			f.offer(&Finding{Category: Call, Build: u.Build, Effect: u, Root: fn})
		}
	}
}

// firstOnly reports whether the function around the literal fn runs it once for
// all that it does, in a once of its own.
func firstOnly(fn *funcs.Func) bool {
	return slices.ContainsFunc(fn.In, func(e *funcs.Edge) bool { return e.Once != nil })
}

// independent reports whether the instance of u is the same for every call of
// fn on the same receiver, and the receiver is not itself the data.
func (f *finder) independent(fn *funcs.Func, u *summary.Effect) bool {
	if u.Deps.Dynamic || len(u.Deps.Loops) > 0 {
		return false
	}
	for _, v := range u.Deps.Vars {
		p, ok := f.fo.Life.Param(v)
		switch {
		case !ok:
			return false
		case p.Index < 0 && p.Func == fn:
			if f.isData(v, u.Fate.Data) {
				return false
			}
		case p.Func != fn && fn.Within(p.Func), f.fo.Resolved(v):
		default:
			return false
		}
	}
	return true
}
