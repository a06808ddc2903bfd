package hoist

import (
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// finish puts the edits of the proposals in order and formats what they touch.
func (p *planner) finish() {
	for _, prop := range p.all {
		if prop.Dropped() {
			continue
		}
		prop.Edits = textedit.Sorted(prop.Edits)
		if textedit.Overlaps(prop.Edits) || p.overlapElsewhere(prop) {
			prop.Refusal = reason.Because(reason.FixCannotBeWritten, "its edits overlap")
			continue
		}
		prop.Message = p.describe(prop)
	}
	for f, changes := range p.changes() {
		textedit.Apart(changes)
		f.Src.Tidy(changes)
	}
	for _, prop := range p.all {
		for _, g := range p.carried[prop] {
			if !prop.Dropped() {
				prop.Refused = g.Change.Refused
			}
		}
	}
}

// overlapElsewhere reports whether a fix carries declarations that would stand
// at one place.
func (p *planner) overlapElsewhere(prop *form.Proposal) bool {
	byFile := make(map[*source.File][]textedit.Edit)
	for _, g := range p.carried[prop] {
		byFile[g.At.File] = textedit.Sorted(append(byFile[g.At.File], g.Change.Edits...))
		if textedit.Overlaps(byFile[g.At.File]) {
			return true
		}
	}
	return false
}

// changes returns what is changed in each file: by the proposals that are not
// refused, and by what other files need.
func (p *planner) changes() map[*source.File][]*textedit.Change {
	byFile := make(map[*source.File][]*textedit.Change)
	carried := make(map[*group]bool)
	for _, prop := range p.all {
		if prop.Dropped() {
			continue
		}
		byFile[prop.Slice.Site.File] = append(byFile[prop.Slice.Site.File], &prop.Change)
		for _, g := range p.carried[prop] {
			if !carried[g] {
				carried[g] = true
				byFile[g.At.File] = append(byFile[g.At.File], &g.Change)
			}
		}
	}
	return byFile
}

// describe returns the fix's message.
func (p *planner) describe(prop *form.Proposal) string {
	if p.of[prop].used != nil {
		return prop.DescribeUse()
	}
	return prop.Describe(p.where(prop))
}

// where names the file of the variable, if that is another one.
func (p *planner) where(prop *form.Proposal) string {
	if len(p.carried[prop]) == 0 {
		return ""
	}
	return " in " + p.of[prop].At.File.Name
}

// outcome returns the finished fix, or why there is none.
func (p *planner) outcome(prop *form.Proposal) Outcome {
	if prop.Dropped() {
		return Outcome{Refused: prop.Why()}
	}
	edits := prop.Slice.Site.File.Src.TextEdits(prop.Edits)
	for _, g := range p.carried[prop] {
		edits = append(edits, g.At.File.Src.TextEdits(g.Change.Edits)...)
	}
	return Outcome{Fix: &Fix{Message: prop.Message, Form: prop.FormID(), Edits: edits}}
}
