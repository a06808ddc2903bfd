package reason

import "slices"

// A Refusal says by which rule a finding that is reported has no fix.
type Refusal struct {
	Rule   ID     // "" for none
	Detail string // what made it so, as a clause, or ""
}

// None says that nothing is against a fix, or against one of its forms.
var None Refusal

// Because refuses by a rule; detail, if not "", says what in the source made
// the rule apply.
func Because(rule ID, detail string) Refusal { return Refusal{Rule: rule, Detail: detail} }

// Given reports whether there is a refusal.
func (r Refusal) Given() bool { return r.Rule != "" }

// String returns what the rule says, and what made it so.
func (r Refusal) String() string {
	rule, ok := LookupRefusal(r.Rule)
	switch {
	case !ok:
		return r.Detail
	case r.Detail == "":
		return rule.Doc
	}
	return rule.Doc + ": " + r.Detail
}

// A Section is the refusals that have their ground in common.
type Section struct {
	Name  string
	Doc   string // what they have in common, as a sentence
	Rules []Rule
}

// Refusals returns the rules by which there is no fix, in the order of the
// questions that the planning of a fix asks.
func Refusals() []Section { return slices.Clone(refusals) }

// LookupRefusal returns the rule of a refusal.
func LookupRefusal(id ID) (Rule, bool) {
	for _, s := range refusals {
		if i := slices.IndexFunc(s.Rules, func(r Rule) bool { return r.ID == id }); i >= 0 {
			return s.Rules[i], true
		}
	}
	return Rule{}, false
}
