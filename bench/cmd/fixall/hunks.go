package main

import (
	"regexp"
	"strconv"
	"strings"
)

// A hunk is a change of lines: count lines from line on, before and after.
type hunk struct{ before, removed, after, added int }

var hunkHeader = regexp.MustCompile(`^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@`)

// hunks returns the changes of a diff without context, by file.
func hunks(diff string) map[string][]hunk {
	byFile := make(map[string][]hunk)
	file := ""
	for line := range strings.Lines(diff) {
		if name, ok := strings.CutPrefix(line, "+++ b/"); ok {
			file = strings.TrimSpace(name)
		}
		m := hunkHeader.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		n := [4]int{0, 1, 0, 1}
		for i := range n {
			if m[i+1] != "" {
				n[i], _ = strconv.Atoi(m[i+1])
			}
		}
		byFile[file] = append(byFile[file], hunk{n[0], n[1], n[2], n[3]})
	}
	return byFile
}

// lineBefore returns the line that a line of the file was before the change,
// or 0 if it is new.
func lineBefore(hs []hunk, line int) int {
	shift := 0
	for _, h := range hs {
		start := h.after
		if h.added == 0 {
			start++ // git names the line before a pure removal
		}
		switch {
		case line < start:
			return line - shift
		case line < start+h.added:
			return 0
		}
		shift += h.added - h.removed
	}
	return line - shift
}
