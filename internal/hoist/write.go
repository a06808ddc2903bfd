package hoist

import (
	"go/ast"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/slice"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// write computes the edits inside the function: the value or the local's uses
// are replaced, and what moved is deleted.
func (p *planner) write(prop *proposal) {
	if len(prop.names) == 0 {
		prop.names = prop.group.names
	}
	prop.Edits = append(prop.Edits, prop.extra...)
	src := prop.sl.Site.File.Src
	if prop.form.write(p, prop) {
		return
	}
	if prop.checked {
		p.writeChecked(prop)
		return
	}
	if prop.call && len(prop.sl.Outlets()) == 2 && len(prop.sl.Stmts) > 0 {
		p.writePair(prop)
		return
	}
	for _, u := range prop.Removed {
		prop.Edits = append(prop.Edits, textedit.Delete(src.Start(u.Doc), src.Start(u.Last+1)))
	}
	for _, d := range prop.sl.LiteralDefs() {
		prop.Edits = append(prop.Edits, textedit.Delete(src.Start(d.Doc), src.Start(d.Last+1)))
		prop.Removed = append(prop.Removed, d)
	}
	if prop.keep {
		p.writeKept(prop)
		return
	}
	for i, o := range prop.sl.Outlets() {
		if o.Var == nil {
			start, end := src.Span(prop.sl.Site.Value.Node())
			prop.Edits = append(prop.Edits, textedit.Replace(start, end, prop.names[i]))
			continue
		}
		for _, c := range prop.sl.Uses(o.Var) {
			if prop.pointer && typ.IsCopied(o.Type) {
				c = slice.PointerUse(c)
			} else if prop.names[i] == o.Var.Name() {
				continue
			}
			start, end := src.Span(c.Node())
			prop.Edits = append(prop.Edits, textedit.Replace(start, end, p.nameAt(prop, i, c)))
		}
	}
}

// nameAt is what stands for the variable at a use. Where the library's own
// instance has a method that is a function of the library as well, the
// package is enough: protovalidate.Validate(x).
func (p *reader) nameAt(prop *proposal, i int, use inspector.Cursor) string {
	name := prop.names[i]
	if prop.form == toShared && p.isFunctionToo(prop.sl.Site, use) {
		return name[:strings.Index(name, ".")]
	}
	return name
}

// writePair replaces the first step by v, w := x() and deletes the others.
func (p *reader) writePair(prop *proposal) {
	src := prop.sl.Site.File.Src
	var locals []string
	for _, o := range prop.sl.Outlets() {
		if o.Var == nil {
			prop.refused = reason.Because(reason.FixOtherResults, "")
			return
		}
		locals = append(locals, o.Var.Name())
	}
	for i, u := range prop.Removed {
		first, text := u.Doc, ""
		if i == 0 { // its comment stays
			first = u.First
			text = textedit.IndentOf(src.LineText(u.First)) + strings.Join(locals, ", ") + " := " + prop.names[0] + "()\n"
		}
		prop.Edits = append(prop.Edits, textedit.Replace(src.Start(first), src.Start(u.Last+1), text))
	}
	prop.Removed = prop.Removed[1:]
}

// writeKept puts the new variable in the place of the value; the local stays.
func (p *reader) writeKept(prop *proposal) {
	src := prop.sl.Site.File.Src
	text := prop.names[0]
	if prop.call {
		text += "()"
	}
	start, end := src.Span(prop.sl.Site.Value.Node())
	if prop.blankErr { // v, _ := E becomes v := x
		start, text = p.afterLocal(prop), tokenBefore(src.Text[:start])+text
	}
	to, dot := prop.sl.Site.OneLine(end)
	prop.Edits = append(prop.Edits, textedit.Replace(start, to, text+dot))
}

// afterLocal returns where the name of the local ends in its declaration.
func (p *reader) afterLocal(prop *proposal) int {
	for _, c := range p.pkg.Mentions(prop.sl.Site.Local) {
		if p.info.Defs[c.Node().(*ast.Ident)] != nil {
			return prop.sl.Site.File.Src.Off(c.Node().End())
		}
	}
	return prop.sl.Site.File.Src.Off(prop.sl.Site.Value.Node().Pos())
}

// tokenBefore returns the " := " or " = " that the text ends in.
func tokenBefore(text string) string {
	if strings.HasSuffix(strings.TrimSpace(text), ":=") {
		return " := "
	}
	return " = "
}

// writeChecked replaces the first step by v, err := x() and its check.
func (p *reader) writeChecked(prop *proposal) {
	src := prop.sl.Site.File.Src
	for i, u := range prop.Removed {
		first, text := u.Doc, ""
		if i == 0 { // its comment stays
			first, text = u.First, prop.way(prop.names[0]+"()")
		}
		prop.Edits = append(prop.Edits, textedit.Replace(src.Start(first), src.Start(u.Last+1), text))
	}
	prop.Removed = prop.Removed[1:]
}

// declare writes the declaration of a group, as the file of its place would.
func (p *reader) declare(g *group) {
	if g.props[0].dropped() || g.used != nil || !g.props[0].shares() {
		return
	}
	p.spellOut(g)
	if !p.locate(g) {
		g.text = ""
		g.refuse(reason.Because(reason.FixNoPlace, ""))
		return
	}
	// The expression of a site in that file is the one that moves.
	i := slices.IndexFunc(g.props, func(prop *proposal) bool { return prop.sl.Site.File == g.at.file })
	if i > 0 {
		g.props = slices.Concat(g.props[i:], g.props[:i])
		p.spellOut(g)
		g.at.text, g.at.needs = g.text, nil
	}
}

// spellOut writes the declaration of a group as the file of its first site.
func (p *reader) spellOut(g *group) {
	first, names := g.props[0], g.names
	if first.blankErr {
		names = append(slices.Clip(names), "_")
	}
	decl := source.Declare(names, first.typ, first.init)
	g.text = p.nolint(decl, first.trailing)
	g.trailing = g.text != decl
}
