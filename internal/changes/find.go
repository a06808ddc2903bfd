package changes

import (
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// Find returns the findings, in source order of their changes: for each change
// the most frequent run, then the shortest path to it.
func (a *Analysis) Find() []*Finding {
	slices.SortStableFunc(a.Changes, func(x, y *Change) int { return int(x.At.Node().Pos() - y.At.Node().Pos()) })
	a.fold()
	best := make(map[*Change]*Finding)
	offer := func(x *Finding) {
		if old := best[x.Change]; old == nil || less(x, old) {
			best[x.Change] = x
		}
	}
	for _, f := range a.Pkg.Funcs {
		for _, e := range a.effects[f] {
			switch {
			case f.Reason().Freq >= scope.PerValue && a.awaited(f):
				a.silent(e.Change, reason.SetupOnce, e.At)
			case f.Reason().Freq >= scope.PerValue:
				if a.outlives(e.Owner, f) && !a.handedOwn(e.Owner, f) {
					offer(&Finding{Effect: e, Root: f, Reason: f.Reason()})
				} else {
					a.silent(e.Change, reason.SetupRequest, e.At)
				}
			case f.Reason().Freq == scope.Once:
				a.silent(e.Change, reason.SetupOnce, e.At)
			case a.calledWithData(f, e):
				offer(&Finding{Effect: e, Root: f})
			default:
				for _, l := range a.Life.Loops(e.At) {
					if l.Reason.Freq >= scope.Message && a.outlivesLoop(e.Owner, f) {
						offer(&Finding{Effect: e, Root: f, Reason: l.Reason})
					}
				}
			}
		}
	}
	var found []*Finding
	for _, ch := range a.Changes {
		if x := best[ch]; x != nil {
			found = append(found, x)
		}
	}
	return a.rows(onePer(onePer(found, callee), place))
}

func less(x, y *Finding) bool {
	if x.Reason.Freq != y.Reason.Freq {
		return x.Reason.Freq > y.Reason.Freq
	}
	if d := len(x.Path) - len(y.Path); d != 0 {
		return d < 0
	}
	return x.Root.Index < y.Root.Index
}

// callee is the function of another package that changes something; none is nil.
func callee(x *Finding) (fn *types.Func, ok bool) { return x.Change.Callee, x.Change.Callee != nil }

// place is where another package changes it: it is one mistake, by whichever of its
// functions this one comes to it.
func place(x *Finding) (where string, ok bool) {
	if x.Change.Imported == nil {
		return "", false
	}
	return x.Change.Imported.Place(), true
}

// onePer keeps the first finding of those with the same key, and all without one.
func onePer[K comparable](found []*Finding, key func(*Finding) (K, bool)) []*Finding {
	first := make(map[K]*Finding)
	return slices.DeleteFunc(found, func(x *Finding) bool {
		k, ok := key(x)
		if !ok {
			return false
		}
		if prev := first[k]; prev != nil {
			prev.More += 1 + x.More
			return true
		}
		first[k] = x
		return false
	})
}

// outlives reports whether an object outlives a call of the entry point root: it
// is the process's, a field of what handles all requests, or of a function around
// the handler that does not itself run for a request.
func (a *Analysis) outlives(o Owner, root *funcs.Func) bool {
	if o.kind == process {
		return true
	}
	p, isParam := a.Life.Param(o.Var)
	if isParam && p.Func == root {
		return p.Index < 0 && root.Reason().Freq != scope.PerValue && !carriesRequest(o.Var)
	}
	outer := a.declarer(o, root)
	if outer == root {
		return false
	}
	for f := root.Outer; f != nil; f = f.Outer {
		if f.Reason().Freq >= scope.PerElement {
			return false
		}
		if f == outer {
			break
		}
	}
	return !isParam || p.Index >= 0 || !carriesRequest(o.Var)
}

// handedOwn reports whether an object belongs to the receiver of the entry point
// root and all who call root run for a request themselves, each with a receiver
// of its own: an object that is made to serve one request.
func (a *Analysis) handedOwn(o Owner, root *funcs.Func) bool {
	p, isParam := a.Life.Param(o.Var)
	return isParam && p.Func == root && p.Index < 0 && len(root.In()) > 0 &&
		!slices.ContainsFunc(root.In(), func(e *funcs.Edge) bool {
			_, shared := a.across(o, e)
			return shared || e.From.Reason().Freq < scope.PerElement
		})
}

// carriesRequest reports whether an object is itself made for one request.
func carriesRequest(v *types.Var) bool {
	_, ok := scope.Signature("", types.NewSignatureType(nil, nil, nil, types.NewTuple(v), nil, false))
	return ok
}

// outlivesLoop reports whether an object outlives one iteration of a message
// loop of f: only what is shared with others counts.
func (a *Analysis) outlivesLoop(o Owner, f *funcs.Func) bool {
	if o.kind == process {
		return true
	}
	p, ok := a.Life.Param(o.Var)
	return ok && p.Func == f && p.Index < 0 && !carriesRequest(o.Var)
}
