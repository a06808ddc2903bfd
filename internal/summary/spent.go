package summary

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// markSpent marks the requests of interface methods and function types that this
// package declares, or has a name of its own for, if each call of them in it uses up
// what it gets: an instance that one of them returns is one for each call.
func (j *Joiner) markSpent(requests []fact.Request) {
	if len(requests) == 0 {
		return
	}
	own, aliased := j.Folder.Pkg.Pkg.Path()+".", aliasedFuncs(j.Folder.Pkg.Pkg)
	asked := make(map[string]*fact.Request)
	for i := range requests {
		if r := &requests[i]; strings.HasPrefix(r.Key, own) || aliased[r.Key] {
			r.Spent, asked[r.Key] = true, r
		}
	}
	for _, f := range j.Folder.Pkg.Funcs {
		for _, inv := range f.Invokes() {
			if r := asked[inv.Key]; r != nil && r.Spent {
				r.Spent = j.Folder.spends(inv.At)
			}
		}
	}
}

// aliasedFuncs returns the function types of other packages, "path.Type", for which
// the package declares aliases, as generated servers do.
func aliasedFuncs(pkg *types.Package) map[string]bool {
	keys := make(map[string]bool)
	for _, name := range pkg.Scope().Names() {
		if obj, ok := pkg.Scope().Lookup(name).(*types.TypeName); ok && obj.IsAlias() {
			if key := funcs.FuncTypeKey(obj.Type()); key != "" {
				keys[key] = true
			}
		}
	}
	return keys
}

// maxHandedUp bounds the functions that return to one another what a call yields.
const maxHandedUp = 3

// spends reports whether nothing that the call at c returns outlives the function
// around it, or those that call this one and get it in turn.
func (fo *Folder) spends(c inspector.Cursor) bool { return fo.spendsWithin(c, maxHandedUp) }

func (fo *Folder) spendsWithin(c inspector.Cursor, depth int) bool {
	call, ok := c.Node().(*ast.CallExpr)
	if !ok {
		return false
	}
	results, ok := fo.Pkg.Info.TypeOf(call).(*types.Tuple)
	if !ok {
		results = types.NewTuple(types.NewParam(call.Pos(), nil, "", fo.Pkg.Info.TypeOf(call)))
	}
	for i := range results.Len() {
		t := results.At(i).Type()
		if _, basic := t.Underlying().(*types.Basic); basic || typ.IsError(t) {
			continue
		}
		fate := fo.trackResult(c, i, t)
		if len(fate.Setups) > 0 || fate.Stored || fate.Mutated || fate.Global != nil || len(fate.Returned) > 0 && !fo.callersSpend(fo.Pkg.Enclosing(c), depth) {
			return false
		}
	}
	return true
}

// callersSpend reports whether f is called in sight, and each call of it uses up what it
// returns.
func (fo *Folder) callersSpend(f *funcs.Func, depth int) bool {
	if f.Obj == nil || depth == 0 || len(fo.Pkg.EdgesTo(f)) == 0 {
		return false
	}
	for _, e := range fo.Pkg.EdgesTo(f) {
		if e.Call == nil || !e.From.Test.IsValid() && !fo.spendsWithin(e.At, depth-1) {
			return false
		}
	}
	return true
}

// trackResult follows result i of the call at c, which has type t: an instance, or what may
// hold one.
func (fo *Folder) trackResult(c inspector.Cursor, i int, t types.Type) lifetime.Fate {
	entry := fo.Life.Cat.OfType(t)
	return fo.Life.Track(lifetime.Value{At: c, Result: i, Entry: entry, Held: entry == nil})
}
