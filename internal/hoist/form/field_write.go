package form

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
func (p *Reader) writeField(prop *Proposal) {
	src := prop.Slice.Site.File.Src
	h, name := prop.Home, prop.Names[0]
	prop.Names = []string{h.Receiver.Name() + "." + name}
	value := prop.Init
	if prop.Steps != "" {
		value = name
		p.writeSteps(prop)
	}
	decl, ok := textedit.AddField(src, h.fields, name+" "+prop.Type)
	if !ok {
		prop.Refusal = reason.Because(reason.FixNoField, "the struct is written on one line")
		return
	}
	lit := h.Literal.Node().(*ast.CompositeLit)
	set, ok := textedit.AddElement(src, lit, name+": "+value)
	if !ok || len(lit.Elts) == 0 && h.Several {
		prop.Refusal = reason.Because(reason.FixNoField, "the constructor's literal has no room")
		return
	}
	prop.Edits = append(prop.Edits, decl, set)
}

// writeSteps inserts the set-up above the statement that holds the literal.
func (p *Reader) writeSteps(prop *Proposal) {
	src := prop.Slice.Site.File.Src
	stmt, ok := code.Listed(prop.Home.Literal)
	if !ok {
		prop.Refusal = reason.Because(reason.FixNoField, "the constructor's literal stands in no statement")
		return
	}
	start := src.Off(stmt.Node().Pos())
	line := src.Line(start)
	indent := src.Text[src.Start(line):start]
	text := source.FormatStatements(prop.Steps, len(indent))
	if strings.TrimSpace(indent) != "" || text == "" {
		prop.Refusal = reason.Because(reason.FixSharesLine, "the constructor's literal")
		return
	}
	at := src.Start(line)
	prop.Edits = append(prop.Edits, textedit.Insert(at, text))
}
