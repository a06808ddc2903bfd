package summary

import (
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// invokes reports whether a function of the package may call an interface method or function type
// that counts: else nobody has to know who calls whom.
func (j *Joiner) invokes() bool {
	if !j.asked {
		j.asked = true
		j.may = j.Folder.Pkg.MayInvoke(joinable, func(fn *types.Func) bool {
			x := j.Imports.Func(fn)
			return x != nil && len(x.Invokes) > 0
		})
	}
	return j.may
}

// invoked returns the interface methods and function types that a call of f
// reaches, through static calls and imported functions, sorted and capped.
func (j *Joiner) invoked(f *funcs.Func) []string {
	if !j.invokes() {
		return nil
	}
	if j.keys == nil {
		j.keys = make([][]string, len(j.Folder.Pkg.Funcs))
		EachComponent(j.Folder.Pkg.Funcs, func(e *funcs.Edge) bool { return e.Reason.Freq != scope.Once }, func(members []*funcs.Func) {
			keys := j.invokedBy(members)
			for _, f := range members {
				j.keys[f.Index] = keys
			}
		})
	}
	return j.keys[f.Index]
}

// invokedBy is invoked for functions that all reach one another; what they
// reach besides is known.
func (j *Joiner) invokedBy(members []*funcs.Func) []string {
	var keys []string
	for _, f := range members {
		for _, inv := range f.Invokes() {
			if joinable(inv.Key) {
				keys = append(keys, inv.Key)
			}
		}
		for _, fn := range f.Imported() {
			if x := j.Imports.Func(fn); x != nil {
				keys = append(keys, x.Invokes...)
			}
		}
		for _, e := range f.Out() {
			if e.Reason.Freq != scope.Once {
				keys = append(keys, j.keys[e.To.Index]...)
			}
		}
		slices.Sort(keys)
		keys = slices.Compact(keys)
		keys = keys[:min(len(keys), maxInvokes)] // the first of the whole are among the first of each part
	}
	return slices.Clip(keys)
}
