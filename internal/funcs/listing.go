package funcs

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// A Listing is what one traversal of a package finds, in source order: what
// builds and what calls. It is all that most packages pay for; those that are
// looked at further do not ask again what a call names.
type Listing struct {
	Files []inspector.Cursor // the files that are not tests
	Calls []Call
	// Values are the composite literals and the declarations of variables.
	Values []inspector.Cursor
}

// A Call is a call or a conversion.
type Call struct {
	At inspector.Cursor
	// Callee is the function, method, builtin or variable that is called; nil for a
	// conversion, and for a value without a name.
	Callee types.Object
}

// Expr returns the expression.
func (c Call) Expr() *ast.CallExpr { return c.At.Node().(*ast.CallExpr) }

// Func returns the function or method that is called, as its origin, or nil.
func (c Call) Func() *types.Func {
	fn, _ := c.Callee.(*types.Func)
	if fn == nil {
		return nil
	}
	return fn.Origin()
}

// List lists the given files of a package.
func List(files []inspector.Cursor, info *types.Info) *Listing {
	l := &Listing{Files: files, Calls: make([]Call, 0, len(info.Uses)/6)} // what they are, more or less
	for _, file := range files {
		for c := range file.Preorder((*ast.CallExpr)(nil), (*ast.CompositeLit)(nil), (*ast.ValueSpec)(nil)) {
			if call, ok := c.Node().(*ast.CallExpr); ok {
				l.Calls = append(l.Calls, Call{At: c, Callee: typeutil.Callee(info, call)})
			} else {
				l.Values = append(l.Values, c)
			}
		}
	}
	return l
}
