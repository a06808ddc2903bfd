package lifetime

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Functions that keep a function value, to call it later with what comes then.

// KeepsCallback reports whether callee stores the function value that it gets as
// argument i, as Subscribe does: one of this package, or one that is known, or told, to call
// it later. One that is sent to a worker is run once and forgotten.
func (a *Analysis) KeepsCallback(callee *types.Func, i int) bool {
	if scope.Later(callee, i) {
		return true
	}
	to := a.Pkg.Lookup(callee)
	if to == nil {
		return a.toldToKeep(callee, i)
	}
	if i >= to.Sig.Params().Len() || to.Sig.Variadic() && i == to.Sig.Params().Len()-1 || !a.ParamFate(to, i).Stored {
		return false
	}
	return !slices.ContainsFunc(a.Pkg.Mentions(to.Param(i)), func(c inspector.Cursor) bool { return c.ParentEdgeKind() == edge.SendStmt_Value })
}

// toldToKeep reports whether callee, of another package, is told to store the function value that it gets
// as argument i, or to return what has it.
func (a *Analysis) toldToKeep(callee *types.Func, i int) bool {
	if callee == nil || a.Imported == nil {
		return false
	}
	told, _ := a.Pkg.Callback(callee, i)
	pf, _ := a.Imported(callee.Origin(), i)
	return told.Kept || pf.Stored
}

// MayRegister reports whether a method of another package may do no more with the
// function value that it gets as argument i than to keep it: it answers nothing by
// which its caller could have what the function value found, or gets a name for it, and answers what was
// made for that, as Handle("/", f).Methods("GET") and Subscribe(topic, f) do. So may a function
// that gets a name, and the function value as an object: Register(server, name, HandlerFunc(f)). What the
// standard library's methods get they call at once, but for those of the scope table.
func (a *Analysis) MayRegister(callee *types.Func, i int) bool {
	if callee == nil || callee.Pkg() == nil || a.Pkg.Lookup(callee) != nil || effects.Standard(callee.Pkg().Path()) {
		return false
	}
	sig := callee.Signature()
	isMethod, named, yields := sig.Recv() != nil, takesName(sig), !yieldsNothing(sig)
	switch {
	case i >= sig.Params().Len():
		return false
	case isMethod && sig.Results().Len() == 0:
		return true
	}
	switch given := sig.Params().At(i).Type().Underlying().(type) {
	case *types.Interface:
		return named && !yields
	case *types.Signature: // an error of the one may be that of the other
		return isMethod && (yields && named && yieldsNothing(given) || !yields && (named || !yieldsError(given)))
	}
	return false
}

// takesName reports whether a parameter of the function is a text.
func takesName(sig *types.Signature) bool {
	for v := range sig.Params().Variables() {
		if isString(v.Type()) {
			return true
		}
	}
	return false
}

func yieldsError(sig *types.Signature) bool {
	for v := range sig.Results().Variables() {
		if typ.IsError(v.Type()) {
			return true
		}
	}
	return false
}
