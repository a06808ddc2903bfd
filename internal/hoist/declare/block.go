package declare

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// intoBlock returns the insertion of a declaration into the var block
// at its place, if that holds variables of the same type.
//
// A name that is no longer than those above it joins their alignment. If one
// of those that the block gets is longer, all stand apart from the others, so
// that any of them can come alone.
func (p *Writer) intoBlock(g *Declaration) []textedit.Edit {
	block := g.At.Block
	if block == nil || !p.sameKind(block, g.Props[0]) || g.Props[0].Doc != "" || strings.Contains(g.At.Text, "\n") {
		return nil
	}
	src := g.At.File.Src
	line := src.Line(src.Off(block.Rparen))
	if strings.TrimSpace(src.LineText(line)) != ")" {
		return nil
	}
	spec, ok := strings.CutPrefix(g.At.Text, "var ")
	if !ok {
		return nil
	}
	at := src.Start(line)
	width := src.Alignment(block)
	if width == 0 || g.Trailing || p.widest(block) > width {
		return []textedit.Edit{textedit.Insert(at, "\n\t"+spec+"\n")}
	}
	name, rest, _ := strings.Cut(spec, " ")
	return []textedit.Edit{textedit.Insert(at, "\t"+name+strings.Repeat(" ", width-len(name))+" "+rest+"\n")}
}

// sameKind reports whether a declaration is a var block of variables, one a
// line, of the type that the proposal's variable has.
func (p *Writer) sameKind(block *ast.GenDecl, prop *form.Proposal) bool {
	if block.Tok != token.VAR || !block.Lparen.IsValid() || len(block.Specs) == 0 || prop.Type != "" || prop.BlankErr || !prop.Form.Traits().Plain || len(prop.Slice.Outlets()) != 1 {
		return false
	}
	for _, spec := range block.Specs {
		vs := spec.(*ast.ValueSpec)
		if len(vs.Names) != 1 || len(vs.Values) != 1 || vs.Type != nil || !types.Identical(p.info.TypeOf(vs.Names[0]), prop.Slice.Site.Type) {
			return false
		}
	}
	return true
}

// widest returns the longest name that any declaration adds to the block.
func (p *Writer) widest(block *ast.GenDecl) int {
	longest := 0
	for _, g := range p.declarations {
		if g.At.Block == block && g.Text != "" {
			for _, name := range g.Names {
				longest = max(longest, len(name))
			}
		}
	}
	return longest
}
