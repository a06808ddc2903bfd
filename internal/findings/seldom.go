package findings

import (
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Whether all that calls a function makes good what went wrong, or renews what has become
// old: a log-in, which goes on for some requests of many.

// seldom reports whether all calls of fn in the package are made once for many of the function
// around them, or when the program starts, or in a function that is given nothing to work
// on; and the first of these is so of one. Who has such a function to offer to other packages
// offers them the same.
func (f *finder) seldom(fn *funcs.Func) bool {
	is, known := f.rare[fn]
	if !known {
		all, some := f.calledSeldom(fn, make(map[*funcs.Func]bool))
		is = all && some
		f.rare[fn] = is
	}
	return is
}

// maxCallers bounds the functions that are asked about for one that is called by them.
const maxCallers = 64

// calledSeldom is seldom in its two parts; asked are the functions that were asked about.
func (f *finder) calledSeldom(fn *funcs.Func, asked map[*funcs.Func]bool) (all, some bool) {
	if asked[fn] {
		return true, false // which counts where it was asked; a cycle is entered from elsewhere
	}
	if asked[fn] = true; len(asked) > maxCallers {
		return false, false
	}
	if fn.Reason().Freq >= scope.Inherit || len(fn.In()) == 0 {
		return false, false
	}
	for _, e := range fn.In() {
		switch {
		case f.fo.Seldom(lifetime.Fate{}, e, true) != "":
			some = true
		case e.Call == nil:
			return false, false
		case e.Reason.Freq == scope.Once || f.fo.Pkg.StartsUp(e.From):
		default:
			above, oneAbove := f.calledSeldom(e.From, asked)
			if !above && !givenNothing(e.From) {
				return false, false
			}
			some = some || oneAbove
		}
	}
	return true, some
}

// givenNothing reports whether nothing in the package calls the function fn, and who does
// gives it nothing but a context: Init(ctx).
func givenNothing(fn *funcs.Func) bool {
	if len(fn.In()) > 0 || fn.Referenced() || fn.Obj == nil || fn.Reason().Freq > scope.Once {
		return false
	}
	for v := range fn.Sig.Params().Variables() {
		if !typ.IsContext(v.Type()) {
			return false
		}
	}
	return true
}

// constructs reports whether fn, a function without a receiver, makes an object with methods,
// of a type of the program's own: a device, a store.
func (f *finder) constructs(fn *funcs.Func) bool {
	if fn.Obj == nil || fn.Sig.Recv() != nil || !makesObject(fn) {
		return false
	}
	named, ok := types.Unalias(typ.Pointee(fn.Sig.Results().At(0).Type())).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	of, tells := named.Obj().Pkg(), f.fo.Life.Tells
	return of == f.fo.Pkg.Pkg || tells != nil && tells(of.Path())
}
