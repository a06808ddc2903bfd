package hoist

import (
	"go/ast"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/textedit"
)

// write computes the edits inside the function: the value or the local's uses
// are replaced, and what moved is deleted.
func (p *planner) write(prop *proposal) {
	if len(prop.names) == 0 {
		prop.names = prop.group.names
	}
	prop.Edits = append(prop.Edits, prop.extra...)
	src := prop.sl.s.file.src
	switch prop.kind {
	case toMemo:
		return
	case toField:
		p.writeField(prop)
	case toPool:
		p.writePool(prop)
		return
	case toLoop, toFactory:
		p.writeLocal(prop)
	}
	if prop.checked {
		p.writeChecked(prop)
		return
	}
	if prop.call && len(prop.sl.outlets()) == 2 && len(prop.sl.stmts) > 0 {
		p.writePair(prop)
		return
	}
	for _, u := range prop.Removed {
		prop.Edits = append(prop.Edits, textedit.Delete(src.Start(u.Doc), src.Start(u.Last+1)))
	}
	for _, d := range p.literalDefs(prop.sl) {
		prop.Edits = append(prop.Edits, textedit.Delete(src.Start(d.Doc), src.Start(d.Last+1)))
		prop.Removed = append(prop.Removed, d)
	}
	if prop.keep {
		p.writeKept(prop)
		return
	}
	for i, o := range prop.sl.outlets() {
		if o.v == nil {
			start, end := src.Span(prop.sl.s.value.Node())
			prop.Edits = append(prop.Edits, textedit.Replace(start, end, prop.names[i]))
			continue
		}
		for _, c := range p.uses(prop.sl, o.v) {
			if prop.pointer && isStruct(o.typ) {
				c = pointerUse(c)
			} else if prop.names[i] == o.v.Name() {
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
func (p *planner) nameAt(prop *proposal, i int, use inspector.Cursor) string {
	name := prop.names[i]
	if prop.kind == toShared && p.isFunctionToo(prop.sl.s, use) {
		return name[:strings.Index(name, ".")]
	}
	return name
}

// writePair replaces the first step by v, w := x() and deletes the others.
func (p *planner) writePair(prop *proposal) {
	src := prop.sl.s.file.src
	var locals []string
	for _, o := range prop.sl.outlets() {
		if o.v == nil {
			prop.Refused = "a value and a variable leave its set-up"
			return
		}
		locals = append(locals, o.v.Name())
	}
	for i, u := range prop.Removed {
		first, text := u.Doc, ""
		if i == 0 { // its comment stays
			first = u.First
			text = indentOf(src.LineText(u.First)) + strings.Join(locals, ", ") + " := " + prop.names[0] + "()\n"
		}
		prop.Edits = append(prop.Edits, textedit.Replace(src.Start(first), src.Start(u.Last+1), text))
	}
	prop.Removed = prop.Removed[1:]
}

// writeKept puts the new variable in the place of the value; the local stays.
func (p *planner) writeKept(prop *proposal) {
	src := prop.sl.s.file.src
	text := prop.names[0]
	if prop.call {
		text += "()"
	}
	start, end := src.Span(prop.sl.s.value.Node())
	if prop.blankErr { // v, _ := E becomes v := x
		start, text = p.afterLocal(prop), tokenBefore(src.Text[:start])+text
	}
	prop.Edits = append(prop.Edits, textedit.Replace(start, end, text))
}

// afterLocal returns where the name of the local ends in its declaration.
func (p *planner) afterLocal(prop *proposal) int {
	for _, c := range p.pkg.Mentions(prop.sl.s.local) {
		if p.info.Defs[c.Node().(*ast.Ident)] != nil {
			return prop.sl.s.file.src.Off(c.Node().End())
		}
	}
	return prop.sl.s.file.src.Off(prop.sl.s.value.Node().Pos())
}

// tokenBefore returns the " := " or " = " that the text ends in.
func tokenBefore(text string) string {
	if strings.HasSuffix(strings.TrimSpace(text), ":=") {
		return " := "
	}
	return " = "
}

// writeChecked replaces the first step by v, err := x() and its check.
func (p *planner) writeChecked(prop *proposal) {
	src := prop.sl.s.file.src
	for i, u := range prop.Removed {
		first, text := u.Doc, ""
		if i == 0 { // its comment stays
			first, text = u.First, prop.way(prop.names[0]+"()")
		}
		prop.Edits = append(prop.Edits, textedit.Replace(src.Start(first), src.Start(u.Last+1), text))
	}
	prop.Removed = prop.Removed[1:]
}

func indentOf(line string) string {
	return line[:len(line)-len(strings.TrimLeft(line, " \t"))]
}

// declare writes the declaration of a group.
func (p *planner) declare(g *group) {
	first := g.props[0]
	if first.Refused != "" || g.used != nil || !first.shares() {
		return
	}
	names := g.names
	if first.blankErr {
		names = append(names, "_")
	}
	decl := declaration(names, first.typ, first.init)
	g.text = p.nolint(decl, first.trailing)
	g.trailing = g.text != decl
}

// insert adds the declaration of a group to each of its fixes: the same bytes
// at the same place.
func (p *planner) insert(g *group) {
	if g.text == "" {
		return
	}
	edits, why := p.spot(g)
	if why != "" {
		g.refuse(why)
		return
	}
	for _, prop := range g.props {
		prop.extra = append(prop.extra, edits...)
		if prop.sync {
			imp, ok := p.importSync(prop.sl.s.file)
			if !ok {
				g.refuse("sync cannot be imported")
				return
			}
			prop.extra = append(prop.extra, imp...)
		}
	}
}

// nolint adds the comments that end the declaration's line: the one that
// moved along, and one that tells gochecknoglobals why.
func (p *planner) nolint(decl, trailing string) string {
	reason := p.env.NolintReason
	multi := strings.Contains(decl, "\n")
	switch {
	case reason == "":
	case multi || trailing != "":
		decl = p.nolintLine() + decl
	default:
		trailing = "//nolint:gochecknoglobals // " + reason
	}
	if trailing != "" {
		decl += " " + trailing
	}
	return decl
}

// nolintLine is the comment above a declaration of several lines.
func (p *planner) nolintLine() string {
	if p.env.NolintReason == "" {
		return ""
	}
	return "//nolint:gochecknoglobals // " + p.env.NolintReason + "\n"
}

// spot returns the insertion of a declaration directly above the top-level
// declaration that uses it, or into the var block there.
func (p *planner) spot(g *group) ([]textedit.Edit, string) {
	prop := g.props[0]
	src := prop.sl.s.file.src
	top := prop.sl.s.decl.Node().(ast.Decl)
	if edits := p.intoBlock(prop, g.text); edits != nil {
		return edits, ""
	}
	start := src.Off(top.Pos())
	if doc := textedit.DocOf(top); doc != nil {
		start = src.Off(doc.Pos())
	}
	line := src.Line(start)
	if src.Start(line) != start {
		return nil, "the function shares a line with other code"
	}
	// One-line declarations stand together, where there are no others. The
	// empty line above the function stays below them, and a new one goes above.
	if p.onlyLines(prop.sl.s.decl) && src.Blank(line-1) && !src.Blank(line-2) {
		at := src.Start(line-1) - 1
		return []textedit.Edit{textedit.Insert(at, "\n"), textedit.Insert(at+1, g.text+"\n")}, ""
	}
	edits := []textedit.Edit{textedit.Insert(start, prop.doc+p.belowDoc(prop.doc != "", g.text)+"\n\n")}
	if line > 0 && !src.Blank(line-1) {
		edits = append(edits, textedit.Insert(start-1, "\n"))
	}
	return edits, ""
}

// belowDoc separates a directive from the comment above it, as gofmt does.
func (p *planner) belowDoc(doc bool, text string) string {
	if doc && strings.HasPrefix(text, "//nolint") {
		return "//\n" + text
	}
	return text
}

// onlyLines reports whether everything that is declared above a declaration
// takes one line.
func (p *planner) onlyLines(decl inspector.Cursor) bool {
	for _, g := range p.groups {
		if first := g.props[0]; g.text != "" && first.sl.s.decl == decl && (first.doc != "" || g.trailing || strings.Contains(g.text, "\n")) {
			return false
		}
	}
	return true
}

// previous returns the declaration before c in its file.
func previous(c inspector.Cursor) (ast.Node, bool) {
	i := c.ParentEdgeIndex()
	if i == 0 {
		return nil, false
	}
	return c.Parent().ChildAt(edge.File_Decls, i-1).Node(), true
}
