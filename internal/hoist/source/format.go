package source

import (
	"go/format"
	"strings"
)

// Declare returns var names typ = init, formatted.
func Declare(names []string, typ, init string) string {
	text := "var "
	for i, name := range names {
		if i > 0 {
			text += ", "
		}
		text += name
	}
	if typ != "" {
		text += " " + typ
	}
	if init != "" {
		text += " = " + init
	}
	return Format(text)
}

// Format formats a declaration; "" if it is none.
func Format(decl string) string {
	out, err := format.Source([]byte(decl))
	if err != nil {
		return ""
	}
	return strings.TrimRight(string(out), "\n")
}

// FormatStatements formats statements for the given depth; "" if they cannot be, or
// if the depth is that of no function, as in a file that is half written.
func FormatStatements(stmts string, depth int) string {
	if depth < 1 {
		return ""
	}
	src := "func _() {" + strings.Repeat("{", depth-1) + "\n" + strings.TrimRight(stmts, "\n") + "\n" + strings.Repeat("}", depth-1) + "}"
	out, err := format.Source([]byte(src))
	if err != nil {
		return ""
	}
	lines := strings.SplitAfter(string(out), "\n")
	return strings.Join(lines[depth:len(lines)-depth], "")
}
