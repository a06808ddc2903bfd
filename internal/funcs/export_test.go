package funcs

// CallersInSight is what Callers tells without all edges.
func (p *Package) CallersInSight(f *Func) ([]*Func, bool) { return p.callersInSight([]*Func{f}) }
