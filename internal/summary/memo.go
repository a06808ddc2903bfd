package summary

import (
	"golang.org/x/tools/go/ast/edge"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// A function of sync.OnceValue builds once, and keeps what it has built: it lives as long
// as what it is kept in, which may be an object of one request.

// memoised adds to f what the function builds that e hands to sync.OnceValue in f, if
// what that yields becomes part of an object which f makes and uses up or returns. A
// function that gets it may throw it away before it has built anything.
func (fo *Folder) memoised(f *funcs.Func, e *funcs.Edge) (changed bool) {
	if e.Call != nil || e.Once != nil || e.At.ParentEdgeKind() != edge.CallExpr_Args {
		return false
	}
	memo := e.At.Parent()
	if !fo.Pkg.MemoKept(memo) {
		return false
	}
	for _, m := range fo.Of(e.To).Makes {
		key := seenKey{f, m.Build, e.At}
		if m.Into || fo.seen[key] || !fo.room(f) {
			continue
		}
		fo.seen[key] = true
		fate := fo.derived(m, lifetime.Value{At: memo, Entry: m.Build.Entry, Held: true})
		if fate.Stored || fate.Mutated {
			continue
		}
		up := fo.across(&m.Effect, e)
		changed = fo.settle(f, &up, fate) || changed
	}
	return changed
}
