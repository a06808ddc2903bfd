package main

import (
	"fmt"
	"strings"
)

// shown is how many findings a list has.
const shown = 20

// summary is the report in Markdown.
func (r *report) summary() string {
	var b strings.Builder
	lines, seen := 0, 0
	for _, l := range r.repos {
		if l.err == "" {
			seen++
			lines += l.lines
		}
	}
	fmt.Fprintf(&b, "# Ecosystem check\n\n%d of %d repositories, %d lines of Go.\n", seen, len(r.repos), lines)
	if failures := r.failures(); len(failures) > 0 {
		b.WriteString("\n## Failures\n\n")
		for _, f := range failures {
			first, rest, more := strings.Cut(f, "\n")
			fmt.Fprintf(&b, "- %s\n", first)
			if more {
				fmt.Fprintf(&b, "\n  ```\n  %s\n  ```\n", strings.ReplaceAll(rest, "\n", "\n  "))
			}
		}
	}
	r.counts(&b)
	for _, groups := range r.groups {
		if d := r.diffs[groups]; d != nil {
			r.list(&b, "Added, "+groups, d.added)
			r.list(&b, "Removed, "+groups, d.removed)
			r.listChanged(&b, "Changed, "+groups, d.changed)
		}
	}
	if list := r.unlabelled(); len(list) > 0 {
		r.list(&b, "New and without a label: to be read before a release", list)
	}
	r.fixesTable(&b)
	for i, l := range r.repos {
		if l.err != "" {
			fmt.Fprintf(&b, "\n%s was left out: %s\n", r.repos[i].Name, strings.ReplaceAll(l.err, "\n", " "))
		}
	}
	return b.String()
}

// counts prints how much is found, and at which cost.
func (r *report) counts(b *strings.Builder) {
	if r.base == "" {
		b.WriteString("\n| groups | findings |\n| --- | ---: |\n")
		for _, groups := range r.groups {
			fmt.Fprintf(b, "| %s | %d |\n", groups, len(r.headFindings(groups)))
		}
		return
	}
	b.WriteString("\n| groups | base | head | added | removed | changed | CPU, s | peak, MB |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n")
	for _, groups := range r.groups {
		d := r.diffs[groups]
		base, head := r.total(groups)
		fmt.Fprintf(b, "| %s | %d | %d | %d | %d | %d | %.1f → %.1f | %d → %d |\n", groups, d.base, d.head, len(d.added), len(d.removed), len(d.changed),
			base.cpu.Seconds(), head.cpu.Seconds(), base.peak>>20, head.peak>>20)
	}
}

// headFindings returns what -head finds in all repositories.
func (r *report) headFindings(groups string) []finding {
	var list []finding
	for _, l := range r.repos {
		if h := l.head[groups]; h != nil && h.failed == "" {
			list = append(list, h.findings...)
		}
	}
	return list
}

func (r *report) list(b *strings.Builder, title string, list []located) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s: %d\n\n", title, len(list))
	for _, f := range list[:min(shown, len(list))] {
		fmt.Fprintf(b, "- %s %s\n", r.where(f), f.Message)
	}
	if n := len(list) - shown; n > 0 {
		fmt.Fprintf(b, "- and %d more\n", n)
	}
}

// where links to a finding, with its label.
func (r *report) where(f located) string {
	mark := r.labels.of(f.finding)
	if mark == "" {
		mark = "no label"
	}
	return fmt.Sprintf("[%s %s:%d](%s) (%s, %s)", f.Name, f.File, f.Line, f.link(f.File, f.Line), f.Category, mark)
}

func (r *report) listChanged(b *strings.Builder, title string, list []change) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s: %d\n\n", title, len(list))
	for _, c := range list[:min(shown, len(list))] {
		fmt.Fprintf(b, "- %s\n", r.where(c.now))
		if c.was.Message != c.now.Message {
			fmt.Fprintf(b, "  - was: %s\n  - now: %s\n", c.was.Message, c.now.Message)
		}
		if c.was.Fix != c.now.Fix {
			fmt.Fprintf(b, "  - a fix: %t → %t\n", c.was.Fix, c.now.Fix)
		}
	}
	if n := len(list) - shown; n > 0 {
		fmt.Fprintf(b, "- and %d more\n", n)
	}
}

func (r *report) fixesTable(b *strings.Builder) {
	var sum fixes
	for _, l := range r.repos {
		if l.fixes != nil {
			sum.offered += l.fixes.offered
			sum.applied += l.fixes.applied
			sum.files += l.fixes.files
			sum.failed = append(sum.failed, l.fixes.failed...)
		}
	}
	if sum.offered > 0 {
		fmt.Fprintf(b, "\nFixes: %d offered, %d applied in %d files, %d failures of go vet.\n", sum.offered, sum.applied, sum.files, len(sum.failed))
	}
}
