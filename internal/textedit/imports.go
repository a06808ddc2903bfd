package textedit

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
)

// AddImport returns the edits that import a package into a file that does not;
// name is "" where the package's own will do.
func (src *Source) AddImport(name, path string) (edits []Edit, ok bool) {
	spec := strings.TrimSpace(name + " " + strconv.Quote(path))
	decl := importDecl(src.syntax)
	switch {
	case decl == nil:
		end := src.Start(src.Line(src.Off(src.syntax.Name.End())) + 1)
		return []Edit{{end, end, "\nimport " + spec + "\n"}}, true
	case !decl.Lparen.IsValid():
		return src.singleImport(decl, spec, path)
	case len(decl.Specs) == 0:
		return nil, false
	}
	line, text := src.importSpot(decl, spec, path)
	if line <= src.Line(src.Off(decl.Lparen)) || line > src.Line(src.Off(decl.Rparen)) {
		return nil, false
	}
	at := src.Start(line)
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
func (src *Source) singleImport(decl *ast.GenDecl, added, path string) ([]Edit, bool) {
	spec := decl.Specs[0].(*ast.ImportSpec)
	if spec.Doc != nil || spec.Comment != nil {
		return nil, false
	}
	start, end := src.Span(decl)
	if src.Line(start) != src.Line(end) {
		return nil, false
	}
	first, second := src.Node(spec), added
	sep := "\n\t"
	if isStandard(path) != isStandard(importPath(spec)) {
		sep = "\n\n\t"
	}
	if before(path, importPath(spec)) {
		first, second = second, first
	}
	return []Edit{{start, end, "import (\n\t" + first + sep + second + "\n)"}}, true
}

// before reports whether an import stands before another one: those of the
// standard library first.
func before(x, y string) bool {
	if a, b := isStandard(x), isStandard(y); a != b {
		return a
	}
	return x < y
}

// importSpot returns the line before which an import goes, and its text: in
// its place among the imports that stand together with others of its kind, as
// gofmt sorts them, or apart from all.
func (src *Source) importSpot(decl *ast.GenDecl, spec, path string) (line int, text string) {
	runs := src.importRuns(decl)
	run := likeliest(runs, path)
	if run == nil {
		if isStandard(path) {
			return src.firstLine(runs[0][0]), "\t" + spec + "\n\n"
		}
		last := runs[len(runs)-1]
		return src.Line(src.Off(last[len(last)-1].End())) + 1, "\n\t" + spec + "\n"
	}
	for _, other := range run {
		if importPath(other) > path {
			return src.firstLine(other), "\t" + spec + "\n"
		}
	}
	return src.Line(src.Off(run[len(run)-1].End())) + 1, "\t" + spec + "\n"
}

// firstLine is where an import starts, its comment included.
func (src *Source) firstLine(spec *ast.ImportSpec) int {
	if spec.Doc != nil {
		return src.Line(src.Off(spec.Doc.Pos()))
	}
	return src.Line(src.Off(spec.Pos()))
}

// importRuns returns the imports that stand on successive lines.
func (src *Source) importRuns(decl *ast.GenDecl) [][]*ast.ImportSpec {
	var runs [][]*ast.ImportSpec
	last := -1
	for _, spec := range decl.Specs {
		spec := spec.(*ast.ImportSpec)
		if line := src.Line(src.Off(spec.Pos())); last < 0 || line > last+1 {
			runs = append(runs, nil)
		}
		runs[len(runs)-1] = append(runs[len(runs)-1], spec)
		last = src.Line(src.Off(spec.End()))
	}
	return runs
}

// likeliest returns the run that an import belongs to: one with others of the
// standard library, or the one whose paths have most in common with it.
func likeliest(runs [][]*ast.ImportSpec, path string) []*ast.ImportSpec {
	var best []*ast.ImportSpec
	most := -1
	for _, run := range runs {
		for _, spec := range run {
			if spec.Name != nil && spec.Name.Name == "_" || isStandard(importPath(spec)) != isStandard(path) {
				continue
			}
			if isStandard(path) {
				return run
			}
			if n := sharedPrefix(importPath(spec), path); n > most {
				best, most = run, n
			}
		}
	}
	return best
}

func importPath(spec *ast.ImportSpec) string {
	path, _ := strconv.Unquote(spec.Path.Value)
	return path
}

// isStandard reports whether a path is one of the standard library.
func isStandard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".") && path != "C"
}

// DeleteImport deletes the line of an import, or the whole declaration.
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
