package funcs

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/nameset"
)

// A mention is a value that is a function which is not called there: in no other place can
// there be one.
type mention struct {
	in inspector.Cursor // the statement or expression that has it among its values
	id *ast.Ident
	fn *types.Func
}

// mentions returns all mentions, in source order, and finds the sequences on the way.
func (p *Package) mentions() []mention {
	if p.mentioned == nil {
		p.mentioned = []mention{}
		names := p.funcNames()
		for _, file := range p.Files {
			for c := range file.Preorder((*ast.CallExpr)(nil), (*ast.AssignStmt)(nil), (*ast.ValueSpec)(nil), (*ast.ReturnStmt)(nil),
				(*ast.CompositeLit)(nil), (*ast.SendStmt)(nil), (*ast.RangeStmt)(nil)) {
				switch n := c.Node().(type) {
				case *ast.CallExpr:
					p.mention(c, names, n.Args...)
				case *ast.AssignStmt:
					p.mention(c, names, n.Rhs...)
				case *ast.ValueSpec:
					p.mention(c, names, n.Values...)
				case *ast.ReturnStmt:
					p.mention(c, names, n.Results...)
				case *ast.CompositeLit:
					p.mention(c, names, n.Elts...)
				case *ast.SendStmt:
					p.mention(c, names, n.Value)
				case *ast.RangeStmt:
					p.mention(c, names, n.X)
					if isFunc(p.Info.TypeOf(n.X)) {
						p.sequences = append(p.sequences, c.ChildAt(edge.RangeStmt_X, -1))
					}
				}
			}
		}
	}
	return p.mentioned
}

// mention adds the functions among the values of what stands at c.
func (p *Package) mention(c inspector.Cursor, names *nameset.Set, values ...ast.Expr) {
	for _, e := range values {
		if id := denoting(e); id != nil && mayRefer(id, e, names) {
			if fn, ok := p.Info.Uses[id].(*types.Func); ok {
				p.mentioned = append(p.mentioned, mention{c, id, fn})
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
		from.invokes = append(from.invokes, Invoke{Key: MethodKey(named, fn), At: expr})
		for _, to := range p.implementers(named, fn.Name()) {
			p.place(to, expr)
		}
	} else if f, at := p.handedOnAt(c); f != nil {
		p.place(f, at)
	}
}

// ImportedAs returns the functions of other packages that become values of named function types.
func (p *Package) ImportedAs() (all []ImportedAs) {
	for _, m := range p.mentions() {
		if p.Lookup(m.fn) != nil || interfaceOf(m.fn) != nil {
			continue
		}
		if at, ok := m.in.FindNode(m.id); ok {
			expr, _ := Mention(at)
			if key := p.typeOfParam(expr); key != "" {
				all = append(all, ImportedAs{Func: m.fn.Origin(), Key: key, At: expr})
			}
		}
	}
	return all
}

// typeOfParam returns the named function type of the parameter that gets what stands at c, or "".
func (p *Package) typeOfParam(c inspector.Cursor) string {
	kind, i := c.ParentEdge()
	if kind != edge.CallExpr_Args {
		return ""
	}
	callee := StaticCallee(p.Info, c.Parent().Node().(*ast.CallExpr))
	if callee == nil {
		return ""
	}
	if _, told := p.toldReason(callee, i); told { // by the function, which says more than the type
		return ""
	}
	return FuncTypeKey(paramType(callee.Signature(), i))
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
