package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

// writeFindings writes the diagnostics, a line each.
func (s *survey) writeFindings(name string) error {
	if name == "" {
		return nil
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	for _, f := range s.findings {
		if err := enc.Encode(f); err != nil {
			return err
		}
	}
	return os.WriteFile(name, buf.Bytes(), 0o666)
}

const heading = `# Robustness

<!-- Made by bench/cmd/robust; do not edit. -->

What the analyzer does with packages that nobody wrote for it, each analysed as if it were the program's own, with all
groups and categories. All fixes of a package were applied to a copy, which then had to type-check. Time is that of the
processors. Some of the diagnostics were read: [labels](../bench/cmd/robust/labels.jsonl). What becomes of such packages
while somebody edits them has [a page of its own](edits.md), and so have the mistakes that [were found and mended](mended.md).

`

// page is what was seen, in Markdown.
func (s *survey) page(slowest int) string {
	var b strings.Builder
	var total time.Duration
	var bytes uint64
	for _, c := range s.costs {
		total += c.time
		bytes += c.bytes
	}
	b.WriteString(heading + "| | |\n| --- | ---: |\n")
	row := func(what string, n any) { fmt.Fprintf(&b, "| %s | %v |\n", what, n) }
	row("packages of std and cmd", s.standard)
	row("packages of modules", s.packages-s.standard)
	row("modules", len(s.modules))
	row("packages that do not compile here", s.skipped)
	row("lines of Go", s.lines)
	row("time of the analysis", total.Round(time.Second))
	row("allocated by it, MB", bytes>>20)
	row("diagnostics", len(s.findings))
	for _, category := range []string{"request", "loop", "call", "setup", "directive"} {
		n := 0
		for _, f := range s.findings {
			if f.Category == category {
				n++
			}
		}
		row("of these "+category, n)
	}
	row("builds that are not reported", s.silences)
	row("fixes", s.fixes)
	row("of these not applied at once, since they overlap", s.unfixed)
	row("failures", len(s.failures))
	slices.SortStableFunc(s.costs, func(x, y cost) int { return int(y.time - x.time) })
	fmt.Fprintf(&b, "\nThe slowest packages:\n\n| package | lines | ms | ms per 1,000 lines | MB allocated |\n| --- | ---: | ---: | ---: | ---: |\n")
	for _, c := range s.costs[:min(slowest, len(s.costs))] {
		ms := float64(c.time.Microseconds()) / 1000
		fmt.Fprintf(&b, "| %s | %d | %.0f | %.1f | %d |\n", c.name, c.lines, ms, ms*1000/float64(max(c.lines, 1)), c.bytes>>20)
	}
	for i, f := range s.failures {
		if i == 0 {
			fmt.Fprintf(&b, "\nFailures:\n")
		}
		fmt.Fprintf(&b, "\n%s: %s:\n\n```\n%s\n```\n", f.name, f.step, strings.TrimSpace(f.text))
	}
	return b.String()
}
