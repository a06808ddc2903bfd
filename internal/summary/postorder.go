package summary

import "github.com/mapperlint/mapperlint/internal/funcs"

// postorder returns the functions so that callees come before callers, up to
// cycles.
func postorder(p *funcs.Package) []*funcs.Func {
	var order []*funcs.Func
	seen := make([]bool, len(p.Funcs))
	var visit func(*funcs.Func)
	visit = func(f *funcs.Func) {
		if seen[f.Index] {
			return
		}
		seen[f.Index] = true
		for _, e := range f.Out() {
			visit(e.To)
		}
		order = append(order, f)
	}
	for _, f := range p.Funcs {
		visit(f)
	}
	return order
}
