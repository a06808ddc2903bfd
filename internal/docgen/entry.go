package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// entryPages returns a page for each entry that can be reported: what people
// find who ask whether one is expensive to build.
func entryPages() []page {
	var all []page
	for _, e := range catalogue.Entries() {
		if e.Sharing != catalogue.NoMapper {
			all = append(all, page{"docs/catalogue/" + e.ID + ".md", func() string { return entryPage(e) }})
		}
	}
	return all
}

func entryPage(e *catalogue.Entry) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!-- Made by go run ./internal/docgen. Edit internal/catalogue instead. -->\n\n# %s\n\n", e.Title)
	b.WriteString("[Catalogue](../catalogue.md) · entry `" + e.ID + "` of group `" + string(e.Group) + "`, " + state(e) + "\n\n")
	fmt.Fprintf(&b, "## What does one hold?\n\n%s.\n\n", capital(strings.TrimPrefix(e.Why, "off: ")))
	b.WriteString("## Is it expensive to build?\n\n" + costAnswer(e) + "\n\n")
	fmt.Fprintf(&b, "## May it be shared?\n\n%s\n\n", sharingAnswer(e))
	item(&b, "Set-up calls", joinCode(e.Setup))
	item(&b, "Set-up calls of what its fields hold", joinCode(e.PartSetup))
	item(&b, "Set-up functions", joinCode(e.SetupFuncs))
	item(&b, "Results that hold the instance", joinCode(e.Derive))
	item(&b, "Calls that serve a client until it leaves", joinCode(e.Serves))
	item(&b, "Results that are good until the next use", joinCode(e.Lends))
	item(&b, "On sharing", e.Evidence.Sharing)
	if text := patternOf(e.ID); text != "" {
		b.WriteString("\n## The right pattern\n\n")
		if e.Advice != "" {
			fmt.Fprintf(&b, "%s.\n\n", capital(e.Advice))
		}
		fmt.Fprintf(&b, "```go\n%s```\n", text)
	} else if e.Advice != "" {
		fmt.Fprintf(&b, "\n## Instead\n\n%s.\n", capital(e.Advice))
	}
	b.WriteString("\n## Constructors\n\n")
	for _, c := range e.Constructors {
		writeConstructor(&b, c)
	}
	b.WriteString("\n## Sources\n\n")
	item(&b, "Source read", e.Evidence.Read)
	for _, s := range e.Evidence.Reuse {
		item(&b, "On reuse", s)
	}
	for _, s := range e.Evidence.Links {
		item(&b, "In the field", s)
	}
	return b.String()
}

// state says when an entry is reported.
func state(e *catalogue.Entry) string {
	on := "off in it"
	if e.Default {
		on = "on in it"
	}
	if e.Leaks() {
		on += "; also of group `leak`"
	}
	return on
}

// costAnswer says what was measured, or that nothing was.
func costAnswer(e *catalogue.Entry) string {
	c, ok := e.Cost()
	if !ok {
		return "It was not measured."
	}
	s := capital(c.String()) + ": " + costLine(c) + ".\n\n"
	switch {
	case e.Stays() != "":
		s += "What stays: " + e.Stays()
		if e.Ends != "" {
			s += " (" + e.Ends + ")"
		}
		return s + "."
	case c.Source == "evidence":
		return s + "Nothing stays of one that is dropped."
	}
	return s + "What stays was not measured."
}

func sharingAnswer(e *catalogue.Entry) string {
	switch e.Sharing {
	case catalogue.Safe:
		return "**Yes.** One instance serves all goroutines from the start."
	case catalogue.AfterSetup:
		return "**Yes, once it is set up.** One instance serves all goroutines after its set-up calls, which race with use."
	case catalogue.Pool:
		return "**No, but it can be reused.** Goroutines take turns: a sync.Pool."
	case catalogue.Keyed:
		return "**Yes, by key.** One instance for each cluster, issuer, schema or address."
	case catalogue.Trap:
		return "**No.** Sharing one changes results."
	}
	return "It is not known."
}

// patterns are the directories, from the root and from this package, of the
// code that pages show. It is a package of the evidence module, which is compiled.
var patterns = []string{"evidence/patterns", "../../evidence/patterns"}

// patternOf returns the code between the comment "// pattern: id" and the next,
// or "".
func patternOf(id string) string {
	for _, dir := range patterns {
		files, _ := filepath.Glob(filepath.Join(filepath.FromSlash(dir), "*.go"))
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				continue
			}
			if _, rest, ok := strings.Cut(string(data), "// pattern: "+id+"\n"); ok {
				text, _, _ := strings.Cut(rest, "// pattern: ")
				return strings.Trim(text, "\n") + "\n"
			}
		}
	}
	return ""
}
