package label

import (
	"go/ast"
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
)

// others returns the texts of the other instances of that type in the function around the
// build, those that it builds and those that it has of the package: once one is there, the
// next has the same name as before. A text that is not known is "".
func (p *Namer) others(s *site.Site) []string {
	in := p.inside[s.Decl]
	if in == nil {
		return nil
	}
	if !in.read {
		in.read, in.globals = true, p.globals(s.Decl)
	}
	var texts []string
	for _, o := range in.built {
		if o != s && types.Identical(o.Type, s.Type) {
			texts = append(texts, p.pattern(o))
		}
	}
	for _, v := range in.globals {
		if types.Identical(v.Type(), s.Type) {
			texts = append(texts, p.initialText(v))
		}
	}
	return texts
}

// contents are what a declaration has: what is built there and gets a variable, and the
// variables of the package that it uses.
type contents struct {
	built   []*site.Site
	globals []*types.Var
	read    bool // globals are
}

// contentsOf returns what the declarations have that build what the variables are for.
func contentsOf(all []*Variable) map[inspector.Cursor]*contents {
	inside := make(map[inspector.Cursor]*contents)
	for _, g := range all {
		s := g.Props[0].Slice.Site
		if inside[s.Decl] == nil {
			inside[s.Decl] = new(contents)
		}
		if s.Type != nil {
			inside[s.Decl].built = append(inside[s.Decl].built, s)
		}
	}
	return inside
}

// globals returns the variables of the package that a declaration uses.
func (p *Namer) globals(decl inspector.Cursor) []*types.Var {
	var list []*types.Var
	seen := make(map[*types.Var]bool)
	for c := range decl.Preorder((*ast.Ident)(nil)) {
		if v, ok := p.info.Uses[c.Node().(*ast.Ident)].(*types.Var); ok && funcs.IsGlobal(v) && !seen[v] {
			seen[v] = true
			list = append(list, v)
		}
	}
	return list
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
