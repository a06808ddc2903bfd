package funcs

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A placement is one place that a function value reached; it ends cycles.
type placement struct {
	f *Func
	c inspector.Cursor
}

// place says what becomes of the function value f at c: it adds the edge to
// the code that calls it, or marks f with how often it is called.
func (p *Package) place(f *Func, c inspector.Cursor) {
	c = unparen(c)
	if key := (placement{f, c}); p.placed[key] {
		return
	} else {
		p.placed[key] = true
	}
	kind, i := c.ParentEdge()
	parent := c.Parent()
	switch kind {
	case edge.CallExpr_Fun:
		if p.calledByName(f, parent) {
			return
		}
		call := parent.Node().(*ast.CallExpr)
		p.link(&Edge{From: p.Enclosing(parent.Parent()), To: f, At: parent, Call: call})
	case edge.CallExpr_Args:
		p.argument(f, c, parent, i)
	case edge.ReturnStmt_Results:
		p.returned(f, p.Enclosing(parent), i)
	case edge.AssignStmt_Rhs, edge.ValueSpec_Values:
		p.assigned(f, c, parent, i)
	case edge.KeyValueExpr_Value:
		p.element(f, c, parent.Parent(), parent.Node().(*ast.KeyValueExpr).Key)
	case edge.CompositeLit_Elts:
		p.element(f, c, parent, nil)
	default:
		p.refer(f, c, scope.Reason{})
	}
}

// argument: f is an argument of a call, or of a conversion.
func (p *Package) argument(f *Func, c, parent inspector.Cursor, i int) {
	call := parent.Node().(*ast.CallExpr)
	if tv := p.Info.Types[call.Fun]; tv.IsType() {
		f.as(tv.Type)
		if r, ok := scope.FuncType(tv.Type); ok {
			f.mark(r)
			return
		}
		p.place(f, parent)
		return
	}
	callee := StaticCallee(p.Info, call)
	if callee == nil {
		if p.Info.Types[call.Fun].IsBuiltin() { // append: the slice has it
			f.escapes = true
		}
		r, _, _ := p.argumentReason(c)
		p.refer(f, c, r)
		return
	}
	r, once, ok := p.argumentReason(c)
	if !ok {
		r = f.paramReason(callee, i)
	}
	if cb, told := p.Callback(callee, i); told && cb.Spent && r.Freq >= scope.PerValue {
		f.spent = true
	}
	if e := p.refer(f, c, r); e != nil {
		e.Once = once
	}
}

// ArgumentReason returns how often the callee of the call around c calls the
// function value that is its argument at c.
func (p *Package) ArgumentReason(c inspector.Cursor) (scope.Reason, bool) {
	r, _, ok := p.argumentReason(c)
	return r, ok
}

// argumentReason is ArgumentReason; once is the local variable by which the
// callee runs the function once, if it does so for each call.
func (p *Package) argumentReason(c inspector.Cursor) (r scope.Reason, once *types.Var, ok bool) {
	kind, i := c.ParentEdge()
	if kind != edge.CallExpr_Args {
		return scope.Reason{}, nil, false
	}
	call := c.Parent().Node().(*ast.CallExpr)
	callee := StaticCallee(p.Info, call)
	if callee == nil {
		if typ.IsSeq(p.Info.TypeOf(call.Fun)) {
			return scope.Reason{Freq: scope.PerElement, What: "function called for each element of a sequence"}, nil, true
		}
		return scope.Reason{}, nil, false
	}
	at := receiver(call)
	if r, ok = p.knownReason(callee, i); !ok {
		if own := p.ownOnce(callee, i); own.is {
			r, ok = scope.Reason{Freq: scope.Once, What: "function that runs once"}, true
			if own.by != nil {
				at = argument(p.Lookup(callee), own.by, call)
			}
		}
	}
	if r.Freq == scope.Once {
		if v, nothing := p.guardsNothing(c.Parent(), call, at); nothing {
			return scope.Reason{}, v, true
		}
	}
	return r, nil, ok
}

// knownReason returns how often callee calls its argument i, by the table, or by what its
// package tells.
func (p *Package) knownReason(callee *types.Func, i int) (scope.Reason, bool) {
	if r, _, ok := scope.Argument(callee, i); ok {
		return r, true
	}
	return p.toldReason(callee, i)
}

// paramReason looks at the declared type of the parameter: a named function
// type may tell how often its values are called.
func (f *Func) paramReason(callee *types.Func, i int) scope.Reason {
	t := paramType(callee.Signature(), i)
	if t == nil {
		return scope.Reason{}
	}
	f.as(t)
	r, _ := scope.FuncType(t)
	return r
}

// paramType returns the type of the parameter that argument i goes to.
func paramType(sig *types.Signature, i int) types.Type {
	n := sig.Params().Len()
	if sig.Variadic() && i >= n-1 {
		if s, ok := sig.Params().At(n - 1).Type().Underlying().(*types.Slice); ok {
			return s.Elem()
		}
		return nil
	}
	if i >= n {
		return nil
	}
	return sig.Params().At(i).Type()
}

// as records that f is converted to t, if that is a named function type.
func (f *Func) as(t types.Type) {
	if key := FuncTypeKey(t); key != "" && !slices.Contains(f.ofTypes, key) {
		f.ofTypes = append(f.ofTypes, key)
	}
}

// returned: the caller of the function enc, of which f is result i, decides. A literal that is returned
// keeps what it captures.
func (p *Package) returned(f, enc *Func, i int) {
	if enc != p.Init && enc.Obj == nil && enc.Cursor.ParentEdgeKind() == edge.CallExpr_Fun && enc.Sig.Results().Len() == 1 { // called where it stands
		f.escapes = true
		p.place(f, enc.Cursor.Parent())
		return
	}
	f.escapes, f.referenced = true, true
	if enc.Sig != nil && i < enc.Sig.Results().Len() {
		f.as(enc.Sig.Results().At(i).Type())
		if r, ok := scope.FuncType(enc.Sig.Results().At(i).Type()); ok {
			f.mark(r)
		}
	}
}

// assigned: f is the value of a variable or a field.
func (p *Package) assigned(f *Func, c, stmt inspector.Cursor, i int) {
	var lhs ast.Expr
	switch s := stmt.Node().(type) {
	case *ast.AssignStmt:
		lhs = s.Lhs[min(i, len(s.Lhs)-1)]
	case *ast.ValueSpec:
		if i < len(s.Names) {
			lhs = s.Names[i]
		}
		if s.Type != nil {
			f.as(p.Info.TypeOf(s.Type))
			if r, ok := scope.FuncType(p.Info.TypeOf(s.Type)); ok {
				f.mark(r)
				return
			}
		}
	}
	switch l := ast.Unparen(lhs).(type) {
	case *ast.Ident:
		v, _ := p.Info.ObjectOf(l).(*types.Var)
		if v == nil { // the blank identifier
			return
		}
		if IsGlobal(v) {
			f.escapes = true
		}
		if enc, i := p.ResultOf(v); enc != nil {
			p.returned(f, enc, i)
		}
		if !f.named() && p.SoleLit(v) != f || f.named() && len(p.Assignments(v)) > 1 {
			f.escapes = f.escapes || slices.ContainsFunc(p.Mentions(v), p.handsOut)
			p.refer(f, c, scope.Reason{})
			return
		}
		for _, use := range p.Mentions(v) {
			if _, isDef := p.assignment(use); !isDef {
				p.place(f, use)
			}
		}
		f.referenced = f.referenced || IsGlobal(v) && v.Exported()
	case *ast.SelectorExpr:
		f.escapes = true
		f.as(p.Info.TypeOf(l))
		p.refer(f, c, p.fieldReason(l))
	default:
		f.escapes = true
		p.refer(f, c, scope.Reason{})
	}
}

// handsOut reports whether the value of a variable, mentioned at c, goes from there to where it
// is found later: a field or element, a result, a literal, a channel.
func (p *Package) handsOut(c inspector.Cursor) bool {
	c = unparen(c)
	switch kind, i := c.ParentEdge(); kind {
	case edge.ReturnStmt_Results, edge.KeyValueExpr_Value, edge.CompositeLit_Elts, edge.SendStmt_Value:
		return true
	case edge.AssignStmt_Rhs:
		s := c.Parent().Node().(*ast.AssignStmt)
		_, toVar := ast.Unparen(s.Lhs[min(i, len(s.Lhs)-1)]).(*ast.Ident)
		return !toVar
	}
	return false
}
