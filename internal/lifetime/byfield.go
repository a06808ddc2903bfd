package lifetime

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/reason"
)

// A function that hands on one field of an object that it is given, client.Get(ctx, name,
// &st.pod), keeps that field at most: what the object has in another one is its own.

// byField notes, until the function that it returns is called, that what is followed is a field
// of the object of the parameter, n, and not the object.
func (t *tracker) byField(n *ast.SelectorExpr) func() {
	field := t.a.fieldOf(n)
	id, ok := ast.Unparen(n.X).(*ast.Ident)
	if !ok || !t.param || t.entry != nil || t.through != nil || field == nil || field.Embedded() || t.a.Pkg.Info.Uses[id] != types.Object(t.of) {
		return func() {}
	}
	t.through = field
	return func() { t.through = nil }
}

// keeps notes which fields of the parameter's object outlive the call, or that the object does.
func (t *tracker) keeps(fields ...*types.Var) {
	switch {
	case t.through != nil:
		t.kept = append(t.kept, t.through)
	case len(fields) > 0:
		t.kept = append(t.kept, fields...)
	default:
		t.whole = true
	}
}

// keptFields returns the fields of the parameter's object that alone outlive the call, or nil.
func (t *tracker) keptFields() []*types.Var {
	if t.whole || len(t.fate.Into) > 0 || t.fate.Global != nil {
		return nil
	}
	return t.kept
}

// leaves reports whether a callee that keeps what pf says leaves alone the field in which the
// object that is passed holds the instance.
func (t *tracker) leaves(pf ParamFate) bool {
	return t.only != nil && len(pf.Fields) > 0 && !slices.Contains(pf.Fields, t.only)
}

// escape notes that the value outlives the call, by which rule, and where.
func (t *tracker) escape(rule reason.ID, at ast.Node) {
	t.keeps()
	t.stored(rule, at)
}

func (t *tracker) stored(rule reason.ID, at ast.Node) {
	t.fate.Stored = true
	t.fate.because(rule, at)
}

// keptBy notes that a callee keeps the value, as far as its fate says.
func (t *tracker) keptBy(call inspector.Cursor, pf ParamFate) {
	if !pf.Stored || t.leaves(pf) {
		return
	}
	if t.fate.Why.Rule == "" {
		t.fate.Why = pf.Why
	}
	t.keeps(pf.Fields...)
	t.stored(reason.EscapeCallee, call.Node())
}
