package hoist

import (
	"go/ast"
	"strings"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// writeField adds the field, its value in the constructor's literal, and
// what stands before that.
func (p *planner) writeField(prop *proposal) {
	src := prop.sl.Site.File.Src
	h, name := prop.home, prop.group.names[0]
	prop.names = []string{h.receiver.Name() + "." + name}
	value := prop.init
	if prop.steps != "" {
		value = name
		p.writeSteps(prop)
	}
	decl, ok := textedit.AddField(src, h.fields, name+" "+prop.typ)
	if !ok {
		prop.refused = reason.Because(reason.FixNoField, "the struct is written on one line")
		return
	}
	lit := h.literal.Node().(*ast.CompositeLit)
	set, ok := textedit.AddElement(src, lit, name+": "+value)
	if !ok || len(lit.Elts) == 0 && p.severalFields(prop) {
		prop.refused = reason.Because(reason.FixNoField, "the constructor's literal has no room")
		return
	}
	prop.Edits = append(prop.Edits, decl, set)
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
	src := prop.sl.Site.File.Src
	stmt, ok := code.Listed(prop.home.literal)
	if !ok {
		prop.refused = reason.Because(reason.FixNoField, "the constructor's literal stands in no statement")
		return
	}
	start := src.Off(stmt.Node().Pos())
	line := src.Line(start)
	indent := src.Text[src.Start(line):start]
	text := source.FormatStatements(prop.steps, len(indent))
	if strings.TrimSpace(indent) != "" || text == "" {
		prop.refused = reason.Because(reason.FixSharesLine, "the constructor's literal")
		return
	}
	at := src.Start(line)
	prop.Edits = append(prop.Edits, textedit.Insert(at, text))
}
