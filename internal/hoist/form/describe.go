package form

import (
	"go/ast"

	"github.com/mapperlint/mapperlint/internal/hoist/site"
)

// Describe returns the message of the fix: a verb phrase that names the variable and
// what builds. where names the file of the variable, if that is another one.
func (prop *Proposal) Describe(where string) string {
	name := ""
	if len(prop.Names) > 0 {
		name = prop.Names[0]
	}
	return prop.Form.describe(prop, named(prop.Slice.Site), name, where)
}

// DescribeUse is Describe for a variable that the package has already.
func (prop *Proposal) DescribeUse() string {
	return "Use package variable " + prop.Names[0] + " instead of " + named(prop.Slice.Site)
}

// named returns the constructor, or what it is of that moves.
func named(s *site.Site) string {
	if len(s.Members) > 0 {
		return "the list of " + spelled(s)
	}
	return spelled(s)
}

// spelled returns the constructor as the source writes it.
func spelled(s *site.Site) string {
	src := s.File.Src
	switch n := s.Build.At.Node().(type) {
	case *ast.CallExpr:
		if _, method := ast.Unparen(n.Fun).(*ast.SelectorExpr); method && s.Build.Constructor.Name[0] == '(' {
			return ast.Unparen(n.Fun).(*ast.SelectorExpr).Sel.Name
		}
		if id, ok := ast.Unparen(n.Fun).(*ast.Ident); ok && id.Name == "new" {
			return src.Node(n)
		}
		return src.Node(n.Fun)
	case *ast.CompositeLit:
		return src.Node(n.Type) + "{}"
	case *ast.ValueSpec:
		return src.Node(n.Type)
	}
	return s.Build.Constructor.Name
}
