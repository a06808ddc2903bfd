package funcs

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/nameset"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// connect adds the edges of static calls, interface calls and function values,
// and lists where values are stored and where they become interfaces.
func (p *Package) connect() {
	calls := p.Calls
	names := p.funcNames()
	for _, file := range p.Files {
		for c := range file.Preorder((*ast.CallExpr)(nil), (*ast.FuncLit)(nil), (*ast.Ident)(nil),
			(*ast.AssignStmt)(nil), (*ast.IncDecStmt)(nil), (*ast.ValueSpec)(nil), (*ast.ReturnStmt)(nil), (*ast.CompositeLit)(nil)) {
			switch n := c.Node().(type) {
			case *ast.CallExpr:
				p.call(calls[0], n)
				p.passed(calls[0], n)
				calls = calls[1:]
			case *ast.FuncLit:
				if lit := p.lits[n]; lit != nil {
					p.place(lit, c)
				}
			case *ast.Ident:
				if !mayRefer(c, n, names) {
					continue
				}
				if fn, ok := p.Info.Uses[n].(*types.Func); ok {
					p.reference(c, fn)
				}
			case *ast.AssignStmt, *ast.IncDecStmt, *ast.CompositeLit:
				p.convertAt(c)
				p.Stores = append(p.Stores, c)
			default:
				p.convertAt(c)
			}
		}
	}
}

// funcNames returns the names of the functions and methods that the package
// declares, those of interfaces included; nil if identifiers may denote functions
// of other packages as well.
func (p *Package) funcNames() *nameset.Set {
	for _, file := range p.Files {
		for _, imp := range file.Node().(*ast.File).Imports {
			if imp.Name != nil && imp.Name.Name == "." {
				return nil
			}
		}
	}
	names := new(nameset.Set)
	for fn := range p.decls {
		names.Add(fn.Name())
	}
	for _, file := range p.Files {
		for c := range file.Preorder((*ast.InterfaceType)(nil)) {
			for _, method := range c.Node().(*ast.InterfaceType).Methods.List {
				for _, id := range method.Names {
					names.Add(id.Name)
				}
			}
		}
	}
	return names
}

// mayRefer reports whether the identifier at c may denote a function that is not
// called there. To look it up costs more than to see that it does not.
func mayRefer(c inspector.Cursor, id *ast.Ident, names *nameset.Set) bool {
	switch c.ParentEdgeKind() {
	case edge.CallExpr_Fun:
		return false
	case edge.SelectorExpr_Sel:
		if c.Parent().ParentEdgeKind() == edge.CallExpr_Fun {
			return false
		}
		return names == nil || id.IsExported() || names.Has(id.Name)
	}
	return names == nil || names.Has(id.Name)
}

// call adds the edges of one call.
func (p *Package) call(made Call, call *ast.CallExpr) {
	c := made.At
	switch callee := made.Callee.(type) {
	case *types.Func:
		from := p.Enclosing(c)
		recv := receiver(call)
		if (from.Reason.Freq == scope.Unknown || p.ofConnection(from, recv)) && scope.SetupCall(callee.Origin()) {
			// A function that starts a server or registers routes is set-up.
			from.Reason = scope.Reason{Freq: scope.Once, What: "set-up"}
		}
		if to := p.Lookup(callee); to != nil {
			p.link(&Edge{From: from, To: to, At: c, Call: call, Recv: recv})
			return
		}
		from.Imported = append(from.Imported, callee.Origin())
		if isPoolGet(callee) {
			p.poolGets = append(p.poolGets, c)
		}
		p.fieldCall(c, callee)
		targets := p.unnamed(callee)
		if named := interfaceOf(callee); named != nil {
			from.Invokes = append(from.Invokes, Invoke{Key: MethodKey(named, callee), At: c})
			targets = p.dispatched(named, callee.Name())
		}
		if fs, ok := p.byConstraint(recv, callee.Name()); ok {
			targets = fs
		}
		for _, to := range targets {
			p.link(&Edge{From: from, To: to, At: c, Call: call, Recv: recv})
		}
	case *types.Var:
		if key := FuncTypeKey(callee.Type()); key != "" && !p.holdsKnown(callee) {
			from := p.Enclosing(c)
			from.Invokes = append(from.Invokes, Invoke{Key: key, At: c})
		}
		p.valueCalls = append(p.valueCalls, c)
	case nil:
		if _, isLit := ast.Unparen(call.Fun).(*ast.FuncLit); !isLit && !p.Info.Types[call.Fun].IsType() {
			p.valueCalls = append(p.valueCalls, c)
		}
	}
}

// ofConnection reports whether f would serve a connection that it is given, by its signature,
// but is given what recv is as well: no connection comes with a router.
func (p *Package) ofConnection(f *Func, recv ast.Expr) bool {
	row := f.Reason.Row
	id, ok := recv.(*ast.Ident)
	if !ok || row == nil || row.Kind != scope.Param || row.Strong || row.Freq == scope.Once {
		return false
	}
	v, ok := p.Info.Uses[id].(*types.Var)
	return ok && v.Kind() == types.ParamVar && f.Obj != nil && DeclaredIn(f.Cursor.Node(), v)
}

// reference adds the edge of a function that is mentioned but not called.
func (p *Package) reference(c inspector.Cursor, fn *types.Func) {
	expr, called := Mention(c)
	if called {
		return // see call
	}
	if to := p.Lookup(fn); to != nil {
		p.place(to, expr)
	} else if named := interfaceOf(fn); named != nil {
		from := p.Enclosing(c)
		from.Invokes = append(from.Invokes, Invoke{Key: MethodKey(named, fn), At: expr})
		for _, to := range p.implementers(named, fn.Name()) {
			p.place(to, expr)
		}
	} else {
		if f, at := p.handedOnAt(c); f != nil {
			p.place(f, at)
		}
		from := p.Enclosing(c)
		from.Imported = append(from.Imported, fn.Origin())
		p.importedAs(expr, fn.Origin())
	}
}

// importedAs records that fn, of another package, is an argument at c for a
// parameter of a named function type.
func (p *Package) importedAs(c inspector.Cursor, fn *types.Func) {
	kind, i := c.ParentEdge()
	if kind != edge.CallExpr_Args {
		return
	}
	callee := StaticCallee(p.Info, c.Parent().Node().(*ast.CallExpr))
	if callee == nil {
		return
	}
	if _, told := p.toldReason(callee, i); told { // by the function, which says more than the type
		return
	}
	if key := FuncTypeKey(paramType(callee.Signature(), i)); key != "" {
		p.ImportedAs = append(p.ImportedAs, ImportedAs{Func: fn, Key: key, At: c})
	}
}

// Mention returns, for the identifier of a function at c, the call of it, or
// the expression by which it is used as a value.
func Mention(c inspector.Cursor) (at inspector.Cursor, called bool) {
	if c.ParentEdgeKind() == edge.SelectorExpr_Sel {
		c = c.Parent()
	}
	c = instantiated(unparen(c))
	if c.ParentEdgeKind() == edge.CallExpr_Fun {
		return c.Parent(), true
	}
	return c, false
}

func (p *Package) link(e *Edge) {
	e.From.Out = append(e.From.Out, e)
	e.To.In = append(e.To.In, e)
}

// generated reports whether c stands in a generated file.
func (p *Package) generated(c inspector.Cursor) bool {
	for enc := range c.Enclosing((*ast.File)(nil)) {
		return scope.IsGenerated(enc.Node().(*ast.File))
	}
	return false
}

// StaticCallee returns the function or method that a call names, interface
// methods included, as its origin; nil for calls of values and conversions.
func StaticCallee(info *types.Info, call *ast.CallExpr) *types.Func {
	fn, _ := typeutil.Callee(info, call).(*types.Func)
	if fn == nil {
		return nil
	}
	return fn.Origin()
}

// Named returns the function that e, an identifier or selector, denotes, as
// its origin, or nil.
func Named(info *types.Info, e ast.Expr) *types.Func {
	var id *ast.Ident
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	default:
		return nil
	}
	fn, _ := info.Uses[id].(*types.Func)
	if fn == nil {
		return nil
	}
	return fn.Origin()
}

// receiver returns x of the call x.M(), or nil.
func receiver(call *ast.CallExpr) ast.Expr {
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		return sel.X
	}
	return nil
}

// FuncTypeKey names a declared function type: "path.Type"; "" for others.
func FuncTypeKey(t types.Type) string {
	if t == nil {
		return ""
	}
	named, _ := types.Unalias(t).(*types.Named)
	if named == nil || named.Obj().Pkg() == nil {
		return ""
	}
	if _, ok := named.Underlying().(*types.Signature); !ok {
		return ""
	}
	return named.Obj().Pkg().Path() + "." + named.Obj().Name()
}

func unparen(c inspector.Cursor) inspector.Cursor {
	for c.ParentEdgeKind() == edge.ParenExpr_X {
		c = c.Parent()
	}
	return c
}

// instantiated steps from F to F[T].
func instantiated(c inspector.Cursor) inspector.Cursor {
	switch c.ParentEdgeKind() {
	case edge.IndexExpr_X, edge.IndexListExpr_X:
		return unparen(c.Parent())
	}
	return c
}
