package mapperlint

import (
	_ "embed"
	"strings"
)

//go:embed doc.go
var docSource string

// doc is Analyzer.Doc: the section of the package comment after the heading,
// so that there is one text for godoc, -help and editors.
var doc = extractDoc(docSource)

// extractDoc returns the text that follows "mapperlint: " under the heading
// "# Analyzer mapperlint" of a package comment.
func extractDoc(src string) string {
	_, text, ok := strings.Cut(src, "# Analyzer mapperlint\n//\n// mapperlint: ")
	if !ok {
		return "" // no analyzer is valid without, as a test asks
	}
	text, _, _ = strings.Cut(text, "\npackage ")
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimPrefix(strings.TrimPrefix(l, "//"), " ")
	}
	return strings.Join(lines, "\n")
}
