package mapperlint

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/changes"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/setup"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// configures reports whether a package may configure what outlives a call.
func configures(pass *analysis.Pass, list *funcs.Listing, table *setup.Table) bool {
	return table.Reaches(pass.Pkg) && changes.Mentions(list, table)
}

// reportChanges reports what is configured while it is in use.
func (a *analysisRun) reportChanges() {
	if !a.table.Reaches(a.pass.Pkg) && !a.imports.Changes() {
		return
	}
	a.changes = changes.New(a.folder, a.table, a.imports.Shared, a.linter.opts.Silences)
	a.changes.Import(a.imports)
	a.told = make(map[*changes.Change]bool)
	for _, f := range a.changes.Find() {
		if a.skipped(f.Change.At) {
			a.leftAlone(f.Change, reason.Generated)
			continue
		}
		a.told[f.Change] = true
		if a.ignores.matchNode(f.Change.At) {
			a.leftAlone(f.Change, reason.Ignored)
			continue
		}
		a.reportChange(f)
		a.configured = append(a.configured, f.Change)
		for _, ch := range f.Row {
			a.told[ch] = true
			a.ignores.matchNode(ch.At)
			a.rows = append(a.rows, ch.At)
		}
	}
}

// configuresAt reports whether the node at c was reported because it configures what
// is shared, as a Parse of a template does: it is then no build to share.
func (a *analysisRun) configuresAt(c inspector.Cursor) bool {
	return slices.Contains(a.rows, c) || slices.ContainsFunc(a.configured, func(ch *changes.Change) bool { return ch.At == c })
}

func (a *analysisRun) reportChange(f *changes.Finding) {
	n := f.Change.At.Node()
	a.pass.Report(analysis.Diagnostic{
		Pos: n.Pos(), End: n.End(),
		Category: string(findings.Setup),
		Message:  a.changeMessage(f),
		URL:      URL + "#" + string(findings.Setup),
		Related:  append(a.changePath(f), inRow(f)...),

		SuggestedFixes: a.changeFixes(f),
	})
}

// changeMessage says what is configured, whose it is, how often, what comes of
// it, and what to do.
func (a *analysisRun) changeMessage(f *changes.Finding) string {
	var b strings.Builder
	ch := f.Change
	if ch.Imported != nil {
		fmt.Fprintf(&b, "%s changes %s (%s at %s)", calleeName(ch.Callee), a.owned(f), ch.What, summary.PlaceFrom(a.pass.Pkg.Path(), ch.Imported.Where))
	} else {
		fmt.Fprintf(&b, "%s changes %s", ch.What, a.owned(f))
	}
	fmt.Fprintf(&b, " %s", changeFrequency(f))
	fmt.Fprintf(&b, ": %s; %s", ch.Row.Advice, ch.Row.Effect)
	if len(f.Row) > 0 {
		fmt.Fprintf(&b, " (%d more in a row)", len(f.Row))
	}
	if f.More > 0 {
		fmt.Fprintf(&b, " (%s in this package)", plural(f.More, "more call"))
	}
	return b.String()
}

// owned names what is configured: "a.validate", "the package variable decoder".
func (a *analysisRun) owned(f *changes.Finding) string {
	o := f.Owner
	switch {
	case o.Var == nil:
		return "what the whole process shares"
	case o.Process() && o.Var.Pkg() != a.pass.Pkg:
		return o.Var.Pkg().Name() + "." + o.Var.Name()
	case o.Process():
		return "the package variable " + o.Var.Name()
	case o.Field != nil:
		return "the field " + o.Field.Name() + ", which outlives the call,"
	}
	return o.Var.Name() + ", which outlives the call,"
}

func changeFrequency(f *changes.Finding) string {
	where := f.Root.Name
	var s string
	switch {
	case f.Reason.Freq == scope.Unknown:
		s = "on every call of " + where + ", which uses it on what it is given"
	case f.Reason.What != "":
		s = scopePhrase(f.Reason.Freq) + " in " + where + ", " + f.Reason.Noun()
	default:
		s = scopePhrase(f.Reason.Freq) + " in " + where
	}
	return s + through(slices.Values(f.Path))
}

// inRow lists the changes that are told with one.
func inRow(f *changes.Finding) []analysis.RelatedInformation {
	var infos []analysis.RelatedInformation
	for _, ch := range f.Row {
		n := ch.At.Node()
		infos = append(infos, analysis.RelatedInformation{Pos: n.Pos(), End: n.End(), Message: "also " + ch.What})
	}
	return infos
}

// changePath lists the steps from the entry point to the change.
func (a *analysisRun) changePath(f *changes.Finding) []analysis.RelatedInformation {
	var infos []analysis.RelatedInformation
	if f.Reason.Freq != scope.Unknown && f.Root.Cursor.Node() != nil && f.Root.Body != nil {
		infos = append(infos, analysis.RelatedInformation{
			Pos: f.Root.Cursor.Node().Pos(), End: f.Root.Body.Lbrace, Message: capitalized(f.Reason.Noun()) + ": " + f.Root.Name,
		})
	}
	return append(infos, relatedSteps(slices.Values(f.Path), len(f.Path))...)
}
