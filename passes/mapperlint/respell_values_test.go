package mapperlint

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// Ways for a value to come from where it is built to where it is used.

// called is what defines says, if the variable gets the result of a call, is read somewhere and
// gets nothing else.
func (r *respelling) called(c inspector.Cursor) (x *ast.Ident, e ast.Expr, typ string, uses []inspector.Cursor, ok bool) {
	x, e, typ, ok = r.defines(c)
	call, isCall := e.(*ast.CallExpr)
	if !ok || !isCall || r.noCall(call) {
		return nil, nil, "", nil, false
	}
	uses = r.uses(c.Parent(), r.pkg.TypesInfo.Defs[x])
	for _, u := range uses {
		switch u.ParentEdgeKind() {
		case edge.AssignStmt_Lhs, edge.UnaryExpr_X, edge.IncDecStmt_X, edge.RangeStmt_Key, edge.RangeStmt_Value:
			return nil, nil, "", nil, false
		}
	}
	return x, e, typ, uses, len(uses) > 0
}

// uses returns where a variable is mentioned in the node at c.
func (r *respelling) uses(c inspector.Cursor, v types.Object) []inspector.Cursor {
	var uses []inspector.Cursor
	for u := range c.Preorder((*ast.Ident)(nil)) {
		if r.pkg.TypesInfo.Uses[u.Node().(*ast.Ident)] == v {
			uses = append(uses, u)
		}
	}
	return uses
}

// boxed: b := struct{ v T }{e}, and b.v for each x.
func (r *respelling) boxed(c inspector.Cursor) bool {
	x, e, typ, uses, ok := r.called(c)
	if ok {
		r.within(c, x, e, uses, fmt.Sprintf("struct{ v %s }", typ), ".v")
	}
	return ok
}

// listed: l := []T{e}, and l[0] for each x.
func (r *respelling) listed(c inspector.Cursor) bool {
	x, e, typ, uses, ok := r.called(c)
	if ok {
		r.within(c, x, e, uses, "[]"+typ, "[0]")
	}
	return ok
}

// within puts e into a literal, of which the uses take it by the suffix.
func (r *respelling) within(c inspector.Cursor, x *ast.Ident, e ast.Expr, uses []inspector.Cursor, literal, suffix string) {
	name := r.fresh("box", x)
	r.replace(c.Node().Pos(), e.Pos(), "%s := %s{", name, literal)
	r.insert(e.End(), "}")
	for _, u := range uses {
		r.replace(u.Node().Pos(), u.Node().End(), "%s%s", name, suffix)
	}
}

// embedded: b := struct{ *T }{e}, and b.M() for each x.M().
func (r *respelling) embedded(c inspector.Cursor) bool {
	x, e, typ, uses, ok := r.called(c)
	if !ok {
		return false
	}
	field := strings.TrimPrefix(typ, "*")
	if strings.ContainsAny(field, "*[](){} ") {
		return false
	}
	field = field[strings.LastIndexByte(field, '.')+1:]
	name := r.fresh("box", x)
	r.replace(c.Node().Pos(), e.Pos(), "%s := struct{ %s }{", name, typ)
	r.insert(e.End(), "}")
	for _, u := range uses {
		if u.ParentEdgeKind() == edge.SelectorExpr_X {
			r.replace(u.Node().Pos(), u.Node().End(), "%s", name)
		} else {
			r.replace(u.Node().Pos(), u.Node().End(), "%s.%s", name, field)
		}
	}
	return true
}

// abstract: var x doer = e, with type doer interface{ Do() }.
func (r *respelling) abstract(c inspector.Cursor) bool {
	x, e, typ, uses, ok := r.called(c)
	t := r.pkg.TypesInfo.TypeOf(e)
	if !ok || types.IsInterface(t) {
		return false
	}
	has := types.NewMethodSet(t)
	methods := make(map[string]string)
	for _, u := range uses {
		if u.ParentEdgeKind() != edge.SelectorExpr_X || u.Parent().ParentEdgeKind() != edge.CallExpr_Fun {
			return false
		}
		sel := u.Parent().Node().(*ast.SelectorExpr)
		m, isMethod := r.pkg.TypesInfo.Uses[sel.Sel].(*types.Func)
		if !isMethod || has.Lookup(m.Pkg(), m.Name()) == nil || !m.Exported() && m.Pkg() != r.pkg.Types {
			return false
		}
		if methods[m.Name()], ok = r.signature(m.Signature()); !ok {
			return false
		}
	}
	name := r.fresh("doer", x) + fmt.Sprint("x", len(r.src))
	fmt.Fprintf(&r.added, "\n// instead of %s\ntype %s interface {\n", typ, name)
	for m, sig := range methods {
		fmt.Fprintf(&r.added, "%s%s\n", m, sig)
	}
	r.added.WriteString("}\n")
	r.replace(c.Node().Pos(), e.Pos(), "var %s %s = ", x.Name, name)
	return true
}

// signature spells the parameters and results of a method.
func (r *respelling) signature(sig *types.Signature) (text string, ok bool) {
	list := func(vars *types.Tuple) string {
		var texts []string
		for v := range vars.Variables() {
			typ, can := r.spellAny(v.Type())
			ok = ok && can
			texts = append(texts, typ)
		}
		return strings.Join(texts, ", ")
	}
	ok = true
	params, results := list(sig.Params()), list(sig.Results())
	if sig.Variadic() {
		at := strings.LastIndex(params, "[]")
		params = params[:at] + "..." + params[at+2:]
	}
	return "(" + params + ") (" + results + ")", ok
}

// identical: x := same(e), with func same[T any](v T) T { return v }.
func (r *respelling) identical(c inspector.Cursor) bool {
	_, e, _, _, ok := r.called(c)
	if !ok {
		return false
	}
	name := r.once("same", "[T any](v T) T { return v }")
	r.insert(e.Pos(), "%s(", name)
	r.insert(e.End(), ")")
	return true
}

// once appends a function to the file, if that has it not yet, and returns its name.
func (r *respelling) once(stem, rest string) string {
	name := stem + fmt.Sprint("x", len(r.src))
	if decl := "\nfunc " + name + rest + "\n"; !strings.Contains(r.added.String(), decl) {
		r.added.WriteString(decl)
	}
	return name
}
