package form

import "strings"

// The values of Options.Form.
const (
	Auto    = "auto"    // what a reader would have chosen
	Package = "package" // a package variable
	Once    = "once"    // a package variable filled at its first use
	Field   = "field"   // no package variable: a field of the receiver, or a variable of a function
)

// Options are those that forms know.
type Options struct {
	Form string // one of the forms
	// NolintReason, if not empty, goes into a nolint comment on each package
	// variable that a fix declares.
	NolintReason string
}

// Nolint adds the comments that end the declaration's line: the one that
// moved along, and one that tells gochecknoglobals why.
func (o Options) Nolint(decl, trailing string) string {
	reason := o.NolintReason
	multi := strings.Contains(decl, "\n")
	switch {
	case reason == "":
	case multi || trailing != "":
		decl = o.NolintLine() + decl
	default:
		trailing = "//nolint:gochecknoglobals // " + reason
	}
	if trailing != "" {
		decl += " " + trailing
	}
	return decl
}

// NolintLine is the comment above a declaration of several lines.
func (o Options) NolintLine() string {
	if o.NolintReason == "" {
		return ""
	}
	return "//nolint:gochecknoglobals // " + o.NolintReason + "\n"
}

// BelowDoc separates a directive from the comment above it, as gofmt does.
func BelowDoc(doc bool, text string) string {
	if doc && strings.HasPrefix(text, "//nolint") {
		return "//\n" + text
	}
	return text
}
