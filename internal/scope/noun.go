package scope

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Noun is What with its article: "a gin handler", "an AWS Lambda handler". A
// single capitalized word (Reconcile) is a name and has none.
func (r Reason) Noun() string {
	first, _ := utf8.DecodeRuneInString(r.What)
	if !unicode.IsLower(first) && !strings.Contains(r.What, " ") {
		return r.What
	}
	if strings.ContainsRune("aeiouAEIO", first) {
		return "an " + r.What
	}
	return "a " + r.What
}
