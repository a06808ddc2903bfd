package funcs

import "go/types"

// Invoking returns the keys of what the functions of the package call or mention and other packages may
// define, as an Invoke has them: of types whose packages ok accepts, by their paths. To each are
// added those that told knows of functions of other packages which it calls or mentions. That costs far
// less than the edges, which a package need not have if there is nothing.
func (p *Package) Invoking(ok func(path string) bool, told func(*types.Func) []string) map[*Func][]string {
	var keys map[*Func][]string
	add := func(f *Func, more ...string) {
		if keys == nil {
			keys = make(map[*Func][]string)
		}
		keys[f] = append(keys[f], more...)
	}
	invoked := func(fn *types.Func) (more []string) {
		if named := interfaceOf(fn); named != nil && ok(named.Obj().Pkg().Path()) {
			more = append(more, MethodKey(named, fn))
		}
		return append(more, told(fn)...)
	}
	for _, call := range p.Calls {
		switch callee := call.Callee.(type) {
		case *types.Func:
			if more := invoked(callee); len(more) > 0 {
				add(p.Enclosing(call.At), more...)
			}
		case *types.Var:
			if named, isNamed := types.Unalias(callee.Type()).(*types.Named); isNamed && FuncTypeKey(named) != "" && ok(named.Obj().Pkg().Path()) && !p.holdsKnown(callee) {
				add(p.Enclosing(call.At), FuncTypeKey(named))
			}
		}
	}
	for _, m := range p.mentions() {
		if more := invoked(m.fn); len(more) > 0 {
			add(p.Enclosing(m.in), more...)
		}
	}
	return keys
}
