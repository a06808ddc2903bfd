package summary

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// Silent notes why the build is not reported on one of the ways that lead to
// it, if anybody asked: see Folder.Silences.
func (fo *Folder) Silent(b *Build, s reason.Silence) {
	if fo.Silences != nil && !slices.Contains(fo.Silences[b], s) {
		fo.Silences[b] = append(fo.Silences[b], s)
	}
}

func (fo *Folder) silent(b *Build, rule reason.ID, at inspector.Cursor) {
	if fo.Silences != nil {
		fo.Silent(b, reason.Silence{Rule: rule, At: at.Node().Pos()})
	}
}

// escaped notes that the instance of e outlives the call, or is no longer the
// same in it.
func (fo *Folder) escaped(e *Effect, fate lifetime.Fate) {
	if fate.Why.Rule == "" { // it has a place in more than one object
		fo.silent(e.Build, reason.EscapeArguments, e.At)
		return
	}
	fo.Silent(e.Build, fate.Why)
}

// once notes what the function that the edge leads to builds, which happens
// once.
func (fo *Folder) once(e *funcs.Edge) {
	rule := reason.ScopeOnce
	if e.To.Memoised {
		rule = reason.ScopeDeclared
	}
	fo.noneBy(e, rule)
}

// noneBy notes that by the rule the edge causes nothing of what the function that it
// leads to builds.
func (fo *Folder) noneBy(e *funcs.Edge, rule reason.ID) {
	if fo.Silences == nil {
		return
	}
	for _, u := range fo.Of(e.To).Uses {
		fo.silent(u.Build, rule, e.At)
	}
	for _, m := range fo.Of(e.To).Makes {
		fo.silent(m.Build, rule, e.At)
	}
}

// barred reports, and notes, that the edge leads to builds and never runs.
func (fo *Folder) barred(e *funcs.Edge) bool {
	s := fo.Of(e.To)
	switch {
	case len(s.Uses)+len(s.Makes)+len(s.Defaults) == 0:
		return false
	case fo.Life.NeverRuns(e.At):
		fo.noneBy(e, reason.ScopeNever)
	case fo.Life.NeverReturns(e.At):
		fo.noneBy(e, reason.ScopeEnds)
	default:
		return false
	}
	return true
}

// replaced reports, and notes, that the edge leads to builds, and that the first call has put
// something else in the place of what it calls.
func (fo *Folder) replaced(e *funcs.Edge) bool {
	s := fo.Of(e.To)
	if len(s.Uses)+len(s.Makes)+len(s.Defaults) == 0 || !fo.Life.Replaces(e.To) && !fo.Life.LeadsOn(e) {
		return false
	}
	fo.noneBy(e, reason.ScopeReplaced)
	return true
}

// unseen notes that what the function returns, which the edge uses as a value,
// goes to someone unseen.
func (fo *Folder) unseen(e *funcs.Edge) {
	if fo.Silences == nil {
		return
	}
	for _, m := range fo.Of(e.To).Makes {
		fo.silent(m.Build, reason.ScopeUnseen, e.At)
	}
}

// leftOut notes the loops around e that do not run it again.
func (fo *Folder) leftOut(e *Effect) {
	if fo.Silences == nil {
		return
	}
	for _, s := range fo.Life.LeftOut(e.At) {
		fo.Silent(e.Build, s)
	}
}

// Reasons returns why the build is silent, the reason to tell first. There is
// at least one.
func (fo *Folder) Reasons(b *Build) []reason.Silence {
	found := slices.Clone(fo.Silences[b])
	if f := fo.crowdedBy(b.Owner); f != nil {
		found = append(found, reason.Silence{Rule: reason.EscapeLarge, At: f.Cursor.Node().Pos(), Detail: f.Name})
	}
	if len(found) == 0 {
		found = append(found, fo.noReason(b))
	}
	slices.SortStableFunc(found, reason.First)
	return found
}

// noReason is the reason where no rule was asked.
func (fo *Folder) noReason(b *Build) reason.Silence {
	for _, f := range fo.Pkg.Funcs {
		for _, m := range fo.Of(f).Makes {
			if m.Build != b {
				continue
			}
			rule := reason.ScopeReturned
			if m.Into {
				rule = reason.ScopeReceiver
			}
			return reason.Silence{Rule: rule, At: f.Cursor.Node().Pos(), Detail: f.Name}
		}
	}
	return reason.Silence{Rule: reason.NotRepeated, At: token.NoPos}
}

// crowdedBy returns a function not all of whose calls are known, and that leads to f; or nil.
func (fo *Folder) crowdedBy(f *funcs.Func) *funcs.Func {
	if fo.crowds == nil {
		fo.crowds = make(map[*funcs.Func]*funcs.Func)
		var work []*funcs.Func
		reach := func(f, by *funcs.Func) {
			if fo.crowds[f] == nil {
				fo.crowds[f] = by
				work = append(work, f)
			}
		}
		for _, f := range fo.Pkg.Funcs {
			if f.Crowded() {
				reach(f, f)
			}
		}
		for ; len(work) > 0; work = work[1:] {
			for _, e := range work[0].Out() {
				reach(e.To, fo.crowds[work[0]])
			}
		}
	}
	return fo.crowds[f]
}

// atOnce returns the rule by which a build is silent wherever it is called from, or "".
func (fo *Folder) atOnce(b *Build) reason.ID {
	switch {
	case fo.Life.NeverRuns(b.At):
		return reason.ScopeNever
	case fo.Life.NeverReturns(b.At):
		return reason.ScopeEnds
	case b.Imported == nil && b.Entry.Leak == "" && fo.Life.Dropped(b.At):
		return reason.NotUsed
	case b.Imported == nil && fo.Life.Broken(b.At):
		return reason.NotBuilt
	case fo.fillsMissing(b):
		return reason.ScopeGuarded
	case fo.Life.ForMissing(b.At):
		return reason.EscapeDefault
	case fo.readsFiles(b) && fo.Life.Chosen(b.At):
		return reason.ScopeRereads
	}
	return fo.madeSeldom(b.Fate, b.At)
}

// madeSeldom returns the rule by which what is made at c, and has that fate there, is made
// once for many calls of the function around it, or "".
func (fo *Folder) madeSeldom(fate lifetime.Fate, c inspector.Cursor) reason.ID {
	switch {
	case !fate.Stored && fate.Global == nil && fo.Life.ResultKept(c, fate):
		return reason.EscapeResultKept
	case fo.Life.TriesAgain(c):
		return reason.ScopeRetries
	}
	return ""
}

// fillsMissing reports whether a build of another package is called for where a variable of
// that package, which gets the instance, was found empty: if db.Shared == nil { db.Open() }.
func (fo *Folder) fillsMissing(b *Build) bool {
	if b.Imported == nil || b.Imported.Fact.Renews == "" {
		return false
	}
	v, ok := b.Callee.Pkg().Scope().Lookup(b.Imported.Fact.Renews).(*types.Var)
	return ok && fo.Life.Guarded(b.At, v)
}

// Seldom returns the rule by which the call of e is made once for many of the function around
// it, whatever of that fate comes of it, or "". What costs microseconds, or is the client of
// somebody else, has more such rules: it is optional.
func (fo *Folder) Seldom(fate lifetime.Fate, e *funcs.Edge, optional bool) reason.ID {
	switch {
	case fo.Life.TriesAgain(e.At):
		return reason.ScopeRetries
	case fo.Life.ResultKept(e.At, fate):
		return reason.EscapeResultKept
	case optional && fo.Life.TooOld(e.At):
		return reason.ScopeTooOld
	case optional && scope.LogsIn(e.To.Sig):
		return reason.ScopeLogsIn
	}
	return ""
}
