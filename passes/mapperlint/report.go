package mapperlint

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// report reports one finding.
func (a *analysisRun) report(f *findings.Finding) {
	n := f.Build.At.Node()
	a.pass.Report(analysis.Diagnostic{
		Pos: n.Pos(), End: n.End(),
		Category:       string(f.Category),
		Message:        a.message(f),
		URL:            urlOf(f),
		SuggestedFixes: a.fixes(f),
		Related:        a.related(f),
	})
}

// EntryURL is where the entries of the catalogue have their pages, ID.md each.
const EntryURL = "https://github.com/mapperlint/mapperlint/blob/main/docs/catalogue/"

// urlOf returns the page of what is built, or of the category where the catalogue
// knows nothing of it.
func urlOf(f *findings.Finding) string {
	if f.Build.Entry.Added {
		return URL + "#" + string(f.Category)
	}
	return EntryURL + f.Build.Entry.ID + ".md"
}

// related lists the steps from the entry point, loop or function to the build,
// the other builds of the same object, and the further calls that the
// diagnostic counts.
func (a *analysisRun) related(f *findings.Finding) []analysis.RelatedInformation {
	var infos []analysis.RelatedInformation
	add := func(n ast.Node, pos, end token.Pos, msg string) {
		infos = append(infos, analysis.RelatedInformation{Pos: pos, End: end, Message: msg})
	}
	switch {
	case f.Category == findings.Request && f.Loop.Stmt == nil && f.Root.Cursor.Valid() && f.Root.Body != nil:
		n := f.Root.Cursor.Node()
		add(n, n.Pos(), f.Root.Body.Lbrace, capitalized(f.Reason.Noun())+": "+f.Root.Name)
	case f.Loop.Stmt != nil:
		add(f.Loop.Stmt, f.Loop.Stmt.Pos(), headerEnd(f.Loop), "the loop")
	case f.Category == findings.Call:
		n := f.Root.Cursor.Node()
		add(n, n.Pos(), f.Root.Body.Lbrace, f.Root.Name+" "+does(f))
	}
	infos = append(infos, relatedSteps(f.Effect.Path.Edges(), f.Effect.Path.Len())...)
	for _, b := range f.With {
		n := b.At.Node()
		add(n, n.Pos(), n.End(), "builds "+a.instance(b)+" for the same object")
	}
	for _, listed := range f.Beside {
		n := listed.Build.At.Node()
		add(n, n.Pos(), n.End(), "builds "+a.instance(listed.Build)+" for the same list")
	}
	for _, b := range f.More {
		n := b.At.Node()
		add(n, n.Pos(), n.End(), "also calls "+calleeName(b.Callee))
	}
	if f.Ask != "" {
		n := f.Build.At.Node()
		add(n, n.Pos(), n.End(), "mapperlint -fix -request="+f.Ask+" ./... mends it where it is built")
	}
	return infos
}

// headerEnd is where the body of a loop begins.
func headerEnd(l lifetime.Loop) token.Pos {
	switch s := l.Stmt.(type) {
	case *ast.ForStmt:
		return s.Body.Lbrace
	case *ast.RangeStmt:
		return s.Body.Lbrace
	}
	return token.NoPos
}

// scopePhrase says how often, for a reason of the scope table.
func scopePhrase(f scope.Freq) string {
	switch f {
	case scope.Request:
		return "for every request"
	case scope.Reconcile:
		return "for every reconcile"
	case scope.Message:
		return "for every message"
	case scope.PerValue:
		return "for every value"
	}
	return "for every element"
}
