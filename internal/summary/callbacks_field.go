package summary

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// stored adds how often what goes to the field v at c is called from there.
func (t *teller) stored(cb *fact.Callback, f *funcs.Func, v *types.Var, c inspector.Cursor) (ok bool) {
	if v == nil {
		return false
	}
	freq, spent := t.fromField(v)
	if freq >= scope.PerValue {
		cb.Freq, cb.Spent = int(freq), spent
		return true
	}
	if !t.resultHas(f, v) {
		return false
	}
	cb.Kept, cb.Field = true, v.Name()
	return true
}

// resultHas reports whether the first result of f is an object with the field v.
func (t *teller) resultHas(f *funcs.Func, v *types.Var) bool {
	if f.Sig.Results().Len() == 0 {
		return false
	}
	s, ok := typ.Pointee(f.Sig.Results().At(0).Type()).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range s.Fields() {
		if field.Origin() == v.Origin() {
			return true
		}
	}
	return false
}

// maxCallers bounds the functions that hand what a field has to one another.
const maxCallers = 3

// fromField returns how often the functions that the field v has are called: by what
// serves requests, or 0; spent: each such call uses up what they return.
func (t *teller) fromField(v *types.Var) (freq scope.Freq, spent bool) {
	if t.calls == nil {
		t.calls = make(map[*types.Var][]inspector.Cursor)
		for _, c := range t.fo.Pkg.ValueCalls() {
			if v := t.fieldOf(c.Node().(*ast.CallExpr).Fun, 0); v != nil {
				t.calls[v.Origin()] = append(t.calls[v.Origin()], c)
			}
		}
	}
	spent = true
	for _, c := range t.calls[v.Origin()] {
		if often := t.fo.Pkg.Enclosing(c).Serving(); often > scope.Unknown {
			freq = max(freq, often)
			spent = spent && t.fo.spends(c)
		}
	}
	return freq, spent
}

// fieldOf returns the field that has the function e, an element of it included.
func (t *teller) fieldOf(e ast.Expr, depth int) *types.Var {
	switch e := ast.Unparen(e).(type) {
	case *ast.SelectorExpr:
		if v, ok := t.fo.Pkg.Info.ObjectOf(e.Sel).(*types.Var); ok && v.IsField() {
			return v
		}
	case *ast.IndexExpr:
		return t.fieldOf(e.X, depth)
	case *ast.Ident:
		v, ok := t.fo.Pkg.Info.ObjectOf(e).(*types.Var)
		if !ok {
			return nil
		}
		if as := t.fo.Pkg.Assignments(v); len(as) == 1 && as[0].Value != nil {
			if _, isIdent := ast.Unparen(as[0].Value).(*ast.Ident); !isIdent {
				return t.fieldOf(as[0].Value, depth)
			}
		}
		if p, ok := t.fo.Life.Param(v); ok && p.Index >= 0 && depth < maxCallers {
			for _, in := range t.fo.Pkg.EdgesTo(p.Func) {
				if args := Arguments(in, p.Index); in.Call != nil && len(args) == 1 {
					if field := t.fieldOf(args[0], depth+1); field != nil {
						return field
					}
				}
			}
		}
	}
	return nil
}

// fields returns what the method f does with the functions that its receiver has in
// fields.
func (t *teller) fields(f *funcs.Func) (out []fact.Callback) {
	all := true
	t.eachFieldCall(f, f.Sig.Recv(), func(field string, call inspector.Cursor) {
		cb := fact.Callback{Index: -1, Field: field}
		all = all && !slices.ContainsFunc(out, func(cb fact.Callback) bool { return cb.Field == field }) && t.called(&cb, f, call, nil) && cb.Freq > 0
		out = append(out, cb)
	})
	if !all {
		return nil
	}
	return out
}

// parts returns which functions, that the objects of f's parameters have in fields, requests
// call that f serves, and use up what they return: those of a configuration.
func (t *teller) parts(f *funcs.Func) (out []fact.Callback) {
	for i := range f.Sig.Params().Len() {
		var of []fact.Callback
		t.eachFieldCall(f, f.Sig.Params().At(i), func(field string, call inspector.Cursor) {
			cb := fact.Callback{Index: i, Field: field, Part: true}
			known := t.called(&cb, f, call, nil) && scope.Freq(cb.Freq) >= scope.PerValue
			if j := slices.IndexFunc(of, func(cb fact.Callback) bool { return cb.Field == field }); j >= 0 {
				of[j].Spent = of[j].Spent && cb.Spent
			} else if known {
				of = append(of, cb)
			}
		})
		out = append(out, slices.DeleteFunc(of, func(cb fact.Callback) bool { return !cb.Spent })...)
	}
	return out
}

// eachFieldCall visits the calls of what the object of the variable v has in its fields.
func (t *teller) eachFieldCall(f *funcs.Func, v *types.Var, visit func(field string, call inspector.Cursor)) {
	if v == nil || !funcFields(v.Type()) {
		return
	}
	for _, c := range t.fo.Pkg.Mentions(v) {
		if c.ParentEdgeKind() != edge.SelectorExpr_X || c.Parent().ParentEdgeKind() != edge.CallExpr_Fun {
			continue
		}
		if field, ok := t.fo.Pkg.Info.ObjectOf(c.Parent().Node().(*ast.SelectorExpr).Sel).(*types.Var); ok && field.IsField() {
			visit(field.Name(), c.Parent().Parent())
		}
	}
}

// funcFields reports whether objects of the type have functions in fields.
func funcFields(of types.Type) bool {
	s, ok := typ.Pointee(of).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for v := range s.Fields() {
		if _, isFunc := v.Type().Underlying().(*types.Signature); isFunc {
			return true
		}
	}
	return false
}
