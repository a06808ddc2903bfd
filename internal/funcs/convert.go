package funcs

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/effects"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Conversion is a place where a value of a concrete named type becomes one
// of a named interface with methods.
type Conversion struct {
	Impl  types.Type // T or *T
	Iface *types.Named
	At    inspector.Cursor // the expression that is converted
}

// convert marks the methods that stand behind interfaces whose methods run for
// every request, and those of objects that are registered.
func (p *Package) convert() {
	for _, call := range p.Calls {
		if fn := call.Func(); scope.CallsMethods(fn) {
			for i, arg := range call.Expr().Args {
				p.registered(fn, i, arg)
			}
		}
	}
	for _, conv := range p.conversions {
		for m := range conv.Iface.Underlying().(*types.Interface).Methods() {
			r, ok := scope.Interface(conv.Iface.Obj(), m.Name())
			if !ok {
				continue
			}
			if f := p.Lookup(MethodOf(conv.Impl, m)); f != nil {
				f.mark(r)
			}
		}
	}
}

// allConversions returns the conversions, in source order, those of types that are kept to
// themselves included.
func (p *Package) allConversions() []Conversion {
	if p.converts != nil {
		return p.converts
	}
	p.converts = []Conversion{}
	calls := p.Calls
	for _, file := range p.Files {
		for c := range file.Preorder((*ast.CallExpr)(nil), (*ast.AssignStmt)(nil), (*ast.ValueSpec)(nil), (*ast.ReturnStmt)(nil), (*ast.CompositeLit)(nil)) {
			if call, ok := c.Node().(*ast.CallExpr); ok {
				p.passed(calls[0], call)
				calls = calls[1:]
			} else {
				p.convertAt(c)
			}
		}
	}
	return p.converts
}

// passed records the conversions of what is passed to a call, or converted by it.
func (p *Package) passed(made Call, n *ast.CallExpr) {
	if len(n.Args) == 0 || keepsTypes(made.Callee) {
		return
	}
	sig := plain(made, n)
	if sig == nil {
		tv := p.Info.Types[n.Fun]
		if tv.IsType() {
			if len(n.Args) == 1 { // or it does not compile
				p.converted(made.At, n.Args[0], tv.Type)
			}
			return
		}
		sig, _ = types.Unalias(p.Info.TypeOf(n.Fun)).Underlying().(*types.Signature)
		if sig == nil {
			return
		}
	}
	for i, arg := range n.Args {
		p.converted(made.At, arg, paramType(sig, i))
	}
}

// keepsTypes reports whether the builtin obj converts none of its arguments.
func keepsTypes(obj types.Object) bool {
	b, ok := obj.(*types.Builtin)
	return ok && b.Name() != "append" && b.Name() != "delete"
}

// plain returns the signature of what is called, if it is called as it is declared:
// nothing generic, and no method expression; else nil.
func plain(made Call, call *ast.CallExpr) *types.Signature {
	callee, ok := made.Callee.(*types.Func)
	if !ok || callee != callee.Origin() {
		return nil
	}
	sig := callee.Signature()
	if sig.TypeParams() != nil || sig.RecvTypeParams() != nil || sig.Recv() != nil && (sig.Variadic() || len(call.Args) > sig.Params().Len()) {
		return nil
	}
	return sig
}

// convertAt records the implicit conversions of one node.
func (p *Package) convertAt(c inspector.Cursor) {
	switch n := c.Node().(type) {
	case *ast.AssignStmt:
		if len(n.Lhs) == len(n.Rhs) && (n.Tok == token.ASSIGN || len(n.Lhs) > 1) { // what x := y declares has the type of y
			for i, lhs := range n.Lhs {
				p.converted(c, n.Rhs[i], p.assignee(lhs))
			}
		}
	case *ast.ValueSpec:
		if n.Type != nil {
			for _, v := range n.Values {
				p.converted(c, v, p.Info.TypeOf(n.Type))
			}
		}
	case *ast.ReturnStmt:
		if len(n.Results) == 0 {
			return
		}
		f := p.Enclosing(c)
		if f.Sig != nil && f.Sig.Results().Len() == len(n.Results) {
			for i, r := range n.Results {
				p.converted(c, r, f.Sig.Results().At(i).Type())
			}
		}
	case *ast.CompositeLit:
		p.elements(c, n)
	}
}

// registered marks the exported methods of an object that callee gets as
// argument i, if it is one that calls them: worker.RegisterActivity(&activities{}).
func (p *Package) registered(callee *types.Func, i int, arg ast.Expr) {
	t := p.Info.TypeOf(arg)
	if named, ok := types.Unalias(typ.Pointee(t)).(*types.Named); !ok || named.Obj().Pkg() != p.Pkg || types.IsInterface(named) {
		return
	}
	r, methods, ok := scope.Argument(callee, i)
	if !ok || !methods {
		return
	}
	for sel := range types.NewMethodSet(t).Methods() {
		if fn, ok := sel.Obj().(*types.Func); ok && fn.Exported() {
			if f := p.Lookup(fn); f != nil {
				f.mark(r)
			}
		}
	}
}

// elements records the conversions of the elements of a composite literal.
func (p *Package) elements(c inspector.Cursor, lit *ast.CompositeLit) {
	t := typ.Pointee(p.Info.TypeOf(lit)).Underlying() // []*T{{...}} writes down a *T
	for i, elt := range lit.Elts {
		kv, _ := elt.(*ast.KeyValueExpr)
		switch u := t.(type) {
		case *types.Struct:
			if kv != nil {
				p.converted(c, kv.Value, p.assignee(kv.Key))
			} else if i < u.NumFields() {
				p.converted(c, elt, u.Field(i).Type())
			}
		case interface{ Elem() types.Type }: // a map, slice or array
			if kv != nil {
				elt = kv.Value
			}
			p.converted(c, elt, u.Elem())
		}
	}
}

// converted records the conversion of e to the interface type to.
func (p *Package) converted(c inspector.Cursor, e ast.Expr, to types.Type) {
	if to == nil {
		return
	}
	iface, ok := types.Unalias(to).(*types.Named)
	if !ok || iface.Obj().Pkg() == nil || !types.IsInterface(iface) || !p.matters(iface) {
		return
	}
	from := p.Info.TypeOf(e)
	elem := types.Unalias(from)
	if ptr, ok := elem.(*types.Pointer); ok {
		elem = types.Unalias(ptr.Elem())
	}
	named, ok := elem.(*types.Named)
	if !ok || types.IsInterface(named) {
		return
	}
	if at, ok := c.FindNode(e); ok {
		c = at
	}
	p.converts = append(p.converts, Conversion{Impl: from, Iface: iface, At: c})
}

// matters reports whether it can matter what stands behind an interface: it has
// methods, and what calls them is not just the standard library.
func (p *Package) matters(iface *types.Named) bool {
	obj := iface.Obj()
	is, known := p.ifaces[obj]
	if !known {
		for m := range iface.Underlying().(*types.Interface).Methods() {
			_, often := scope.Interface(obj, m.Name())
			is = is || often || !effects.Standard(obj.Pkg().Path())
		}
		p.ifaces[obj] = is
	}
	return is
}

// assignee returns the type of a variable or field that is given a value, nil for the
// blank identifier.
func (p *Package) assignee(e ast.Expr) types.Type {
	if id, ok := e.(*ast.Ident); ok {
		if v, ok := p.Info.Uses[id].(*types.Var); ok { // in one look-up of three
			return v.Type()
		}
	}
	return p.Info.TypeOf(e)
}

// MethodOf returns the method of t that implements the interface method m.
func MethodOf(t types.Type, m *types.Func) *types.Func {
	obj, _, _ := types.LookupFieldOrMethod(t, true, m.Pkg(), m.Name())
	fn, _ := obj.(*types.Func)
	if fn == nil {
		return nil
	}
	return fn.Origin()
}

// holdsKnown reports whether v is a local variable that is given nothing but functions by
// their names, and literals: what is called by it is among them.
func (p *Package) holdsKnown(v *types.Var) bool {
	as := p.Assignments(v)
	if v.IsField() || IsGlobal(v) || !slices.ContainsFunc(as, func(a Assignment) bool { // not a parameter
		return typ.DeclaredIn(a.At.Node(), v)
	}) {
		return false
	}
	return !slices.ContainsFunc(as, func(a Assignment) bool {
		e := ast.Unparen(a.Value)
		if call, ok := e.(*ast.CallExpr); ok && len(call.Args) == 1 && p.Info.Types[call.Fun].IsType() {
			e = ast.Unparen(call.Args[0])
		}
		_, isLit := e.(*ast.FuncLit)
		return a.Value == nil || !isLit && Named(p.Info, e) == nil
	})
}
