package textedit

import (
	"go/ast"
	"strings"
)

// AddField adds a field at the end of a struct.
func AddField(src *Source, st *ast.StructType, field string) (Edit, bool) {
	end := src.Off(st.Fields.Closing)
	line := src.Line(end)
	indent := src.Text[src.Start(line):end]
	if strings.TrimSpace(indent) == "" && line != src.Line(src.Off(st.Pos())) {
		at := src.Start(line)
		return Insert(at, indent+"\t"+field+"\n"), true
	}
	if len(st.Fields.List) == 0 {
		return Replace(src.Off(st.Fields.Opening), end+1, " {\n\t"+field+"\n}"), src.Text[src.Off(st.Fields.Opening)-1] != ' '
	}
	return Edit{}, false
}

// AddElement adds an element at the end of a literal.
func AddElement(src *Source, lit *ast.CompositeLit, element string) (Edit, bool) {
	end := src.Off(lit.Rbrace)
	line := src.Line(end)
	indent := src.Text[src.Start(line):end]
	if strings.TrimSpace(indent) == "" && line != src.Line(src.Off(lit.Lbrace)) {
		at := src.Start(line)
		return Insert(at, indent+"\t"+strings.ReplaceAll(element, "\n", "\n"+indent)+",\n"), true
	}
	if strings.Contains(element, "\n") {
		return Edit{}, false
	}
	if len(lit.Elts) > 0 {
		at := src.Off(lit.Elts[len(lit.Elts)-1].End())
		return Insert(at, ", "+element), strings.TrimSpace(src.Text[at:end]) == ""
	}
	return Insert(end, element), strings.TrimSpace(src.Text[src.Off(lit.Lbrace)+1:end]) == ""
}
