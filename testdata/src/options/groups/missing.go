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
