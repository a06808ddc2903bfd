package must

import (
	"regexp"
	"strings"
)

const domain = "example.com"

// The text of the pattern is known: it compiles at each start of the program.
func Local(address string) bool {
	re := regexp.MustCompile("@" + regexp.QuoteMeta(strings.ToLower(domain)) + "$") // want `builds`
	return re.MatchString(address)
}

// What becomes of it is not known here, and may not compile.
func Nested(s string) bool {
	re := regexp.MustCompile(strings.Repeat("(", 2) + "x") // want `builds`
	return re.MatchString(s)
}
