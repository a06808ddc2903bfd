package funcs

import "go/types"

// MayInvoke reports whether a function of the package may have an Invoke of what a package
// declares that ok accepts, by its path, or call or mention a function that told accepts. It costs
// far less than to find the edges, by which importers are told of those who call such functions.
func (p *Package) MayInvoke(ok func(path string) bool, told func(*types.Func) bool) bool {
	counts := func(fn *types.Func) bool {
		named := interfaceOf(fn)
		return named != nil && ok(named.Obj().Pkg().Path()) || told(fn)
	}
	for _, call := range p.Calls {
		switch callee := call.Callee.(type) {
		case *types.Func:
			if counts(callee) {
				return true
			}
		case *types.Var:
			if named, isNamed := types.Unalias(callee.Type()).(*types.Named); isNamed && FuncTypeKey(named) != "" && ok(named.Obj().Pkg().Path()) && !p.holdsKnown(callee) {
				return true
			}
		}
	}
	for _, m := range p.mentions() {
		if counts(m.fn) {
			return true
		}
	}
	return false
}
