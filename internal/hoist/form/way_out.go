package form

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// A checkedStep is a statement of a set-up that can fail.
//
//	v, err := E                               // stmt
//	if err != nil { return err }              // branch
//	if err := v.Set(...); err != nil { ... }  // branch alone
type checkedStep struct {
	stmt   inspector.Cursor // not valid for a branch alone
	branch inspector.Cursor // not valid for a step that nobody checks
	err    *types.Var
}

// wayOut notes the statements that take the place of the construction.
func (p *Reader) wayOut(prop *Proposal, steps []checkedStep, outer *types.Var) {
	s := prop.Slice.Site
	src := s.File.Src
	for _, step := range steps {
		if !step.branch.Valid() {
			continue
		}
		n := step.branch.Node().(*ast.IfStmt)
		name, test := step.err.Name(), "if "+step.err.Name()+" != nil "
		if outer != nil {
			name = outer.Name()
		} else if sc := p.pkg.Innermost(s.Stmt.Node().Pos()); sc != nil && sc.Lookup(name) != nil {
			// The function has an err of its own there.
			if code.Shadowed(p.pkg, "setupErr", s.Stmt.Node().Pos(), nil) || mentionsName(n.Body, "setupErr") {
				return
			}
			name, test = "setupErr", "if setupErr != nil "
		}
		body := p.renamed(s.File, n.Body, step.err, name)
		indent := textedit.IndentOf(src.LineText(src.Line(src.Off(s.Stmt.Node().Pos()))))
		prop.way = func(call string) string {
			return indent + s.Local.Name() + ", " + name + " := " + call + "\n" + indent + test + body + "\n"
		}
		return
	}
}

// renamed returns the text of a block with another name for a variable.
func (p *Reader) renamed(f *source.File, block *ast.BlockStmt, v *types.Var, name string) string {
	start, end := f.Src.Span(block)
	var edits []textedit.Edit
	for id := range code.Idents(block) {
		if p.info.Uses[id] == types.Object(v) && id.Name != name {
			from, to := f.Src.Span(id)
			edits = append(edits, textedit.Replace(from, to, name))
		}
	}
	return textedit.Apply(f.Src.Text, start, end, edits)
}

// mentionsName reports whether an identifier of that name is in a node.
func mentionsName(n ast.Node, name string) bool {
	for id := range code.Idents(n) {
		if id.Name == name {
			return true
		}
	}
	return false
}
