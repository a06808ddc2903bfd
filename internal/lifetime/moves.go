package lifetime

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A loop may go through an object that was there before it: a scanner, a parser, a
// machine. What is read of the object then
// differs from one round to the next, although no variable of the function does.

// A part is what a selector names of an object: a field of the variable that
// holds it, or a method.
type part struct {
	root  *types.Var
	field *types.Var  // the first one; nil for what the variable itself has
	fn    *types.Func // the method that is called; nil for a field
}

// partOf reads a selector from the variable on.
func (a *Analysis) partOf(sel *ast.SelectorExpr) (p part, ok bool) {
	var e ast.Expr = sel
	for {
		switch x := ast.Unparen(e).(type) {
		case *ast.SelectorExpr:
			s := a.Pkg.Info.Selections[x]
			if s == nil {
				return p, false
			}
			switch obj := s.Obj().(type) {
			case *types.Func:
				p.fn = obj
			case *types.Var:
				p.field = obj
			}
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.Ident:
			p.root, ok = a.Pkg.Info.ObjectOf(x).(*types.Var)
			return p, ok && p.root != nil
		default:
			return p, false
		}
	}
}

// moves reports whether loop changes what sel reads: by a method that reads on, or,
// of an object that is somebody else's, in another place.
func (a *Analysis) moves(sel *ast.SelectorExpr, loop ast.Stmt) bool {
	if s := a.Pkg.Info.Selections[sel]; s != nil && s.Kind() == types.MethodVal && a.reads(s.Obj().(*types.Func)) {
		return true
	}
	read, ok := a.partOf(sel)
	if !ok {
		return false
	}
	if _, isParam := a.param(read.root); !isParam && !funcs.IsGlobal(read.root) && (read.fn == nil || typ.DeclaredIn(loop, read.root)) {
		return false // a variable of the function, whose assignments are followed
	}
	for _, use := range a.Pkg.MentionsIn(read.root, loop.Pos(), loop.End()) {
		if within(use.Node(), loop) && a.movedAt(use, read) {
			return true
		}
	}
	return false
}

// Drives reports whether the loop asks e, a variable, by a method whether there is another
// round: for rows.Next(). What is read of it then differs from round to round.
func (a *Analysis) Drives(e ast.Expr, loop ast.Stmt) (does bool) {
	id, ok := ast.Unparen(e).(*ast.Ident)
	f, isFor := loop.(*ast.ForStmt)
	if !ok || !isFor || f.Cond == nil {
		return false
	}
	v, ok := a.Pkg.Info.Uses[id].(*types.Var)
	if !ok {
		return false
	}
	ast.Inspect(f.Cond, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if ok {
			x, isIdent := ast.Unparen(receiverOf(call)).(*ast.Ident)
			does = does || isIdent && a.Pkg.Info.Uses[x] == v
		}
		return !does
	})
	return does
}

// moved adds the loop, if that changes what sel reads; without one in question,
// any around sel. A method that moves what the function was given on yields
// something else with each call, loop or not.
func (w *walker) moved(sel *ast.SelectorExpr, called bool) {
	if w.loop != nil {
		if w.a.moves(sel, w.loop) {
			w.out.addLoop(w.loop)
		}
		return
	}
	s, root := w.a.Pkg.Info.Selections[sel], rootIdent(sel.X)
	if s == nil || root == nil || w.data || w.keyed {
		return
	}
	if fn, ok := s.Obj().(*types.Func); ok {
		v, _ := w.a.Pkg.Info.Uses[root].(*types.Var)
		_, isParam := w.a.param(v)
		w.out.Dynamic = w.out.Dynamic || called && isParam && w.a.advances(fn, nil)
		if !called || isParam || v == nil || funcs.IsGlobal(v) {
			return
		}
	}
	c, ok := w.a.cursor(root)
	if !ok {
		return
	}
	if loop := enclosingLoop(c); loop != nil && w.a.moves(sel, loop) {
		w.out.addLoop(loop)
	}
}

// movedAt reports whether the object that is mentioned at c is changed there, in
// the part that is read: assigned to, or by a method.
func (a *Analysis) movedAt(c inspector.Cursor, read part) bool {
	var field *types.Var
	for {
		switch c.ParentEdgeKind() {
		case edge.SelectorExpr_X:
			c = c.Parent()
			s := a.Pkg.Info.Selections[c.Node().(*ast.SelectorExpr)]
			if s == nil {
				return false
			}
			if fn, ok := s.Obj().(*types.Func); ok {
				return c.ParentEdgeKind() == edge.CallExpr_Fun && meets(field, read) && a.movesTo(fn, read)
			}
			if v, ok := s.Obj().(*types.Var); ok && field == nil {
				field = v
			}
		case edge.ParenExpr_X, edge.IndexExpr_X, edge.StarExpr_X, edge.UnaryExpr_X:
			c = c.Parent()
		case edge.AssignStmt_Lhs, edge.IncDecStmt_X:
			return field != nil && meets(field, read)
		case edge.CallExpr_Args:
			by := a.changedBy(c.Parent().Node().(*ast.CallExpr), c.ParentEdgeIndex())
			return field == nil && (read.field == nil && len(by) > 0 || by[read.field])
		default:
			return false
		}
	}
}

// meets reports whether what has to do with a field may have to do with what is
// read. What a method reads is not looked at.
func meets(field *types.Var, read part) bool {
	return field == nil || read.field == nil || field == read.field
}

// movesTo reports whether a call of fn in the loop may change what is read. Of a
// method out of sight that is known by its company: who calls one method of a
// scanner and then another has moved it.
func (a *Analysis) movesTo(fn *types.Func, read part) bool {
	if a.Pkg.Lookup(fn) != nil {
		return a.advances(fn, read.field)
	}
	return read.fn != nil && fn != read.fn && a.Pkg.Lookup(read.fn) == nil && pointerMethod(fn) && pointerMethod(read.fn)
}

func pointerMethod(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	if recv == nil {
		return false
	}
	_, pointer := types.Unalias(recv.Type()).(*types.Pointer)
	return pointer || types.IsInterface(recv.Type())
}

// advances reports whether a method of the package changes a field of its
// receiver, or if that is nil any, itself or by another method of it.
func (a *Analysis) advances(fn *types.Func, field *types.Var) bool {
	for f := range a.ownFields(fn) {
		if field == nil || f == field {
			return true
		}
	}
	return false
}

// reads reports whether a method yields something else each time that it is called
// on the same object, as readers and pagers do: it changes the object, or, out of
// sight, it can fail.
func (a *Analysis) reads(fn *types.Func) bool {
	if a.Pkg.Lookup(fn) != nil {
		return a.advances(fn, nil)
	}
	results := fn.Signature().Results()
	return pointerMethod(fn) && results.Len() > 1 && typ.IsError(results.At(results.Len()-1).Type())
}

// ownFields returns the fields of the receiver that a method of the package
// changes; none for other functions.
func (a *Analysis) ownFields(fn *types.Func) map[*types.Var]bool {
	f := a.Pkg.Lookup(fn.Origin())
	if f == nil || f.Sig == nil || f.Sig.Recv() == nil {
		return nil
	}
	return a.changed(f, f.Sig.Recv())
}

// changed returns the fields of the object of v, which f is called on or given, that f changes,
// itself or by calling others on it or with it.
func (a *Analysis) changed(f *funcs.Func, v *types.Var) map[*types.Var]bool {
	if fields, known := a.moved[v]; known {
		return fields
	}
	fields := make(map[*types.Var]bool)
	a.moved[v] = fields // for functions that call each other, too
	if f.Body == nil {
		return fields
	}
	assigned := func(e ast.Expr) {
		for {
			if inner, ok := ast.Unparen(e).(*ast.IndexExpr); ok {
				e = inner.X
				continue
			}
			break
		}
		if sel, ok := ast.Unparen(e).(*ast.SelectorExpr); ok {
			if p, ok := a.partOf(sel); ok && p.root == v && p.field != nil {
				fields[p.field] = true
			}
		}
	}
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE {
				for _, lhs := range n.Lhs {
					assigned(lhs)
				}
			}
		case *ast.IncDecStmt:
			assigned(n.X)
		case *ast.CallExpr:
			if sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr); ok {
				if p, ok := a.partOf(sel); ok && p.root == v && p.fn != nil && p.field == nil {
					maps.Copy(fields, a.ownFields(p.fn))
				}
			}
			for i, arg := range n.Args {
				if typ.VarOf(a.Pkg.Info, arg) == v {
					maps.Copy(fields, a.changedBy(n, i))
				}
			}
		}
		return true
	})
	return fields
}

// changedBy returns the fields of the object that a call gives to a function of the package, as its
// argument i, that this changes.
func (a *Analysis) changedBy(call *ast.CallExpr, i int) map[*types.Var]bool {
	f := a.Pkg.Callee(call)
	if f == nil || f.Sig == nil || f.Sig.Variadic() || f.Param(i) == nil || !isReference(f.Param(i).Type()) {
		return nil
	}
	return a.changed(f, f.Param(i))
}
