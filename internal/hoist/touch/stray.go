package touch

import (
	"go/ast"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// straySetup returns the name of a set-up method that the package calls on an
// instance whose construction it does not see, or "".
func (p *Reader) straySetup(e *catalogue.Entry) string {
	if name, ok := p.stray[e]; ok {
		return name
	}
	p.stray[e] = p.findStray(e)
	return p.stray[e]
}

func (p *Reader) findStray(e *catalogue.Entry) string {
	known := make(map[ast.Node]bool)
	for _, b := range p.folder.Builds {
		for _, s := range b.Fate.Setups {
			known[s.At.Node()] = true
		}
	}
	for _, file := range p.pkg.Files {
		for c := range file.Preorder((*ast.CallExpr)(nil)) {
			call := c.Node().(*ast.CallExpr)
			sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
			if !ok || known[call] || !e.IsSetup(sel.Sel.Name) {
				continue
			}
			if t := p.info.TypeOf(sel.X); t != nil && p.folder.Life.Cat.OfType(t) == e {
				return sel.Sel.Name
			}
		}
	}
	return ""
}
