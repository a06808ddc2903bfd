package summary

import "github.com/mapperlint/mapperlint/internal/funcs"

// postorder returns the functions so that callees come before callers, up to
// cycles.
func postorder(p *funcs.Package) []*funcs.Func {
	var order []*funcs.Func
	seen := make(map[*funcs.Func]bool)
	var visit func(*funcs.Func)
	visit = func(f *funcs.Func) {
		if seen[f] {
			return
		}
		seen[f] = true
		for _, e := range f.Out {
			visit(e.To)
		}
		order = append(order, f)
	}
	for _, f := range p.Funcs {
		visit(f)
	}
	return order
}
