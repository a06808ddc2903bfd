// Package reason names the rules by which a build is not reported. Each silence
// of the linter is one of them, at a place in the source: `mapperlint -why` and
// the comments of fixtures speak of them by ID, and docs/silence.md lists them.
//
// A build can be silent for several reasons: it stands in a loop, in a function
// that a handler calls, in one that gets no data. The table is ordered: the
// rule that comes first is the one to tell, since the rules of the more
// specific category come first, and those that say no more than that nothing
// was found come last.
package reason

import (
	"go/token"
	"slices"
	"strings"
)

// An ID names a rule: a family, a slash, and what is true of the build, as in
// "call/starts-up". IDs are part of the interface of fixtures and of -why.
type ID string

// Family returns the part of the ID before the slash.
func (id ID) Family() string {
	family, _, _ := strings.Cut(string(id), "/")
	return family
}

// A Silence says that a rule keeps a build from being reported, and why it
// applies.
type Silence struct {
	Rule   ID        // "" for none
	At     token.Pos // what made it so; NoPos where no place in this package did
	Detail string    // a name that belongs to it, or ""
}

// A Rule is a row of the table.
type Rule struct {
	ID  ID
	Doc string // what is true of the build, as a clause: "the function runs at start-up only"
}

// Lookup returns the rule with an ID.
func Lookup(id ID) (Rule, bool) {
	i := rank(id)
	if i == len(rules) {
		return Rule{}, false
	}
	return rules[i], true
}

// Rules returns the table in its order.
func Rules() []Rule { return slices.Clone(rules) }

// First orders silences so that the one to tell comes first. Equal ranks keep
// their order.
func First(x, y Silence) int { return rank(x.Rule) - rank(y.Rule) }

// rank is the place of a rule in the table; its length for none.
func rank(id ID) int {
	if i := slices.IndexFunc(rules, func(r Rule) bool { return r.ID == id }); i >= 0 {
		return i
	}
	return len(rules)
}
