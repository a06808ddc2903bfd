package funcs

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/nameset"
)

// mentions adds the edges of the functions among the values at c: in no other place
// can a function be that is not called there.
func (p *Package) mentions(c inspector.Cursor, names *nameset.Set, values ...ast.Expr) {
	for _, e := range values {
		id := denoting(e)
		if id == nil || !mayRefer(id, e, names) {
			continue
		}
		if fn, ok := p.Info.Uses[id].(*types.Func); ok {
			if at, ok := c.FindNode(id); ok {
				p.reference(at, fn)
			}
		}
	}
}

// denoting returns the identifier that says which function e is, if it is one by its name.
func denoting(e ast.Expr) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x
		case *ast.SelectorExpr:
			return x.Sel
		case *ast.KeyValueExpr:
			e = x.Value
		case *ast.ParenExpr:
			e = x.X
		case *ast.IndexExpr: // with type arguments
			e = x.X
		case *ast.IndexListExpr:
			e = x.X
		default:
			return nil
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

// mayRefer reports whether the identifier, which e is or ends in, may denote a function.
// To look it up costs more than to see that it does not.
func mayRefer(id *ast.Ident, e ast.Expr, names *nameset.Set) bool {
	return names == nil || names.Has(id.Name) || ast.Expr(id) != e && id.IsExported()
}

// reference adds the edge of a function that is mentioned but not called.
func (p *Package) reference(c inspector.Cursor, fn *types.Func) {
	expr, _ := Mention(c)
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
