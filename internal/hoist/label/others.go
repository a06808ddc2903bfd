package label

import (
	"go/ast"
	"go/constant"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
)

// others returns the texts of the other instances of that type in the function around the
// build, those that it builds and those that it has of the package: once one is there, the
// next has the same name as before. A text that is not known is "".
func (p *Namer) others(s *site.Site) []string {
	var texts []string
	for _, g := range p.variables {
		if o := g.Props[0].Slice.Site; o != s && o.Decl == s.Decl && types.Identical(o.Type, s.Type) {
			texts = append(texts, p.pattern(o))
		}
	}
	seen := make(map[*types.Var]bool)
	for c := range s.Decl.Preorder((*ast.Ident)(nil)) {
		v, ok := p.info.Uses[c.Node().(*ast.Ident)].(*types.Var)
		if ok && !seen[v] && funcs.IsGlobal(v) && types.Identical(v.Type(), s.Type) {
			seen[v] = true
			texts = append(texts, p.initialText(v))
		}
	}
	return texts
}

// initialText returns the constant text that a variable of the package is made of, or "".
func (p *Namer) initialText(v *types.Var) string {
	for _, init := range p.info.InitOrder {
		if len(init.Lhs) != 1 || init.Lhs[0] != v {
			continue
		}
		if call, ok := ast.Unparen(init.Rhs).(*ast.CallExpr); ok && len(call.Args) > 0 {
			return p.text(nil, call.Args[0])
		}
	}
	return ""
}

// text returns the constant text that an expression is, or the variable of the function
// around a site, or "".
func (p *Namer) text(s *site.Site, e ast.Expr) string {
	if tv := p.info.Types[e]; tv.Value != nil && tv.Value.Kind() == constant.String {
		return constant.StringVal(tv.Value)
	}
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok || s == nil {
		return ""
	}
	if v, ok := p.info.Uses[id].(*types.Var); ok && !v.IsField() && !funcs.IsGlobal(v) {
		if value := p.valueOf(s, v); value != nil {
			return p.text(nil, value)
		}
	}
	return ""
}
