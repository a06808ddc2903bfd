package timing

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// value looks at a function value that is called. One that is declared, or written
// down, does what it says; of another nobody knows whether it counts.
//
//	var next = func() func() int {
//		n := 0
//		return func() int { n++; return n }
//	}()
func (c *clock) value(fun ast.Expr, v *types.Var) {
	name := "a function value"
	if v != nil {
		name = "the function value " + v.Name()
		if c.p.folder.Life.Cat.SetupFunc(v) {
			return
		}
	}
	if v == nil || !c.inside[v] {
		c.at(Late, reason.Because(reason.FixNotThereYet, "it calls "+name))
	}
	if !c.content(fun, 0) {
		c.at(Never, reason.Because(reason.FixEffectOnce, "it calls "+name+", which may do more than answer"))
	}
}

// content looks at what a function value does that is called, or one that a list has,
// and reports whether that is known.
func (c *clock) content(e ast.Expr, depth int) bool {
	if depth > maxContent {
		return false
	}
	if c.p.info.Types[e].IsNil() {
		return true
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.FuncLit:
		c.enter(e, e.Body)
		return true
	case *ast.Ident:
		return c.meant(c.p.info.Uses[e], depth)
	case *ast.SelectorExpr:
		return c.p.info.Selections[e] == nil && c.meant(c.p.info.Uses[e.Sel], depth)
	case *ast.IndexExpr:
		return c.content(e.X, depth+1)
	case *ast.CompositeLit:
		return c.contents(e.Elts, depth)
	case *ast.KeyValueExpr:
		return c.content(e.Value, depth+1)
	case *ast.CallExpr:
		return c.yielded(e, depth)
	}
	return false
}

// maxContent bounds how far a function value is followed.
const maxContent = 8

func (c *clock) contents(list []ast.Expr, depth int) bool {
	for _, e := range list {
		if !c.content(e, depth+1) {
			return false
		}
	}
	return true
}

// meant looks at the function that a name means, or at all that the variable may hold.
func (c *clock) meant(obj types.Object, depth int) bool {
	switch obj := obj.(type) {
	case *types.Func:
		c.function(obj.Origin())
		return true
	case *types.Var:
		if args, ok := c.bound[obj]; ok {
			return c.contents(args, depth)
		}
		if obj.IsField() || obj.Pkg() != c.p.pkg.Pkg {
			return false
		}
		if funcs.IsGlobal(obj) {
			c.at(c.p.settled(obj, c.s))
		}
		return c.held(obj, depth)
	}
	return false
}

// held looks at all that a variable may hold. What a call yielded for one that stays
// may count with each call of it.
func (c *clock) held(v *types.Var, depth int) bool {
	as := c.p.pkg.Assignments(v)
	for _, a := range as {
		if a.Value == nil {
			continue
		}
		call, ok := ast.Unparen(a.Value).(*ast.CallExpr)
		if ok && funcs.IsGlobal(v) && !funcs.Memoises(funcs.StaticCallee(c.p.info, call)) {
			return false
		}
		if a.Index != 0 || !c.content(a.Value, depth+1) {
			return false
		}
	}
	return len(as) > 0
}

// yielded looks at the functions that a call yields: what sync.OnceValue does, it does
// once as it is; a function of the package returns them.
func (c *clock) yielded(call *ast.CallExpr, depth int) bool {
	fn := funcs.StaticCallee(c.p.info, call)
	if fn == nil {
		return false
	}
	if funcs.Memoises(fn) {
		return true
	}
	f := c.p.pkg.Lookup(fn.Origin())
	if f == nil || f.Body == nil {
		return false
	}
	known := true
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			known = known && len(n.Results) == 1 && c.content(n.Results[0], depth+1)
		}
		return known
	})
	return known
}

// enter looks at the body of a function value, once.
func (c *clock) enter(lit *ast.FuncLit, body *ast.BlockStmt) {
	if !c.entered[lit] {
		c.entered[lit] = true
		c.exec(body)
	}
}

// bind notes which functions a function of the package gets from a call of it.
func (c *clock) bind(call *ast.CallExpr, fn *types.Func) {
	params := fn.Signature().Params()
	if c.p.pkg.Lookup(fn) == nil {
		return
	}
	for i := range params.Len() {
		param := params.At(i)
		if i >= len(call.Args) && !fn.Signature().Variadic() {
			return // f(g())
		}
		args := call.Args[min(i, len(call.Args)):]
		if i < params.Len()-1 || !fn.Signature().Variadic() {
			args = args[:1]
		}
		for _, e := range args {
			if isCalled(param.Type()) && !slices.Contains(c.bound[param], e) {
				c.bound[param] = append(c.bound[param], e)
				delete(c.visited, fn)
			}
		}
	}
}

// isCalled reports whether a value of type t is a function, or a list of some.
func isCalled(t types.Type) bool {
	if list, ok := t.Underlying().(*types.Slice); ok {
		t = list.Elem()
	}
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// files looks at the file systems that a call is given: what is in one that was not
// built in changes.
func (c *clock) files(call *ast.CallExpr) {
	for _, e := range call.Args {
		if isFileSystem(c.p.info.TypeOf(e)) && !c.embedded(e, 0) {
			c.at(Never, reason.Because(reason.FixReadsWhatChanges, "it reads files"))
		}
	}
}

// embedded reports whether e is a file system that was built into the program, or
// a part of one.
func (c *clock) embedded(e ast.Expr, depth int) bool {
	if typeIs(c.p.info.TypeOf(e), "embed", "FS") {
		return true
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, ok := c.p.info.Uses[e].(*types.Var)
		if !ok || depth > 8 {
			return false
		}
		as := c.p.pkg.Assignments(v)
		for _, a := range as {
			if a.Value == nil || a.Index != 0 || a.Step || !c.embedded(a.Value, depth+1) {
				return false
			}
		}
		return len(as) > 0
	case *ast.CallExpr:
		fn := funcs.StaticCallee(c.p.info, e)
		return fn != nil && fn.FullName() == "io/fs.Sub" && len(e.Args) == 2 && c.embedded(e.Args[0], depth+1)
	}
	return false
}

// isFileSystem reports whether values of type t are file systems as io/fs has them.
func isFileSystem(t types.Type) bool {
	if t == nil {
		return false
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "Open")
	open, ok := obj.(*types.Func)
	return ok && open.Signature().Results().Len() == 2 && typeIs(open.Signature().Results().At(0).Type(), "io/fs", "File")
}

// typeIs reports whether t is the type of this name, or points to it.
func typeIs(t types.Type, path, name string) bool {
	if t == nil {
		return false
	}
	named, ok := typ.Pointee(t).(*types.Named)
	return ok && named.Obj().Name() == name && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == path
}
