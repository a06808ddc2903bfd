package hoist

import "github.com/mapperlint/mapperlint/internal/reason"

// A refusal says why there is no fix, or no fix in one form; the zero value
// says that nothing is against it.
type refusal = reason.Refusal

var none refusal

// because refuses by a rule; detail, if not "", says what in the source made
// the rule apply.
func because(rule reason.ID, detail string) refusal { return refusal{Rule: rule, Detail: detail} }
