package funcs

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// keptToThemselves takes away the edges from calls of an interface's methods to those of types
// of which local variables alone ever hold an object, and hand it to nobody: the interface
// that is called elsewhere holds something else. They stand behind none for others.
func (p *Package) keptToThemselves() {
	alone := make(map[*types.TypeName]bool) // of those that stand behind a call
	for _, f := range p.Funcs {
		if t := p.ownType(f); t != nil && slices.ContainsFunc(f.in, p.isDispatch) {
			alone[t] = false
		}
	}
	for t := range alone {
		alone[t] = p.keptAlone(t)
	}
	maps.DeleteFunc(alone, func(_ *types.TypeName, is bool) bool { return !is })
	for _, f := range p.Funcs {
		if t := p.ownType(f); alone[t] {
			p.undispatch(f, p.alone[t])
		}
	}
	if p.conversions = p.allConversions(); len(alone) > 0 {
		p.conversions = slices.DeleteFunc(slices.Clone(p.conversions), func(conv Conversion) bool {
			t, ok := typ.Pointee(conv.Impl).(*types.Named)
			return ok && alone[t.Obj()]
		})
	}
}

// keptAlone reports whether local variables alone, p.alone[t], hold objects of the type, and the package
// names it for nothing else than for these, and for what a method is called on. If nobody in sight makes
// one, somebody else does.
func (p *Package) keptAlone(t *types.TypeName) bool {
	vs, known := p.alone[t]
	if known {
		return vs != nil
	}
	if p.alone == nil {
		p.alone = make(map[*types.TypeName][]*types.Var)
		p.convertsOf = make(map[*types.TypeName][]Conversion)
		for _, conv := range p.allConversions() {
			if named, ok := typ.Pointee(conv.Impl).(*types.Named); ok {
				p.convertsOf[named.Obj()] = append(p.convertsOf[named.Obj()], conv)
			}
		}
	}
	p.alone[t] = p.localHolders(t)
	return p.alone[t] != nil
}

// localHolders returns the variables of keptAlone, nil if there are other holders.
func (p *Package) localHolders(t *types.TypeName) []*types.Var {
	vs := []*types.Var{}
	for _, conv := range p.convertsOf[t] {
		v := p.localHolder(conv.At)
		if v == nil {
			return nil
		}
		vs = append(vs, v)
	}
	made := false
	for _, c := range p.names.named(t.Name()) {
		if p.Info.Uses[c.Node().(*ast.Ident)] != types.Object(t) {
			continue
		}
		if !p.staysAt(c) {
			return nil
		}
		made = made || c.ParentEdgeKind() == edge.CompositeLit_Type
	}
	if !made {
		return nil
	}
	return vs
}

// ownType returns the type of which f is a method, if nobody but the package can name it.
func (p *Package) ownType(f *Func) *types.TypeName {
	if f.Obj == nil || f.Sig == nil || f.Sig.Recv() == nil {
		return nil
	}
	t, ok := typ.Pointee(f.Sig.Recv().Type()).(*types.Named)
	if !ok || t.Obj().Pkg() != p.Pkg || t.Obj().Exported() || t.TypeParams().Len() > 0 {
		return nil
	}
	return t.Obj()
}

// isDispatch reports whether the edge is of a call through an interface.
func (p *Package) isDispatch(e *Edge) bool {
	if e.Call == nil {
		return false
	}
	fn := StaticCallee(p.Info, e.Call)
	return fn != nil && isInterfaceMethod(fn)
}

// localHolder returns the local variable that is given the value at c, if nothing is done
// with it but to select what it has; else nil.
func (p *Package) localHolder(c inspector.Cursor) *types.Var {
	if v := p.AssignedTo(c); v != nil && v.Kind() == types.LocalVar && !IsGlobal(v) && p.onlySelected(v) {
		return v
	}
	return nil
}

// onlySelected reports whether the variable is mentioned for its fields and methods alone, and
// where it is given something.
func (p *Package) onlySelected(v *types.Var) bool {
	return !slices.ContainsFunc(p.Mentions(v), func(c inspector.Cursor) bool {
		switch c.ParentEdgeKind() {
		case edge.SelectorExpr_X, edge.AssignStmt_Lhs, edge.ValueSpec_Names, edge.Field_Names:
			return false
		}
		return true
	})
}

// staysAt reports whether the objects of the type that is named at c do not leave the function
// around.
func (p *Package) staysAt(c inspector.Cursor) bool {
	switch c.ParentEdgeKind() {
	case edge.CompositeLit_Type:
		lit := unparen(c.Parent())
		for lit.ParentEdgeKind() == edge.UnaryExpr_X { // &T{}
			lit = unparen(lit.Parent())
		}
		return lit.ParentEdgeKind() == edge.SelectorExpr_X || p.localHolder(lit) != nil
	case edge.StarExpr_X:
		c = c.Parent()
	}
	field, ok := c.Parent().Node().(*ast.Field)
	if !ok || c.Parent().Parent().ParentEdgeKind() != edge.FuncDecl_Recv {
		return false
	}
	for _, name := range field.Names {
		if v, ok := p.Info.Defs[name].(*types.Var); ok && !p.onlySelected(v) {
			return false
		}
	}
	return true
}

// undispatch takes away the edges of calls of the method f through interfaces, but for those on
// the variables.
func (p *Package) undispatch(f *Func, holders []*types.Var) {
	elsewhere := func(e *Edge) bool {
		if !p.isDispatch(e) {
			return false
		}
		id, ok := ast.Unparen(e.Recv).(*ast.Ident)
		return !ok || !slices.ContainsFunc(holders, func(v *types.Var) bool { return p.Info.Uses[id] == v })
	}
	for _, e := range f.in {
		if elsewhere(e) {
			e.From.out = slices.DeleteFunc(e.From.out, func(out *Edge) bool { return out == e })
		}
	}
	f.in = slices.DeleteFunc(f.in, elsewhere)
}
