package hoist

import (
	"go/ast"
	"strings"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
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
		prop.refused = reason.Because(reason.FixNoField, "the struct is written on one line")
		return
	}
	lit := h.literal.Node().(*ast.CompositeLit)
	set, ok := elementEdit(src, lit, name+": "+value)
	if !ok || len(lit.Elts) == 0 && p.severalFields(prop) {
		prop.refused = reason.Because(reason.FixNoField, "the constructor's literal has no room")
		return
	}
	prop.Edits = append(prop.Edits, decl, set)
}

// fieldEdit adds a field at the end of a struct.
func fieldEdit(src *textedit.Source, st *ast.StructType, field string) (textedit.Edit, bool) {
	end := src.Off(st.Fields.Closing)
	line := src.Line(end)
	indent := src.Text[src.Start(line):end]
	if strings.TrimSpace(indent) == "" && line != src.Line(src.Off(st.Pos())) {
		at := src.Start(line)
		return textedit.Insert(at, indent+"\t"+field+"\n"), true
	}
	if len(st.Fields.List) == 0 {
		return textedit.Replace(src.Off(st.Fields.Opening), end+1, " {\n\t"+field+"\n}"), src.Text[src.Off(st.Fields.Opening)-1] != ' '
	}
	return textedit.Edit{}, false
}

// elementEdit adds an element at the end of a literal.
func elementEdit(src *textedit.Source, lit *ast.CompositeLit, element string) (textedit.Edit, bool) {
	end := src.Off(lit.Rbrace)
	line := src.Line(end)
	indent := src.Text[src.Start(line):end]
	if strings.TrimSpace(indent) == "" && line != src.Line(src.Off(lit.Lbrace)) {
		at := src.Start(line)
		return textedit.Insert(at, indent+"\t"+strings.ReplaceAll(element, "\n", "\n"+indent)+",\n"), true
	}
	if strings.Contains(element, "\n") {
		return textedit.Edit{}, false
	}
	if len(lit.Elts) > 0 {
		at := src.Off(lit.Elts[len(lit.Elts)-1].End())
		return textedit.Insert(at, ", "+element), strings.TrimSpace(src.Text[at:end]) == ""
	}
	return textedit.Insert(end, element), strings.TrimSpace(src.Text[src.Off(lit.Lbrace)+1:end]) == ""
}

// severalFields reports whether other groups add fields to the same type.
func (p *planner) severalFields(prop *proposal) bool {
	for _, other := range p.all {
		if other.form == toField && other.home.named == prop.home.named && other.group != prop.group {
			return true
		}
	}
	return false
}

// writeSteps inserts the set-up above the statement that holds the literal.
func (p *reader) writeSteps(prop *proposal) {
	src := prop.sl.s.file.src
	stmt, ok := code.Listed(prop.home.literal)
	if !ok {
		prop.refused = reason.Because(reason.FixNoField, "the constructor's literal stands in no statement")
		return
	}
	start := src.Off(stmt.Node().Pos())
	line := src.Line(start)
	indent := src.Text[src.Start(line):start]
	text := indented(prop.steps, len(indent))
	if strings.TrimSpace(indent) != "" || text == "" {
		prop.refused = reason.Because(reason.FixSharesLine, "the constructor's literal")
		return
	}
	at := src.Start(line)
	prop.Edits = append(prop.Edits, textedit.Insert(at, text))
}
