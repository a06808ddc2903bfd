package groups

import (
	"regexp"
	"strings"
)

// What is asked is whether the text is a pattern.
func allPatterns(texts []string) bool {
	for range texts {
		if _, err := regexp.Compile(`^a+$`); err != nil { // silent: nothing/not-used
			return false
		}
	}
	return true
}

// The near twin uses it.
func allMatch(texts []string) bool {
	for _, text := range texts {
		re, err := regexp.Compile(`^a+$`) // want `on every iteration of the loop`
		if err != nil || !re.MatchString(text) {
			return false
		}
	}
	return true
}

type escaper struct{ r *strings.Replacer }

// It stands in for an escaper that was not made.
func (e *escaper) Escape(text string) string {
	if e == nil || e.r == nil {
		return strings.NewReplacer("<", "&lt;").Replace(text) // silent: escape/default
	}
	return e.r.Replace(text)
}

// The near twin does so for each text that is long.
func (e *escaper) EscapeLong(text string) string {
	if e == nil || len(text) > 80 {
		return strings.NewReplacer("<", "&lt;").Replace(text) // want `on every call of`
	}
	return e.r.Replace(text)
}

// What RE2 does not know is an error for each text.
func strong(passwords []string) (n int) {
	for _, password := range passwords {
		if ok, _ := regexp.MatchString(`(?=.*[A-Z])(?=.*\d)`, password); ok { // silent: nothing/not-built
			n++
		}
	}
	return n
}

// The near twin asks what it knows.
func strongEnough(passwords []string) (n int) {
	for _, password := range passwords {
		if ok, _ := regexp.MatchString(`[A-Z].*\d|\d.*[A-Z]`, password); ok { // want `on every iteration of the loop`
			n++
		}
	}
	return n
}
