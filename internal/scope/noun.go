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
	if strings.ContainsRune("aeiouAEIO", first) || spelled(r.What) {
		return "an " + r.What
	}
	return "a " + r.What
}

// spelled reports whether s starts with an abbreviation that is read letter by
// letter, the first of which is spoken with a vowel in front.
func spelled(s string) bool {
	for _, abbreviation := range []string{"MCP ", "MQTT ", "NSQ ", "SSH ", "XML ", "http."} {
		if strings.HasPrefix(s, abbreviation) {
			return true
		}
	}
	return false
}
