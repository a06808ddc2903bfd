package funcs

import "github.com/mapperlint/mapperlint/internal/scope"

// EdgesTo returns f.In(), from what is in sight if that tells them.
func (p *Package) EdgesTo(f *Func) []*Edge {
	if in, _, ok := p.InSight(f); ok {
		return in
	}
	return f.In()
}

// Runs returns f.Reason(), from what is in sight if that tells it.
func (p *Package) Runs(f *Func) scope.Reason {
	if _, r, ok := p.InSight(f); ok {
		return r
	}
	return f.Reason()
}

// Callers returns the functions that call one of fs, some more than once: where their edges with
// a call come from.
func (p *Package) Callers(fs []*Func) []*Func {
	var from []*Func
	for _, f := range fs {
		for _, e := range p.EdgesTo(f) {
			if e.Call != nil {
				from = append(from, e.From)
			}
		}
	}
	return from
}
