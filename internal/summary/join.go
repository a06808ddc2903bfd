package summary

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// Calls through interfaces (and named function types) cross packages in two
// halves: who calls the method for every request, and which functions stand
// behind it and build. A package that knows both, from itself and its
// imports, joins them.

// A Joined is a build that request-scoped code reaches through an interface.
type Joined struct {
	Request fact.Request
	Impl    fact.Impl
	Build   fact.Build
	Own     *Build           // the build, if it is in this package
	At      inspector.Cursor // the conversion in this package, if there is one
}

// A Joiner collects the two halves.
type Joiner struct {
	Folder  *Folder
	Imports *Imports
	Fset    *token.FileSet
	Settled func(*funcs.Func, *Effect) bool
	// Changes returns what a function of this package configures of the process.
	Changes func(*funcs.Func) []fact.Change
	// Configures: there is one that does.
	Configures bool

	impls []ownImpl
	reach *reach // see invoked; nil until asked for
}

// An ownImpl is an Impl that this package contributes.
type ownImpl struct {
	fact.Impl
	effects []*Effect
	at      inspector.Cursor
}

// joinable reports whether an interface may have implementations that build
// and whose callers are elsewhere: those of the standard library have too
// many of both.
func joinable(key string) bool { return !effects.Standard(key) }

// Requests returns what the entry points of the package call.
func (j *Joiner) Requests() []fact.Request {
	var out []fact.Request
	for _, f := range j.Folder.Pkg.Funcs {
		keys := j.invoked(f)
		if len(keys) == 0 || j.runs(f).Freq < scope.PerValue {
			continue
		}
		by := j.Folder.Pkg.Pkg.Name() + "." + f.Name + ", " + j.runs(f).Noun()
		for _, k := range keys {
			out = append(out, fact.Request{Key: k, By: by})
		}
	}
	out = fact.Unique(out, func(r fact.Request) string { return r.Key })
	j.markSpent(out)
	return out
}

// Invokes returns the interface methods that calls of the package's visible
// functions reach, by function.
func (j *Joiner) Invokes() []fact.Func {
	var out []fact.Func
	for _, f := range j.Folder.Pkg.Funcs {
		if f.Obj == nil || !visible(f) || f.Test.IsValid() {
			continue
		}
		if keys := j.invoked(f); len(keys) > 0 && j.runs(f).Freq < scope.PerValue {
			out = append(out, fact.Func{Name: f.Obj.FullName(), Invokes: keys})
		}
	}
	return out
}

// Impls returns the functions of this package, and the methods of types that
// it converts to interfaces, which build.
func (j *Joiner) Impls() []fact.Impl {
	j.impls = nil
	switch p := j.Folder.Pkg; {
	case j.builds() || p.Connected() || j.reaching() && j.reach.runs == nil:
		j.behind(p.Conversions())
		for _, f := range p.Funcs {
			for _, key := range f.As() {
				if joinable(key) {
					j.own(key, f, f.Cursor)
				}
			}
		}
	case j.Imports.stand || j.reaching() && j.reach.methods(): // which are not of a named function type, being in sight
		j.behind(p.ConversionsInSight())
	}
	if j.Imports.stand {
		for _, as := range j.Folder.Pkg.ImportedAs() {
			if joinable(as.Key) {
				j.impl(as.Key, as.Func, as.At)
			}
		}
	}
	var out []fact.Impl
	for _, i := range j.impls {
		out = append(out, i.Impl)
	}
	return fact.Unique(out, func(x fact.Impl) string { return x.Key + " " + x.Name })
}

// builds reports whether functions of the package may have more to tell than what they reach.
func (j *Joiner) builds() bool { return len(j.Folder.Builds) > 0 || j.Configures }

// behind adds the methods of types that are converted to interfaces.
func (j *Joiner) behind(conversions []funcs.Conversion) {
	for _, conv := range conversions {
		for m := range conv.Iface.Underlying().(*types.Interface).Methods() {
			if !j.Folder.Pkg.HasMethod(m.Name()) && !j.Imports.names[m.Name()] {
				continue
			}
			if key := funcs.MethodKey(conv.Iface, m); joinable(key) {
				j.impl(key, funcs.MethodOf(conv.Impl, m), conv.At)
			}
		}
	}
}

// impl adds the method fn, of this package or an import, behind key.
func (j *Joiner) impl(key string, fn *types.Func, at inspector.Cursor) {
	if fn == nil || scope.TestDouble(receiver(fn)) {
		return
	}
	if f := j.Folder.Pkg.Lookup(fn); f != nil {
		j.own(key, f, at)
		return
	}
	if x := j.Imports.Func(fn); x != nil && len(x.Uses)+len(x.Makes)+len(x.Invokes)+len(x.Changes) > 0 {
		j.impls = append(j.impls, ownImpl{at: at, Impl: fact.Impl{
			Key: key, Name: fn.FullName(), Builds: fact.Constant(x.Uses), Makes: fact.Constant(x.Makes), Changes: fact.OfProcess(x.Changes), Invokes: x.Invokes,
		}})
	}
}

func receiver(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		return ""
	}
	t := recv.Type()
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		t = ptr.Elem()
	}
	if named, ok := types.Unalias(t).(*types.Named); ok {
		return named.Obj().Name()
	}
	return ""
}

// own adds a function of this package behind key.
func (j *Joiner) own(key string, f *funcs.Func, at inspector.Cursor) {
	invokes := j.invoked(f)
	if len(invokes) == 0 && !j.builds() || j.runs(f).Freq != scope.Unknown { // it has nothing to tell, or is judged by itself
		return
	}
	o := ownImpl{at: at, Impl: fact.Impl{Key: key, Name: j.Folder.Pkg.Pkg.Name() + "." + f.Name, Invokes: invokes}}
	for _, u := range j.Folder.Of(f).Uses {
		fb, ok := j.Folder.factBuild(j.Fset, f, u, j.Settled)
		if ok && u.Fate.Global == nil && len(fb.Params) == 0 {
			o.Builds = append(o.Builds, fb)
			o.effects = append(o.effects, u)
		}
	}
	for _, m := range j.Folder.Of(f).Makes {
		if fb, ok := j.Folder.factBuild(j.Fset, f, &m.Effect, j.Settled); ok && !m.Into && len(fb.Params) == 0 {
			o.Makes = append(o.Makes, fb)
			o.effects = append(o.effects, &m.Effect)
		}
	}
	o.Changes = fact.OfProcess(j.Changes(f))
	if len(o.Builds)+len(o.Makes)+len(o.Changes)+len(o.Invokes) > 0 {
		j.impls = append(j.impls, o)
	}
}

// reached returns the interface methods and function types that entry points
// call, and those that what stands behind them calls in turn.
func reached(requests []fact.Request, impls []fact.Impl) map[string]fact.Request {
	byKey := make(map[string]fact.Request)
	for _, r := range requests {
		byKey[r.Key] = r
	}
	for changed := true; changed; {
		changed = false
		for _, i := range impls {
			r, ok := byKey[i.Key]
			if !ok {
				continue
			}
			for _, k := range i.Invokes {
				if _, known := byKey[k]; !known {
					byKey[k] = fact.Request{Key: k, By: r.By}
					changed = true
				}
			}
		}
	}
	return byKey
}

// reported are the places that diagnostics of imports name already.
func (j *Joiner) reported() map[string]bool {
	done := make(map[string]bool)
	for _, w := range j.Imports.Fact.Reported {
		done[w] = true
	}
	return done
}

// Join returns the builds that both halves together reach, and that no
// diagnostic names yet, in the order of their keys. requests and impls are
// those of the package and of its imports.
func (j *Joiner) Join(requests []fact.Request, impls []fact.Impl) []Joined {
	byKey := reached(requests, impls)
	var out []Joined
	done := j.reported()
	for _, i := range impls {
		r, ok := byKey[i.Key]
		if !ok {
			continue
		}
		builds := i.Builds
		if r.Spent {
			builds = slices.Concat(builds, i.Makes)
		}
		for _, b := range builds {
			if !done[b.Where] {
				done[b.Where] = true
				out = append(out, j.joined(r, i, b))
			}
		}
	}
	return out
}

// joined adds to a join what this package knows of it.
func (j *Joiner) joined(r fact.Request, i fact.Impl, b fact.Build) Joined {
	out := Joined{Request: r, Impl: i, Build: b}
	for _, o := range j.impls {
		if o.Key != i.Key || o.Name != i.Name {
			continue
		}
		out.At = o.at
		for _, u := range o.effects {
			if Where(j.Fset, j.Folder.Pkg.Pkg, u.Build) == b.Where {
				out.Own = u.Build
			}
		}
		return out
	}
	return out
}
