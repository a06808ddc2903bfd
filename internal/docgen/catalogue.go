package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

const catalogueIntro = `<!-- Made by go run ./internal/docgen. Edit internal/catalogue instead. -->

# Catalogue

What mapperlint reports, and why. An entry is one kind of instance; its
constructors are the ways to get one. Each has a page of its own, with the evidence;
` + "`mapperlint -explain <entry>`" + ` prints the same, ` + "`mapperlint -catalogue -json`" + ` all of it.

Groups are switched with ` + "`-groups`" + `; on by default: %s. An entry that
is *off* in its group is reported when its ID or one of its constructors is named
with ` + "`-mapper`" + `; ` + "`-disable`" + ` takes an ID or a constructor and has the last word.

Sharing says what one instance can do:

| sharing | meaning | fix |
|---|---|---|
| safe | several goroutines can use it from the start | hoisted |
| after-setup | several goroutines can use it once it is configured; its set-up calls race with use | hoisted with all its set-up calls |
| pool | not safe for concurrent use, but reusable | ` + "`sync.Pool`" + `, or advice |
| keyed | valid for one cluster, schema or tenant | advice: a cache with that key |
| trap | sharing changes results | advice |

Cost is measured: what building an instance adds to one use of it, in CPU time,
bytes and allocations, and how many times one use that is. The word "keeps"
stands only where instances were measured to stay in memory for ever. An entry
is on in its group only if a build takes at least a microsecond and at least half
as long as one use, or its instances stay.
`

// cataloguePage is docs/catalogue.md.
func cataloguePage() string {
	var b strings.Builder
	fmt.Fprintf(&b, catalogueIntro, joinCode(catalogue.DefaultGroups()))
	entries := catalogue.Entries()
	for _, g := range catalogue.Groups() {
		members := slices.DeleteFunc(slices.Clone(entries), func(e *catalogue.Entry) bool {
			return e.Group != g || e.Sharing == catalogue.NoMapper
		})
		fmt.Fprintf(&b, "\n## Group %s\n\n", g)
		if g == catalogue.Leak {
			b.WriteString(leakIntro)
			members = leaking(entries)
		}
		writeOverview(&b, members)
	}
	writeNever(&b, entries)
	return b.String()
}

// writeOverview writes the table of a group.
func writeOverview(b *strings.Builder, entries []*catalogue.Entry) {
	b.WriteString("| entry | | sharing | cost of a build | what stays |\n|---|---|---|---|---|\n")
	for _, e := range entries {
		title, cost := e.Title, ""
		if !e.Default {
			title += " (off)"
		}
		if c, ok := e.Cost(); ok {
			cost = c.String()
		}
		fmt.Fprintf(b, "| [%s](catalogue/%s.md) | %s | %s | %s | %s |\n", e.ID, e.ID, title, e.Sharing, cost, kept(e))
	}
}

// leakIntro says what is reported of the last group.
const leakIntro = `Of all groups, those of which each instance was measured to leave something
behind for ever. With this group alone they are reported only in the program's own
code, and only where nothing releases the instance.

`

func leaking(entries []*catalogue.Entry) []*catalogue.Entry {
	return slices.DeleteFunc(slices.Clone(entries), func(e *catalogue.Entry) bool { return !e.Leaks() })
}

// kept says what was measured to stay of an instance that nothing releases.
func kept(e *catalogue.Entry) string {
	c, ok := e.Cost()
	if !ok || e.Leak == "" {
		return e.Stays()
	}
	s := thousands(c.KeptBytes) + " bytes"
	if c.Goroutines > 0 {
		s += fmt.Sprintf(", %g goroutines", c.Goroutines)
	}
	if e.Ends != "" {
		s += ", ends " + e.Ends
	}
	return s
}

func writeConstructor(b *strings.Builder, c catalogue.Constructor) {
	fmt.Fprintf(b, "- `%s`", c.Name)
	if c.Result != "" {
		fmt.Fprintf(b, " → `%s`", c.Result)
	}
	if c.Error {
		b.WriteString(", error")
	}
	if c.Must != "" {
		fmt.Fprintf(b, "; must form `%s`", c.Must)
	}
	if c.Shared != "" {
		fmt.Fprintf(b, "; without arguments: `%s`", c.Shared)
	}
	if c.FreshArg > 0 {
		fmt.Fprintf(b, "; only with a newly made argument %d", c.FreshArg)
	}
	switch {
	case c.OneShot:
		fmt.Fprintf(b, "; one-shot: %s", c.Advice)
	case c.Sharing != "" && c.Advice != "":
		fmt.Fprintf(b, "; sharing %s: %s", c.Sharing, c.Advice)
	case c.Sharing != "":
		fmt.Fprintf(b, "; sharing %s", c.Sharing)
	}
	if c.Version != "" {
		fmt.Fprintf(b, " (`%s`)", c.Version)
	}
	b.WriteByte('\n')
}

// costLine returns the figures as they were measured.
func costLine(c catalogue.Cost) string {
	s := fmt.Sprintf("%s ns, %s bytes, %s allocations each", thousands(c.BuildNS), thousands(c.Bytes), thousands(c.Allocs))
	if c.UseNS > 0 {
		s += fmt.Sprintf("; one use takes %s ns", thousands(c.UseNS))
	}
	if c.KeptBytes > 0 {
		s += fmt.Sprintf("; kept: %s bytes", thousands(c.KeptBytes))
		if c.Goroutines > 0 {
			s += fmt.Sprintf(" and %g goroutines", c.Goroutines)
		}
	}
	s += " (" + c.Bench
	for _, part := range []string{c.Version, c.Machine, c.Date} {
		if part != "" {
			s += ", " + part
		}
	}
	return s + ")"
}

// writeNever writes what looks like a mapper and is none.
func writeNever(b *strings.Builder, entries []*catalogue.Entry) {
	b.WriteString("\n## Never reported\n\n| | constructors | why |\n|---|---|---|\n")
	for _, e := range entries {
		if e.Sharing != catalogue.NoMapper {
			continue
		}
		var names []string
		for _, c := range e.Constructors {
			names = append(names, c.Name)
		}
		fmt.Fprintf(b, "| %s | %s | %s |\n", e.Title, joinCode(names), e.Why)
	}
}

func item(b *strings.Builder, what, text string) {
	if text != "" {
		fmt.Fprintf(b, "- %s: %s\n", what, text)
	}
}

func joinCode[S ~string](words []S) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = "`" + string(w) + "`"
	}
	return strings.Join(quoted, ", ")
}

// capital begins a clause as a sentence, unless it begins with a name.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

func thousands(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
