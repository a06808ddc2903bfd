package hoist

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/mapperlint/mapperlint/internal/hoist/comment"
	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/textedit"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A group is the proposals that share a variable.
type group struct {
	key   string
	props []*proposal
	names []string
	used  *existing // the variable that exists already, or nil
	text  string    // the declaration, for package variables
	// trailing: a comment stands at the end of text, which gofmt aligns.
	trailing bool
	at       place           // where the declaration goes
	decl     textedit.Change // the declaration, in that file
}

func (g *group) refuse(why reason.Refusal) {
	for _, prop := range g.props {
		prop.refused = why
	}
}

// group puts proposals with equal declarations together.
func (p *reader) group(props []*proposal) []*group {
	var groups []*group
	byKey := make(map[string]*group)
	for i, prop := range props {
		key, ok := p.key(prop)
		if !ok {
			prop.refused = reason.Because(reason.FixCannotBeWritten, "its declaration does not parse")
			continue
		}
		if key == "" {
			key = strconv.Itoa(i)
		}
		g := byKey[key]
		if g == nil {
			g = &group{key: key}
			byKey[key] = g
			groups = append(groups, g)
		}
		g.props = append(g.props, prop)
		prop.group = g
	}
	return groups
}

// shares reports whether the proposal declares a package variable.
func (prop *proposal) shares() bool {
	return prop.form.traits().declares
}

// key tells which proposals are for the same variable; "" for one of its own.
func (p *reader) key(prop *proposal) (key string, ok bool) {
	switch {
	case prop.shares():
		text := source.Canonical(prop.sl.Site.File, prop.typ, prop.init)
		return fmt.Sprint(prop.sl.Site.File.Island(), prop.form.traits().id, prop.suffix, prop.blankErr, text), text != ""
	case prop.form == toAssigned:
		return fmt.Sprint(prop.form.traits().id, prop.global.Pos(), source.Canonical(prop.sl.Site.File, "", prop.init)), true
	case prop.form == toField:
		return fmt.Sprint(prop.sl.Site.File.Src.Tok.Name(), prop.home.named, prop.steps, "=", prop.init), true
	}
	return "", true
}

// agree makes the comments of a group one: the first one's moves; where
// another local has a comment of its own, that local stays with it, unless it
// has the name of the variable. Where none has one, that of a literal which is
// the same for all moves.
func (p *reader) agree(g *group) {
	if len(g.names) == 0 {
		return
	}
	first := g.props[0]
	if len(g.props) > 1 && first.doc != "" && !comment.SpeaksOf(first.doc, append(kind.Words(first.sl.Site), comment.WordsOf(g.names[0])...)) && !strings.Contains(first.doc, "://") {
		first.leaveDoc() // it speaks of what one of the sites does
	}
	for _, prop := range g.props[1:] {
		if prop.doc != first.doc && !p.saysNothing(prop, prop.doc) || prop.trailing != first.trailing && !p.saysNothing(prop, prop.trailing) {
			prop.keepLocal(g.names[0])
		}
	}
	docs := first.sl.LiteralDocs()
	if slices.ContainsFunc(g.props, func(prop *proposal) bool { return prop.doc != "" || prop.sl.LiteralDocs() != docs }) {
		return
	}
	for _, prop := range g.props {
		prop.doc = docs
	}
}

// leaveDoc leaves the comment above the local where it stands.
func (prop *proposal) leaveDoc() {
	for i, u := range prop.Removed {
		if u.Stmt == prop.sl.Site.Stmt {
			prop.Removed[i].Doc = u.First
			prop.doc = ""
		}
	}
}

// saysNothing reports whether a comment says no more than what is built there:
// // Create a new decoder.
func (p *reader) saysNothing(prop *proposal, text string) bool {
	s := prop.sl.Site
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
func (p *reader) keepComments(g *group) {
	for _, prop := range g.props {
		if !p.saysNothing(prop, prop.doc) || !p.saysNothing(prop, prop.trailing) {
			prop.keepLocal(g.names[0])
		}
	}
}

// keepLocal keeps the local, with the variable of the given name as its value.
func (prop *proposal) keepLocal(name string) {
	if prop.canKeep() && prop.sl.Site.Local.Name() != name {
		prop.keep = true
		prop.Removed = withoutStmt(prop.Removed, prop.sl.Site.Stmt)
	}
}

// canKeep reports whether the local can stay, with the shared variable as its value.
func (prop *proposal) canKeep() bool {
	return prop.form == toPackage && prop.sl.Site.Local != nil && len(prop.sl.Results) == 1 && !typ.IsCopied(prop.sl.Site.Type)
}
