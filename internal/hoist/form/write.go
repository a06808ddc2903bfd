package form

import (
	"go/ast"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// Write computes the edits inside the function: the value or the local's uses
// are replaced, and what moved is deleted.
func (p *Reader) Write(prop *Proposal, given []string) {
	if len(prop.Names) == 0 {
		prop.Names = given
	}
	prop.Edits = append(prop.Edits, prop.Extra...)
	src := prop.Slice.Site.File.Src
	if prop.Form.write(p, prop) {
		return
	}
	if prop.checked {
		p.writeChecked(prop)
		return
	}
	if prop.Call && len(prop.Slice.Outlets()) == 2 && len(prop.Slice.Stmts) > 0 {
		p.writePair(prop)
		return
	}
	for _, u := range prop.Removed {
		prop.Edits = append(prop.Edits, textedit.Delete(src.Start(u.Doc), src.Start(u.Last+1)))
	}
	for _, d := range prop.Slice.LiteralDefs() {
		prop.Edits = append(prop.Edits, textedit.Delete(src.Start(d.Doc), src.Start(d.Last+1)))
		prop.Removed = append(prop.Removed, d)
	}
	if prop.Turn.Goes() {
		for _, c := range prop.turnUses {
			start, end := src.Span(c.Node())
			prop.Edits = append(prop.Edits, textedit.Replace(start, end, prop.Names[0]))
		}
		return
	}
	if prop.Keep {
		p.writeKept(prop)
		return
	}
	for i, o := range prop.Slice.Outlets() {
		if o.Var == nil && prop.Slice.Site.Shot != nil {
			prop.Edits = append(prop.Edits, methodOf(prop.Slice.Site, prop.Names[i]))
			continue
		}
		if o.Var == nil {
			start, end := src.Span(prop.Slice.Site.Value.Node())
			prop.Edits = append(prop.Edits, textedit.Replace(start, end, prop.Names[i]))
			continue
		}
		for _, c := range prop.Slice.Uses(o.Var) {
			if prop.Pointer && typ.IsCopied(o.Type) {
				c = slice.PointerUse(c)
			} else if prop.Names[i] == o.Var.Name() {
				continue
			}
			start, end := src.Span(c.Node())
			prop.Edits = append(prop.Edits, textedit.Replace(start, end, prop.nameFor(i, c)))
		}
	}
}

// nameFor is what stands for the variable of outlet i at a use.
func (prop *Proposal) nameFor(i int, use inspector.Cursor) string {
	if prop.nameAt != nil {
		return prop.nameAt(prop.Names[i], use)
	}
	return prop.Names[i]
}

// writePair replaces the first step by v, w := x() and deletes the others.
func (p *Reader) writePair(prop *Proposal) {
	src := prop.Slice.Site.File.Src
	var locals []string
	for _, o := range prop.Slice.Outlets() {
		if o.Var == nil {
			prop.Refusal = reason.Because(reason.FixOtherResults, "")
			return
		}
		locals = append(locals, o.Var.Name())
	}
	for i, u := range prop.Removed {
		first, text := u.Doc, ""
		if i == 0 { // its comment stays
			first = u.First
			text = textedit.IndentOf(src.LineText(u.First)) + strings.Join(locals, ", ") + " := " + prop.Names[0] + "()\n"
		}
		prop.Edits = append(prop.Edits, textedit.Replace(src.Start(first), src.Start(u.Last+1), text))
	}
	prop.Removed = prop.Removed[1:]
}

// writeKept puts the new variable in the place of the value; the local stays.
func (p *Reader) writeKept(prop *Proposal) {
	src := prop.Slice.Site.File.Src
	text := prop.Names[0]
	if prop.Call {
		text += "()"
	}
	start, end := src.Span(prop.Slice.Site.Value.Node())
	if prop.BlankErr || prop.Slice.Site.Tuple && !prop.Call { // v, _ := E becomes v := x
		start, text = p.afterLocal(prop), tokenBefore(src.Text[:start])+text
	}
	to, dot := prop.Slice.Site.OneLine(end)
	prop.Edits = append(prop.Edits, textedit.Replace(start, to, text+dot))
}

// afterLocal returns where the name of the local ends in its declaration.
func (p *Reader) afterLocal(prop *Proposal) int {
	for _, c := range p.pkg.Mentions(prop.Slice.Site.Local) {
		if p.info.Defs[c.Node().(*ast.Ident)] != nil {
			return prop.Slice.Site.File.Src.Off(c.Node().End())
		}
	}
	return prop.Slice.Site.File.Src.Off(prop.Slice.Site.Value.Node().Pos())
}

// tokenBefore returns the " := " or " = " that the text ends in.
func tokenBefore(text string) string {
	if strings.HasSuffix(strings.TrimSpace(text), ":=") {
		return " := "
	}
	return " = "
}

// writeChecked replaces the first step by v, err := x() and its check.
func (p *Reader) writeChecked(prop *Proposal) {
	src := prop.Slice.Site.File.Src
	for i, u := range prop.Removed {
		first, text := u.Doc, ""
		if i == 0 { // its comment stays
			first, text = u.First, prop.way(prop.Names[0]+"()")
		}
		prop.Edits = append(prop.Edits, textedit.Replace(src.Start(first), src.Start(u.Last+1), text))
	}
	prop.Removed = prop.Removed[1:]
}
