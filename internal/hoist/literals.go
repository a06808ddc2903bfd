package hoist

import (
	"slices"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// literalDefs returns the declarations of variables and constants whose
// literal went into the initialiser and that nothing else uses.
func (p *reader) literalDefs(sl *slice) []textedit.Unit {
	var units []textedit.Unit
	for obj := range sl.subst {
		stmt, _, ok := p.definition(obj)
		if !ok {
			continue
		}
		if u, ok := sl.s.File.Src.Unit(stmt); ok {
			if p.staysBehind(sl, u) {
				u.Doc = u.First
			}
			units = append(units, u)
		}
	}
	slices.SortFunc(units, func(x, y textedit.Unit) int { return x.First - y.First })
	return units
}

// literalDocs returns the comments of these declarations, which go with them.
func (p *reader) literalDocs(sl *slice) string {
	docs := ""
	for _, u := range p.literalDefs(sl) {
		docs += sl.s.File.Src.DocText(u)
	}
	return docs
}

// unused says why a slice cannot take literals out of the variables that hold
// them: something else uses these too, or their declaration cannot go.
func (p *reader) unused(sl *slice) reason.Refusal {
	for obj := range sl.subst {
		for _, id := range code.Uses(p.pkg, obj) {
			c, ok := p.pkg.Find(id)
			if !ok || !sl.contains(c) {
				return reason.Because(reason.FixDependsOnFunction, obj.Name()+" is used elsewhere, too")
			}
		}
		stmt, _, ok := p.definition(obj)
		if !ok {
			return reason.Because(reason.FixDependsOnFunction, obj.Name()+" is its own")
		}
		if _, ok := sl.s.File.Src.Unit(stmt); !ok {
			return reason.Because(reason.FixSharesLine, "the declaration of "+obj.Name())
		}
	}
	return reason.None
}
