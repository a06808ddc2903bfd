package textedit

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
)

// addSync returns the edits that import sync into a file that does not.
func (src *Source) AddSync() (edits []Edit, ok bool) {
	decl := importDecl(src.syntax)
	switch {
	case decl == nil:
		end := src.Start(src.Line(src.Off(src.syntax.Name.End())) + 1)
		return []Edit{{end, end, "\nimport \"sync\"\n"}}, true
	case !decl.Lparen.IsValid():
		return singleImport(src, decl)
	}
	line, before, ok := importSpot(src, decl)
	if !ok {
		return nil, false
	}
	at := src.Start(line)
	text := "\t\"sync\"\n"
	if before {
		text += "\n"
	}
	return []Edit{{at, at, text}}, true
}

// importDecl returns the import declaration to add to: one with parentheses
// before others.
func importDecl(f *ast.File) *ast.GenDecl {
	var found *ast.GenDecl
	for _, d := range f.Decls {
		gen, ok := d.(*ast.GenDecl)
		if !ok || gen.Tok != token.IMPORT {
			break
		}
		if found == nil || gen.Lparen.IsValid() && !found.Lparen.IsValid() {
			found = gen
		}
	}
	return found
}

// singleImport makes a list of import "x".
func singleImport(src *Source, decl *ast.GenDecl) ([]Edit, bool) {
	spec := decl.Specs[0].(*ast.ImportSpec)
	if spec.Doc != nil || spec.Comment != nil {
		return nil, false
	}
	start, end := src.Span(decl)
	if src.Line(start) != src.Line(end) {
		return nil, false
	}
	first, second := src.Node(spec), `"sync"`
	sep := "\n\t"
	switch {
	case !standard(spec):
		first, second, sep = second, first, "\n\n\t"
	case importPath(spec) > "sync":
		first, second = second, first
	}
	return []Edit{{start, end, "import (\n\t" + first + sep + second + "\n)"}}, true
}

// importSpot returns the line before which "sync" goes: in its place among
// the first imports of the standard library that stand together, or above all
// (before is true).
func importSpot(src *Source, decl *ast.GenDecl) (line int, before, ok bool) {
	if len(decl.Specs) == 0 {
		return 0, false, false
	}
	last := -1 // line of the last spec of the group that we are in
	for _, spec := range decl.Specs {
		spec := spec.(*ast.ImportSpec)
		first := src.Line(src.Off(spec.Pos()))
		if spec.Doc != nil {
			first = src.Line(src.Off(spec.Doc.Pos()))
		}
		if last >= 0 && first > last+1 { // the group has ended
			return last + 1, false, true
		}
		if standard(spec) {
			if importPath(spec) > "sync" {
				return first, false, true
			}
			last = src.Line(src.Off(spec.End()))
		} else if last >= 0 {
			return last + 1, false, true
		}
	}
	if last >= 0 {
		return last + 1, false, true
	}
	first := decl.Specs[0].(*ast.ImportSpec)
	line = src.Line(src.Off(first.Pos()))
	if first.Doc != nil {
		line = src.Line(src.Off(first.Doc.Pos()))
	}
	return line, true, line > src.Line(src.Off(decl.Lparen))
}

func importPath(spec *ast.ImportSpec) string {
	path, _ := strconv.Unquote(spec.Path.Value)
	return path
}

// standard reports whether a spec imports from the standard library.
func standard(spec *ast.ImportSpec) bool {
	first, _, _ := strings.Cut(importPath(spec), "/")
	return !strings.Contains(first, ".") && importPath(spec) != "C"
}

// deleteImport deletes the line of an import, or the whole declaration.
func (src *Source) DeleteImport(imp *ast.ImportSpec) (Edit, bool) {
	for _, d := range src.syntax.Decls {
		gen, ok := d.(*ast.GenDecl)
		if !ok || gen.Tok != token.IMPORT {
			break
		}
		for _, spec := range gen.Specs {
			if spec != ast.Spec(imp) {
				continue
			}
			n := ast.Node(imp)
			if len(gen.Specs) == 1 {
				n = gen
			}
			start, end := src.Span(n)
			first, last := src.Line(start), src.Line(end)
			if imp.Doc != nil || imp.Comment != nil || strings.TrimSpace(src.Text[src.Start(first):start]) != "" || strings.TrimSpace(src.Text[end:src.Start(last+1)]) != "" {
				return Edit{}, false
			}
			if src.Blank(last+1) && (src.Blank(first-1) || endsAny(src.LineText(first-1), "(")) {
				last++
			} else if src.Blank(first-1) && strings.TrimSpace(src.LineText(last+1)) == ")" {
				first--
			}
			return Edit{src.Start(first), src.Start(last + 1), ""}, true
		}
	}
	return Edit{}, false
}
