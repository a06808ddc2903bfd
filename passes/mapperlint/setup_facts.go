package mapperlint

import (
	"fmt"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mapperlint/mapperlint/internal/changes"
	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/findings"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/setup"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// exportChanges returns what importers need to know of the functions of the
// package: what they configure, and which return an object for everybody.
func (a *analysisRun) exportChanges() []fact.Func {
	if a.changes == nil {
		return nil
	}
	var out []fact.Func
	for _, f := range a.pkg.Funcs {
		if f.Obj == nil || !f.Obj.Exported() || f.Memoised || a.pass.Pkg.Name() == "main" {
			continue
		}
		if shared, list := a.changes.ReturnsShared(f), a.changesOf(f); shared || len(list) > 0 {
			out = append(out, fact.Func{Name: f.Obj.FullName(), Shared: shared, Changes: list})
		}
	}
	return out
}

// exposes returns the packages whose objects importers can configure through this
// one. What indirect imports say is not asked: some hosts do not know it.
func (a *analysisRun) exposes() []string {
	if a.pass.Pkg.Name() == "main" {
		return nil
	}
	return a.table.Exposed(a.pass.Pkg, func(pkg *types.Package) []string {
		f := new(fact.Fact)
		if !slices.Contains(a.pass.Pkg.Imports(), pkg) || !a.pass.ImportPackageFact(pkg, f) {
			return nil
		}
		return f.Exposes
	})
}

// maxChanges caps what a fact says of one function.
const maxChanges = 8

// changesOf returns what a call of f configures, as far as callers need to know:
// it is neither reported nor ignored where it stands.
func (a *analysisRun) changesOf(f *funcs.Func) []fact.Change {
	if a.changes == nil {
		return nil
	}
	var out []fact.Change
	for _, e := range a.changes.Export(f) {
		if !a.told[e.Change] && !a.ignores.matchNode(e.Change.At) {
			out = append(out, a.factChange(e))
		}
	}
	return out[:min(len(out), maxChanges)]
}

func (a *analysisRun) factChange(e *changes.Effect) fact.Change {
	fc := fact.Change{Row: e.Change.Row.ID, What: e.Change.What, Process: e.Owner.Process()}
	if !fc.Process {
		fc.Param = a.changes.Param(e)
	}
	fc.Where = a.whereChanged(e.Change)
	return fc
}

// whereChanged names the place of a change: "path/of/package/file.go:12".
func (a *analysisRun) whereChanged(ch *changes.Change) string {
	if ch.Imported != nil {
		return ch.Imported.Where
	}
	p := a.pass.Fset.Position(ch.At.Node().Pos())
	return a.pass.Pkg.Path() + "/" + filepath.Base(p.Filename) + ":" + strconv.Itoa(p.Line)
}

// reportJoinedChange reports what an interface hides from its caller: where it
// is configured, if that is in this package, else where placeOf says.
// more are told with it, as they stand in a row with it. It returns whether importers need
// not be told.
func (a *analysisRun) reportJoinedChange(j summary.JoinedChange, more int) bool {
	row, key := a.table.Row(j.Change.Row), j.Request.Key
	if row == nil {
		return true
	}
	at := a.placeOf(j.At, j.Change.Where, key)
	if a.changes != nil {
		for _, ch := range a.changes.Changes {
			if ch.Imported == nil && a.whereChanged(ch) == j.Change.Where {
				at = ch.At.Node()
				if a.ignores.matchNode(ch.At) {
					return true
				}
			}
		}
	}
	if at == nil {
		return false
	}
	related := conversion(j.At, key)
	if len(related) > 0 && at == j.At.Node() {
		related = nil
	}
	with := ""
	if more > 0 {
		with = fmt.Sprintf(" (%d more in a row)", more)
	}
	a.pass.Report(analysis.Diagnostic{
		Pos: at.Pos(), End: at.End(),
		Category: string(findings.Setup),
		Message: fmt.Sprintf("%s at %s changes what the whole process shares for every call of %s, which %s, reaches: %s; %s%s",
			j.Change.What, summary.PlaceFrom(a.pass.Pkg.Path(), j.Change.Where), key[strings.LastIndexByte(key, '/')+1:], j.Request.By, row.Advice, row.Effect, with),
		URL:     URL + "#" + string(findings.Setup),
		Related: related,
	})
	return true
}

// setupRows returns the rows of functions declared with //mapperlint:setup.
func setupRows(list []fact.Setup) []*setup.Row {
	var rows []*setup.Row
	for _, s := range list {
		if r, err := setup.OwnRow(s.Name, setup.Kind(s.Kind)); err == nil { // a damaged fact adds nothing
			rows = append(rows, r)
		}
	}
	return rows
}
