package slice

import (
	"cmp"
	"go/ast"
	"go/constant"
	"slices"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// LiteralDefs returns the declarations of variables and constants whose
// literal went into the initialiser and that nothing else uses.
func (sl *Slice) LiteralDefs() []textedit.Unit {
	var units []textedit.Unit
	for obj := range sl.Subst {
		stmt, _, ok := sl.r.definition(obj)
		if !ok {
			continue
		}
		if u, ok := sl.Site.File.Src.Unit(stmt); ok {
			if sl.leavesTextComment(u, obj) {
				u.Doc = u.First
			}
			units = append(units, u)
		}
	}
	slices.SortFunc(units, func(x, y textedit.Unit) int { return x.First - y.First })
	return units
}

// LiteralComments returns the comments of these declarations, which go with them: those
// above, and the one behind, of which a declaration has room for one alone.
func (sl *Slice) LiteralComments() (docs, trailing string) {
	for _, u := range sl.LiteralDefs() {
		docs += sl.Site.File.Src.DocText(u)
		if trailing != "" && u.Trailing != "" {
			docs, trailing = docs+trailing+"\n", ""
		}
		trailing = cmp.Or(u.Trailing, trailing)
	}
	return docs, trailing
}

// LiteralsUsed says why a slice cannot take literals out of the variables that hold
// them: something else uses these too, or their declaration cannot go.
func (sl *Slice) LiteralsUsed() reason.Refusal {
	for obj := range sl.Subst {
		for _, id := range code.Uses(sl.r.pkg, obj) {
			c, ok := sl.r.pkg.Find(id)
			if !ok || !sl.Contains(c) {
				return reason.Because(reason.FixDependsOnFunction, obj.Name()+" is used elsewhere, too")
			}
		}
		stmt, _, ok := sl.r.definition(obj)
		if !ok {
			return reason.Because(reason.FixDependsOnFunction, obj.Name()+" is its own")
		}
		if _, ok := sl.Site.File.Src.Unit(stmt); !ok {
			return reason.Because(reason.FixSharesLine, "the declaration of "+obj.Name())
		}
	}
	return reason.None
}

// FixedValue returns the value of a constant, or of a variable that the slice
// writes out as its literal; nil for others.
func (sl *Slice) FixedValue(e ast.Expr) constant.Value {
	if v := sl.r.info.Types[e].Value; v != nil {
		return v
	}
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok || sl.Subst[sl.r.info.Uses[id]] == "" {
		return nil
	}
	_, value, ok := sl.r.definition(sl.r.info.Uses[id])
	if !ok {
		return nil
	}
	return sl.r.info.Types[value].Value
}
