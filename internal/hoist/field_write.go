package hoist

import (
	"go/ast"
	"strings"
)

// writeField adds the field, its value in the constructor's literal, and
// what stands before that.
func (p *planner) writeField(prop *proposal) {
	src := prop.sl.s.file.src
	h, name := prop.home, prop.group.names[0]
	prop.names = []string{h.receiver.Name() + "." + name}
	value := prop.init
	if prop.steps != "" {
		value = name
		p.writeSteps(prop)
	}
	decl, ok := fieldEdit(src, h.fields, name+" "+prop.typ)
	if !ok {
		prop.refused = "the struct is written on one line"
		return
	}
	lit := h.literal.Node().(*ast.CompositeLit)
	set, ok := elementEdit(src, lit, name+": "+value)
	if !ok || len(lit.Elts) == 0 && p.severalFields(prop) {
		prop.refused = "the constructor's literal has no room"
		return
	}
	prop.edits = append(prop.edits, decl, set)
}

// fieldEdit adds a field at the end of a struct.
func fieldEdit(src *source, st *ast.StructType, field string) (edit, bool) {
	end := src.off(st.Fields.Closing)
	line := src.line(end)
	indent := src.text[src.start(line):end]
	if strings.TrimSpace(indent) == "" && line != src.line(src.off(st.Pos())) {
		at := src.start(line)
		return edit{at, at, indent + "\t" + field + "\n"}, true
	}
	if len(st.Fields.List) == 0 {
		return edit{src.off(st.Fields.Opening), end + 1, " {\n\t" + field + "\n}"}, src.text[src.off(st.Fields.Opening)-1] != ' '
	}
	return edit{}, false
}

// elementEdit adds an element at the end of a literal.
func elementEdit(src *source, lit *ast.CompositeLit, element string) (edit, bool) {
	end := src.off(lit.Rbrace)
	line := src.line(end)
	indent := src.text[src.start(line):end]
	if strings.TrimSpace(indent) == "" && line != src.line(src.off(lit.Lbrace)) {
		at := src.start(line)
		return edit{at, at, indent + "\t" + strings.ReplaceAll(element, "\n", "\n"+indent) + ",\n"}, true
	}
	if strings.Contains(element, "\n") {
		return edit{}, false
	}
	if len(lit.Elts) > 0 {
		at := src.off(lit.Elts[len(lit.Elts)-1].End())
		return edit{at, at, ", " + element}, strings.TrimSpace(src.text[at:end]) == ""
	}
	return edit{end, end, element}, strings.TrimSpace(src.text[src.off(lit.Lbrace)+1:end]) == ""
}

// severalFields reports whether other groups add fields to the same type.
func (p *planner) severalFields(prop *proposal) bool {
	for _, other := range p.all {
		if other.kind == toField && other.home.named == prop.home.named && other.group != prop.group {
			return true
		}
	}
	return false
}

// writeSteps inserts the set-up above the statement that holds the literal.
func (p *planner) writeSteps(prop *proposal) {
	src := prop.sl.s.file.src
	stmt, ok := listed(prop.home.literal)
	if !ok {
		prop.refused = "the constructor's literal stands in no statement"
		return
	}
	start := src.off(stmt.Node().Pos())
	line := src.line(start)
	indent := src.text[src.start(line):start]
	text := indented(prop.steps, len(indent))
	if strings.TrimSpace(indent) != "" || text == "" {
		prop.refused = "the constructor's literal shares a line with other code"
		return
	}
	at := src.start(line)
	prop.edits = append(prop.edits, edit{at, at, text})
}
