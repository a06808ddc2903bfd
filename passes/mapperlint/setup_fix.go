package mapperlint

import (
	"go/ast"
	"go/format"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/changes"
	"github.com/mapperlint/mapperlint/internal/hoist"
	"github.com/mapperlint/mapperlint/internal/regular"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// changeFixes returns the fix of a change, if it can move into init: it moves there
// with all else that the function does to configure the variable, so that the order
// stays. The diagnostics of those have the same fix.
func (a *analysisRun) changeFixes(f *changes.Finding) []analysis.SuggestedFix {
	if a.linter.opts.Hoist == hoist.None || a.pass.Module != nil && a.pass.Module.Version != "" {
		return nil
	}
	init, ok := a.changes.Initial(f.Change)
	if !ok || a.namedElsewhere(init.Var.Name()) {
		return nil
	}
	edits := a.moveIntoInit(init)
	if edits == nil {
		return nil
	}
	return []analysis.SuggestedFix{{Message: "Configure " + init.Var.Name() + " in init", TextEdits: edits}}
}

// namedElsewhere reports whether a file that is not analysed, one of tests or for
// another platform, has an identifier of the name.
func (a *analysisRun) namedElsewhere(name string) bool {
	found := false
	names := func(f *ast.File) {
		ast.Inspect(f, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			found = found || ok && id.Name == name
			return !found
		})
	}
	for _, f := range a.pass.Files {
		if strings.HasSuffix(a.pass.Fset.File(f.FileStart).Name(), "_test.go") {
			names(f)
		}
	}
	a.otherFiles(names)
	return found
}

// moveIntoInit returns the edits that put the statements into a function init behind
// the declaration of the variable, or nil if they share lines with other code.
func (a *analysisRun) moveIntoInit(init changes.Initial) []analysis.TextEdit {
	src := a.source(init.Decl)
	if src == nil {
		return nil
	}
	change := &textedit.Change{}
	var body strings.Builder
	for _, stmt := range init.Statements {
		u, ok := src.Unit(stmt)
		if !ok {
			return nil
		}
		start, end := src.Start(u.Doc), src.Start(u.Last+1)
		body.WriteString(src.Text[start:end])
		change.Removed = append(change.Removed, u)
		change.Edits = append(change.Edits, textedit.Delete(start, end))
	}
	_, end := src.Span(init.Decl)
	line := src.Line(end) + 1
	decl, err := format.Source([]byte("func init() {\n" + body.String() + "}\n")) // comments were aligned with other lines
	if err != nil {
		return nil
	}
	text := "\n" + string(decl)
	if !src.Blank(line) && line < src.Line(len(src.Text)) {
		text += "\n"
	}
	change.Edits = append(change.Edits, textedit.Insert(src.Start(line), text))
	src.Blanks([]*textedit.Change{change})
	src.Tidy([]*textedit.Change{change})
	edits := textedit.Sorted(change.Edits)
	if textedit.Overlaps(edits) {
		return nil
	}
	return src.TextEdits(edits)
}

// source returns the text of the file of a declaration, or nil if what is on disk is
// something else.
func (a *analysisRun) source(d ast.Decl) *textedit.Source {
	i := slices.IndexFunc(a.pass.Files, func(f *ast.File) bool { return f.FileStart <= d.Pos() && d.End() <= f.FileEnd })
	if i < 0 {
		return nil
	}
	tok := a.pass.Fset.File(a.pass.Files[i].FileStart)
	read := a.pass.ReadFile
	if read == nil {
		read = regular.ReadFile
	}
	content, err := read(tok.Name())
	if err != nil {
		return nil
	}
	return textedit.NewSource(a.pass.Files[i], tok, content)
}
