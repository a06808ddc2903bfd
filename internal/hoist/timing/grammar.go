package timing

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"strings"
	"text/template/parse"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A grammar is what the calls before Parse say of the text of a template: what its
// actions stand between, "" where nothing is said, and which functions they may call.
type grammar struct {
	left, right string
	funcs       map[string]any
}

// grammar returns that of a text that is parsed at the end of a chain of calls; ok is
// false if a call says something that is not known here.
func (c *clock) grammar(parse *ast.CallExpr) (g grammar, ok bool) {
	g.funcs = make(map[string]any)
	for name := range strings.FieldsSeq("and call eq ge gt html index js le len lt ne not or print printf println slice urlquery") {
		g.funcs[name] = true
	}
	for call := parse; call != nil; {
		sel, isSelector := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !isSelector {
			return g, true
		}
		switch {
		case sel.Sel.Name == "Delims" && len(call.Args) == 2 && g.left == "" && g.right == "":
			left, okLeft := c.text(call.Args[0], 0)
			right, okRight := c.text(call.Args[1], 0)
			if g.left, g.right = left, right; !okLeft || !okRight {
				return g, false
			}
		case sel.Sel.Name == "Funcs" && len(call.Args) == 1:
			if !c.functions(call.Args[0], g.funcs) {
				return g, false
			}
		}
		call, _ = c.based(sel.X).(*ast.CallExpr)
	}
	return g, true
}

// parses reports whether a text is a template of the grammar.
func (g grammar) parses(text string) bool {
	_, err := parse.Parse("", text, g.left, g.right, g.funcs)
	return err == nil
}

// based returns the expression that e stands for, if e is the variable that the build
// goes on from: template.New("page") for the t of t.Parse(text).
func (c *clock) based(e ast.Expr) ast.Expr {
	e = ast.Unparen(e)
	if id, ok := e.(*ast.Ident); ok && c.s != nil && c.s.Base.Valid() && c.p.info.Uses[id] == types.Object(c.s.Local) {
		return ast.Unparen(c.s.Base.Node().(*ast.AssignStmt).Rhs[0])
	}
	return e
}

// functions adds the names of the functions that e has for templates, a map that is
// written down with functions as templates can call them, and never changed.
func (c *clock) functions(e ast.Expr, names map[string]any) bool {
	switch x := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, ok := c.p.info.Uses[x].(*types.Var)
		if !ok || v.Pkg() != c.p.pkg.Pkg || !funcs.IsGlobal(v) {
			return false
		}
		as := c.p.pkg.Assignments(v)
		if when, _ := c.p.settled(v, c.s); when != Early || len(as) != 1 || as[0].Value == nil {
			return false
		}
		_, literal := ast.Unparen(as[0].Value).(*ast.CompositeLit)
		return literal && c.functions(as[0].Value, names)
	case *ast.CompositeLit:
		found := make(map[string]any)
		for _, elt := range x.Elts {
			kv, ok := elt.(*ast.KeyValueExpr)
			if !ok {
				return false
			}
			key := c.p.info.Types[kv.Key].Value
			if key == nil || key.Kind() != constant.String || !token.IsIdentifier(constant.StringVal(key)) || !callable(c.p.info.TypeOf(kv.Value)) {
				return false
			}
			found[constant.StringVal(key)] = true
		}
		maps.Copy(names, found)
		return true
	}
	return false
}

// callable reports whether templates can call a function of that type: with others Funcs
// panics.
func callable(t types.Type) bool {
	sig, ok := t.Underlying().(*types.Signature)
	if !ok {
		return false
	}
	n := sig.Results().Len()
	return n == 1 || n == 2 && typ.IsError(sig.Results().At(1).Type())
}
