package mapperlint

import (
	"regexp"
	"strings"
	"sync"
)

// The comments that ignore:
//
//	//mapperlint:ignore reason
//	//nolint:mapperlint // reason      (also //nolint, as golangci-lint reads it)
//	//lint:ignore mapperlint reason
//	//lint:file-ignore mapperlint reason
type ignoreKind int

const (
	notIgnore    ignoreKind = iota
	lineIgnore              // for a line, a statement or a declaration
	nolintIgnore            // the same, and for a block that it stands above
	fileIgnore
)

// nolint matches what golangci-lint accepts: "//nolint", "// nolint:a,b".
var nolint = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^//\s*nolint(?::([\w,\s-]*\w))?(?:\s|$)`)
})

// parseIgnore reads a comment. problem is set for a directive without a reason.
func parseIgnore(text string) (kind ignoreKind, ours bool, problem string) {
	if rest, ok := strings.CutPrefix(text, "//mapperlint:ignore"); ok && (rest == "" || rest[0] == ' ' || rest[0] == '\t') {
		if reason := strings.TrimSpace(rest); reason == "" || strings.HasPrefix(reason, "//") {
			return lineIgnore, true, "mapperlint:ignore needs a reason"
		}
		return lineIgnore, true, ""
	}
	if rest, ok := strings.CutPrefix(text, "//lint:ignore "); ok {
		return parseLint(rest, lineIgnore)
	}
	if rest, ok := strings.CutPrefix(text, "//lint:file-ignore "); ok {
		return parseLint(rest, fileIgnore)
	}
	return parseNolint(text)
}

// parseLint reads what follows staticcheck's directives: checks, and a reason.
func parseLint(rest string, kind ignoreKind) (_ ignoreKind, ours bool, problem string) {
	checks, reason, _ := strings.Cut(strings.TrimSpace(rest), " ")
	for name := range strings.SplitSeq(checks, ",") {
		if name != "mapperlint" {
			continue
		}
		if strings.TrimSpace(reason) == "" {
			return kind, true, "lint:ignore mapperlint needs a reason"
		}
		return kind, true, ""
	}
	return notIgnore, false, ""
}

// parseNolint reads golangci-lint's comment, which needs no reason.
func parseNolint(text string) (kind ignoreKind, ours bool, problem string) {
	if !strings.Contains(text, "nolint") { // many times as fast
		return notIgnore, false, ""
	}
	m := nolint().FindStringSubmatch(text)
	if m == nil {
		return notIgnore, false, ""
	}
	if m[1] == "" {
		return nolintIgnore, false, ""
	}
	for name := range strings.SplitSeq(m[1], ",") {
		if name = strings.TrimSpace(name); name == "mapperlint" || name == "all" {
			return nolintIgnore, name == "mapperlint", ""
		}
	}
	return notIgnore, false, ""
}
