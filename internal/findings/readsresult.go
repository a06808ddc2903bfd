package findings

import (
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// readsResult reports whether the object that fn returns, of plain values, is what it reads
// from what it is given: an instance that fn builds fills it from a parameter. Such an
// object is data, whatever its methods do.
func (f *finder) readsResult(fn *funcs.Func) bool {
	if fn.Body == nil || !isPlain(fn.Sig.Results().At(0).Type(), 0) {
		return false
	}
	return slices.ContainsFunc(f.fo.Of(fn).Uses, func(u *summary.Effect) bool {
		filled, given := false, false
		for _, e := range u.Fate.Data {
			v := f.variable(e)
			if v == nil {
				continue
			}
			p, isParam := f.fo.Life.Param(v)
			given = given || isParam && p.Func == fn && p.Index >= 0
			filled = filled || !isParam && f.returns(fn, v)
		}
		return filled && given
	})
}

// returns reports whether v is, or is returned as, the first result of fn.
func (f *finder) returns(fn *funcs.Func, v *types.Var) bool {
	if fn.Sig.Results().At(0) == v {
		return true
	}
	for _, results := range f.fo.Pkg.Returns(fn) {
		if len(results) > 0 && f.variable(results[0]) == v {
			return true
		}
	}
	return false
}
