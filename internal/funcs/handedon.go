package funcs

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// Mentioned is where a function of another package is mentioned. ByName is as in Func.
type Mentioned struct {
	At     inspector.Cursor
	ByName bool
}

// handOn adds a Func for each mention of a function of another package that is
// handed on and not called, form.NewDecoder in once(form.NewDecoder): it is what a
// literal would be which calls that function and returns what it yields.
func (p *Package) handOn(mentions []Mentioned) {
	for _, m := range mentions {
		c := m.At
		e := c.Node().(ast.Expr)
		sig, ok := p.Info.TypeOf(e).Underlying().(*types.Signature)
		if !ok || p.handedOn[e] != nil {
			continue
		}
		f := &Func{Cursor: c, Sig: ownParams(sig), Outer: p.Enclosing(c.Parent()), Name: types.ExprString(e), HandedOn: true, ByName: m.ByName}
		f.Test = f.Outer.Test
		p.handedOn[e] = p.add(f)
	}
}

// ownParams returns the signature with parameters of its own: each mention of a
// function gets other arguments.
func ownParams(sig *types.Signature) *types.Signature {
	params := make([]*types.Var, sig.Params().Len())
	for i := range params {
		v := sig.Params().At(i)
		params[i] = types.NewParam(v.Pos(), v.Pkg(), v.Name(), v.Type())
	}
	return types.NewSignatureType(nil, nil, nil, types.NewTuple(params...), sig.Results(), sig.Variadic())
}

// HandedOn returns the Func of the mention of another package's function, or nil.
func (p *Package) HandedOn(e ast.Expr) *Func { return p.handedOn[e] }

// Held returns the function that v holds, and nothing else: mk := form.NewDecoder, or
// the argument for a parameter of a literal that is called where it stands; nil if
// that is not known. e is where it is mentioned.
func (p *Package) Held(v *types.Var) (e ast.Expr, fn *types.Func) {
	e = p.PassedInPlace(v)
	if as := p.Assignments(v); len(as) == 1 && e == nil {
		e = as[0].Value
	}
	if e == nil {
		return nil, nil
	}
	return ast.Unparen(e), Named(p.Info, e)
}

// calledByName reports whether the call at c is of a variable that holds f, a function
// of another package, and nothing else: it is a call of that function.
func (p *Package) calledByName(f *Func, c inspector.Cursor) bool {
	id, ok := ast.Unparen(c.Node().(*ast.CallExpr).Fun).(*ast.Ident)
	if !ok || !f.ByName {
		return false
	}
	v, ok := p.Info.Uses[id].(*types.Var)
	if !ok {
		return false
	}
	e, _ := p.Held(v)
	return e != nil && p.handedOn[e] == f
}

// handedOnAt returns the Func of the mention that ends with the identifier at c.
func (p *Package) handedOnAt(c inspector.Cursor) (*Func, inspector.Cursor) {
	if c.ParentEdgeKind() == edge.SelectorExpr_Sel {
		c = c.Parent()
	}
	c = instantiated(unparen(c))
	e, _ := c.Node().(ast.Expr)
	return p.handedOn[e], c
}

// PassedInPlace returns the argument that the parameter v of a literal gets which is
// called where it stands, func(v T) { ... }(x), if it holds nothing else; or nil.
func (p *Package) PassedInPlace(v *types.Var) ast.Expr {
	uses := p.Mentions(v)
	if len(uses) == 0 || uses[0].ParentEdgeKind() != edge.Field_Names || len(p.Assignments(v)) > 0 {
		return nil
	}
	f := p.Enclosing(uses[0])
	if f == p.Init || f.Obj != nil || f.Sig.Variadic() || f.Cursor.ParentEdgeKind() != edge.CallExpr_Fun {
		return nil
	}
	call := f.Cursor.Parent().Node().(*ast.CallExpr)
	for i := range f.Sig.Params().Len() {
		if f.Sig.Params().At(i) == v && i < len(call.Args) {
			return call.Args[i]
		}
	}
	return nil
}

// HeldBy returns the local variable that the literal f is assigned to, if it holds
// nothing else, or nil.
func (p *Package) HeldBy(f *Func) *types.Var {
	v := p.AssignedTo(f.Cursor)
	if v == nil || IsGlobal(v) || p.SoleLit(v) != f {
		return nil
	}
	return v
}
