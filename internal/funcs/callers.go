package funcs

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
)

// Callers returns the functions that call one of fs, some more than once: where their edges with
// a call come from. Those edges alone are looked for, as long as that is less than to find all.
func (p *Package) Callers(fs []*Func) []*Func {
	var from []*Func
	if !p.connected {
		if from, ok := p.callersInSight(fs); ok {
			return from
		}
	}
	for _, f := range fs {
		for _, e := range f.In() {
			if e.Call != nil {
				from = append(from, e.From)
			}
		}
	}
	return from
}

// callersInSight is Callers, of functions that nobody calls but by their names, and literals
// that nobody calls but where they stand; ok is false if there are others among fs.
func (p *Package) callersInSight(fs []*Func) (from []*Func, ok bool) {
	byName := make(map[*types.Func]bool)
	for _, f := range fs {
		switch {
		case f.Obj != nil && !p.mayBeValue(f):
			byName[f.Obj] = true
		case f.Obj != nil || f.HandedOn:
			return nil, false
		default:
			c := unparen(f.Cursor)
			kind, i := c.ParentEdge()
			switch {
			case kind == edge.CallExpr_Fun:
				from = append(from, p.Enclosing(c.Parent().Parent()))
			case kind != edge.CallExpr_Args || !p.keepsToItself(c.Parent().Node().(*ast.CallExpr), i):
				return nil, false
			}
		}
	}
	if len(byName) > 0 {
		for _, call := range p.Calls {
			if byName[call.Func()] {
				from = append(from, p.Enclosing(call.At))
			}
		}
	}
	return from, true
}

// mayBeValue reports whether f, which is declared, is mentioned without a call of it, or is a method
// that a call of an interface may reach.
func (p *Package) mayBeValue(f *Func) bool {
	if p.valueFuncs == nil {
		p.valueFuncs, p.behind = make(map[*types.Func]bool), make(map[string]bool)
		note := func(fn *types.Func) {
			if isInterfaceMethod(fn) {
				p.behind[fn.Name()] = true
			}
		}
		for _, call := range p.Calls {
			if fn, ok := call.Callee.(*types.Func); ok {
				note(fn)
			}
		}
		for _, m := range p.mentions() {
			p.valueFuncs[m.fn.Origin()] = true
			note(m.fn)
		}
	}
	return p.valueFuncs[f.Obj] || f.Sig.Recv() != nil && p.behind[f.Obj.Name()]
}

// keepsToItself reports whether the call is of a function of another package of which it is not
// known that it hands its argument i back: no code of this package calls what it gets.
func (p *Package) keepsToItself(call *ast.CallExpr, i int) bool {
	fn := StaticCallee(p.Info, call)
	if fn == nil || p.Lookup(fn) != nil || Memoises(fn) {
		return false
	}
	_, told := p.Callback(fn, i)
	return !told
}
