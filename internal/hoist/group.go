package hoist

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/mapperlint/mapperlint/internal/hoist/comment"
	"github.com/mapperlint/mapperlint/internal/hoist/form"
	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/hoist/label"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// group puts proposals with equal declarations together, but for patterns that are asked
// about different things.
func (p *planner) group(props []*form.Proposal) []*group {
	var groups []*group
	byKey := make(map[string][]*group)
	for i, prop := range props {
		key, ok := prop.Key()
		if !ok {
			prop.Refusal = reason.Because(reason.FixCannotBeWritten, "its declaration does not parse")
			continue
		}
		if key == "" {
			key = strconv.Itoa(i)
		}
		subject := p.namer.Subject(prop)
		i := slices.IndexFunc(byKey[key], func(g *group) bool { return label.SameSubject(g.subject, subject) })
		if i < 0 {
			i = len(byKey[key])
			g := &group{key: key, subject: subject}
			byKey[key] = append(byKey[key], g)
			groups = append(groups, g)
		}
		g := byKey[key][i]
		if len(g.subject) == 0 {
			g.subject = subject
		}
		g.Props = append(g.Props, prop)
		p.of[prop] = g
	}
	return groups
}

// agree makes the comments of a group one: the first one's moves; where
// another local has a comment of its own, that local stays with it, unless it
// has the name of the variable. Those of literals go with them, if they are the same
// for all.
func (p *planner) agree(g *group) {
	if len(g.Names) == 0 {
		return
	}
	first := g.Props[0]
	if len(g.Props) > 1 && first.Doc != "" && !comment.SpeaksOf(first.Doc, append(kind.Words(first.Slice.Site), comment.WordsOf(g.Names[0])...)) && !strings.Contains(first.Doc, "://") {
		first.LeaveDoc() // it speaks of what one of the sites does
	}
	for _, prop := range g.Props[1:] {
		if prop.Doc != first.Doc && !p.saysNothing(prop, prop.Doc) || prop.Trailing != first.Trailing && !p.saysNothing(prop, prop.Trailing) {
			prop.KeepLocal(g.Names[0])
		}
	}
	docs, trailing := first.Slice.LiteralComments()
	if slices.ContainsFunc(g.Props, func(prop *form.Proposal) bool {
		own, behind := prop.Slice.LiteralComments()
		return own != docs || behind != trailing
	}) {
		return
	}
	for _, prop := range g.Props {
		switch {
		case trailing == "":
		case prop.Trailing == "" && !prop.Call && len(prop.Slice.Stmts) == 0:
			prop.Trailing = trailing
		default:
			docs, trailing = docs+trailing+"\n", ""
		}
		prop.Doc = docs + prop.Doc
	}
}

// saysNothing reports whether a comment says no more than what is built there:
// // Create a new decoder.
func (p *planner) saysNothing(prop *form.Proposal, text string) bool {
	s := prop.Slice.Site
	words := kind.Words(s)
	if s.Local != nil {
		words = append(words, comment.WordsOf(s.Local.Name())...)
	}
	for _, said := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(said) > 3 && !comment.SpeaksOf(said, words) {
			return false
		}
	}
	return true
}

// keepComments keeps the locals that have comments, which nothing else would
// say, where a variable is used that exists already. A local of the same name
// goes, with its comment.
func (p *planner) keepComments(g *group) {
	for _, prop := range g.Props {
		if !p.saysNothing(prop, prop.Doc) || !p.saysNothing(prop, prop.Trailing) {
			prop.KeepLocal(g.Names[0])
		}
	}
}
