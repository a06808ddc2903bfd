// Package policies makes policies with patterns. A policy and its patterns are one
// object.
package policies

import (
	"regexp"

	"github.com/microcosm-cc/bluemonday"
)

// Clean is reported once, here, and not for its pattern by each package that calls it.
func Clean(text string) string {
	p := bluemonday.UGCPolicy()                                                 // want `bluemonday.UGCPolicy builds .*, with a new \*regexp.Regexp, on every call of Clean`
	p.AllowAttrs("title").Matching(regexp.MustCompile(`^[\p{L}]*$`)).Globally() // silent: setup/own-object file/part-of-reported
	return p.Sanitize(text)
}

// Shorten has a policy too, but its pattern is none of the policy's.
func Shorten(text string) string {
	p := bluemonday.UGCPolicy() // want `bluemonday.UGCPolicy builds one on every call of Shorten`
	p.AllowElements("b")
	return p.Sanitize(regexp.MustCompile(`\s+`).ReplaceAllString(text, " ")) // want `regexp.MustCompile builds .* on every call of Shorten`
}
