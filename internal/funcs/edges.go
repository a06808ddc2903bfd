package funcs

import (
	"go/ast"
	"go/types"
	"math"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// edges adds the edges of static calls, interface calls and function values, in source order.
func (p *Package) edges() {
	calls, mentions := p.Calls, p.mentions()
	lits := slices.DeleteFunc(slices.Clone(p.Funcs), func(f *Func) bool { return !f.isLit() })
	for {
		call, lit, mention := last, last, last
		if len(calls) > 0 {
			call = calls[0].At.Index()
		}
		if len(lits) > 0 {
			lit = lits[0].Cursor.Index()
		}
		if len(mentions) > 0 {
			mention = mentions[0].in.Index()
		}
		switch {
		case call < lit && call <= mention: // before what is mentioned in it
			p.call(calls[0], calls[0].Expr())
			calls = calls[1:]
		case lit < mention:
			p.place(lits[0], lits[0].Cursor)
			lits = lits[1:]
		case mention < last:
			if at, ok := mentions[0].in.FindNode(mentions[0].id); ok {
				p.reference(at, mentions[0].fn)
			}
			mentions = mentions[1:]
		default:
			return
		}
	}
}

// last is behind the indices of all nodes.
const last int32 = math.MaxInt32

// call adds the edges of one call.
func (p *Package) call(made Call, call *ast.CallExpr) {
	c := made.At
	switch callee := made.Callee.(type) {
	case *types.Func:
		from := p.Enclosing(c)
		recv := receiver(call)
		if (from.reason.Freq == scope.Unknown || p.ofConnection(from, recv)) && scope.SetupCall(callee.Origin()) {
			// A function that starts a server or registers routes is set-up.
			from.reason = scope.Reason{Freq: scope.Once, What: "set-up"}
		}
		if to := p.Lookup(callee); to != nil {
			p.link(&Edge{From: from, To: to, At: c, Call: call, Recv: recv})
			p.handsOver(to, c)
			return
		}
		if isPoolGet(callee) {
			p.poolGets = append(p.poolGets, c)
		}
		p.fieldCall(c, callee)
		if named := interfaceOf(callee); named != nil {
			from.invokes = append(from.invokes, Invoke{Key: MethodKey(named, callee), At: c})
		}
		for _, to := range p.targets(callee, recv) {
			p.link(&Edge{From: from, To: to, At: c, Call: call, Recv: recv})
		}
	case *types.Var:
		if key := FuncTypeKey(callee.Type()); key != "" && !p.holdsKnown(callee) {
			from := p.Enclosing(c)
			from.invokes = append(from.invokes, Invoke{Key: key, At: c})
		}
	}
}

// targets returns the methods of this package's types that a call of fn, which another package or an
// interface declares, may reach; recv is what it is called on.
func (p *Package) targets(fn *types.Func, recv ast.Expr) []*Func {
	if !isInterfaceMethod(fn) {
		return nil
	}
	var fs []*Func
	if named := interfaceOf(fn); named != nil {
		fs = p.dispatched(named, fn.Name())
	} else {
		fs = p.unnamed(fn)
	}
	if known, ok := p.byConstraint(recv, fn.Name()); ok { // as all methods of type parameters are
		return known
	}
	return fs
}

// ofConnection reports whether f would serve a connection that it is given, by its signature,
// but is given what recv is as well: no connection comes with a router.
func (p *Package) ofConnection(f *Func, recv ast.Expr) bool {
	row := f.reason.Row
	id, ok := recv.(*ast.Ident)
	if !ok || row == nil || row.Kind != scope.Param || row.Strong || row.Freq == scope.Once {
		return false
	}
	v, ok := p.Info.Uses[id].(*types.Var)
	return ok && v.Kind() == types.ParamVar && f.Obj != nil && typ.DeclaredIn(f.Cursor.Node(), v)
}

func (p *Package) link(e *Edge) {
	e.From.out = append(e.From.out, e)
	e.To.in = append(e.To.in, e)
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

// isInterfaceMethod reports whether an interface declares fn.
func isInterfaceMethod(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	return recv != nil && types.IsInterface(recv.Type())
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
