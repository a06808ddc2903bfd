package mapperlint

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"github.com/mapperlint/mapperlint/internal/hoist/touch"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// leaveReleased notes the builds that are none of waste, because the instance is
// told to keep nothing or it is the library itself that builds it, and those that
// are on for what stays only and of which nothing stays: they are neither reported
// here nor told to importers.
func (a *analysisRun) leaveReleased(builds []*summary.Build) {
	a.released = make(map[*summary.Build]bool)
	for _, b := range builds {
		b.Ends = b.Imported != nil && b.Imported.Fact.Ends || a.given(b, b.Constructor.EndedBy).IsValid()
		rule, at := a.nothingStays(b)
		if rule == "" {
			continue
		}
		a.folder.Silent(b, reason.Silence{Rule: rule, At: at})
		a.released[b], a.settled[b] = true, true
	}
}

// nothingStays says by which rule, and for what, a build is none of these.
func (a *analysisRun) nothingStays(b *summary.Build) (reason.ID, token.Pos) {
	if b.Imported == nil && b.Entry.OwnLibrary(b.Constructor, a.pass.Pkg.Path()) {
		return reason.OwnLib, b.At.Node().Pos()
	}
	if at := a.given(b, b.Constructor.Inert); at.IsValid() && !a.toldNot(b) {
		return reason.LeakInert, at
	}
	if at := a.cachedIn(b); at.IsValid() {
		return reason.LeakInert, at
	}
	if !b.OnlyLeak {
		return "", token.NoPos
	}
	if b.Ends {
		return reason.LeakEnds, max(a.given(b, b.Constructor.EndedBy), b.At.Node().Pos())
	}
	if with := b.Constructor.LeaksWith; with != "" && b.Imported == nil && !a.argumentField(b, with).IsValid() {
		return reason.LeakInert, b.At.Node().Pos()
	}
	if b.Imported != nil && !b.Imported.Made {
		return "", token.NoPos // the package that builds it has looked
	}
	if at, ok := touch.NewReader(touch.Package{Folder: a.folder, Fset: a.pass.Fset}).Released(b); ok {
		return reason.LeakReleased, at
	}
	return "", token.NoPos
}

// given returns where a field of the instance gets a value, in its literal or
// as a set-up, or NoPos.
func (a *analysisRun) given(b *summary.Build, field string) token.Pos {
	if field == "" {
		return token.NoPos
	}
	if value := literalField(b, field); value != nil {
		return value.Pos()
	}
	for _, s := range b.Fate.Setups {
		as, ok := s.At.Node().(*ast.AssignStmt)
		if !ok {
			continue
		}
		for _, l := range as.Lhs {
			if sel, ok := ast.Unparen(l).(*ast.SelectorExpr); ok && sel.Sel.Name == field {
				return sel.Pos()
			}
		}
	}
	return token.NoPos
}

// literalField returns what a build that is a literal gives a field, or nil.
func literalField(b *summary.Build, field string) ast.Expr {
	lit, ok := b.At.Node().(*ast.CompositeLit)
	if !ok {
		return nil
	}
	return fieldValue(lit, field)
}

// fieldValue returns what the literal gives the field, or nil.
func fieldValue(lit *ast.CompositeLit, field string) ast.Expr {
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		if id, ok := kv.Key.(*ast.Ident); ok && id.Name == field {
			return kv.Value
		}
	}
	return nil
}

// isFalse reports whether e is the constant false.
func isFalse(info *types.Info, e ast.Expr) bool {
	v := info.Types[e].Value
	return v != nil && v.Kind() == constant.Bool && !constant.BoolVal(v)
}

// toldNot reports whether the literal of a build says that it is not to be inert.
func (a *analysisRun) toldNot(b *summary.Build) bool {
	value := literalField(b, b.Constructor.Inert)
	return value != nil && isFalse(a.pass.TypesInfo, value)
}
