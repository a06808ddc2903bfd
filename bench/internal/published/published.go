// Package published holds the figures of public code that docs/measurements.md
// shows: bench/ecosystem writes them, and bench makes the page of them.
package published

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// Results are what was measured.
type Results struct {
	Repositories, Packages, Lines int // that were looked at at all
	Groups                        []Group
	Fixes                         Fixes
}

// A Group is a set of groups of constructors, as on the command line.
type Group struct {
	Name                          string
	Repositories, Packages, Lines int     // that were looked at with these
	Findings                      []Count // by category
	Rates                         []Rate
	Cost                          *Cost `json:",omitempty"`
}

// A Cost is what the command took in all repositories: CPU in seconds, with what it
// started; and the largest process, in MB, where that was.
type Cost struct {
	CPU, SlowestCPU float64
	Slowest         string
	PeakMB          int64
	Largest         string
}

// A Count is a number of findings.
type Count struct {
	Category          string
	Number, Unlabeled int
}

// A Rate is precision, strict or with what is cold, or recall over labelled places,
// with its interval at 95 %.
type Rate struct {
	What, Of   string
	Right, All int
	Low, High  float64
}

// Fixes are what became of the fixes of the default groups.
type Fixes struct{ Repositories, Offered, Applied, Files, Failed int }

// Read reads what Write has written.
func Read(name string) (*Results, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	r := new(Results)
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(r); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return r, nil
}

// Write writes the results to a file.
func (r *Results) Write(name string) error {
	data, err := json.MarshalIndent(r, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(name, append(data, '\n'), 0o666)
}

// Heading begins the section of the page.
const Heading = "## Findings in public code"

// Markdown is the section of the page.
func (r *Results) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, `%s

%d repositories of a [list](../bench/ecosystem/repos.jsonl), at pinned commits: %d packages, %s lines of Go without tests. Precision is the part of the reported places with a label that are right: what is true but runs once, or never, is *cold* and counts as wrong. Recall is the part of the places labelled as mistakes that are reported; in brackets the interval at 95 %% (Wilson). Each labelled place was read ([labels](../bench/ecosystem/labels.jsonl)). These labels served to develop the linter: the figures say how well it does on what it knows, and what a change breaks. Places that were labelled because they were reported cannot be missed: recall over all is no estimate for other code.

`, Heading, r.Repositories, r.Packages, thousands(r.Lines))
	for _, g := range r.Groups {
		g.markdown(&b)
	}
	f := r.Fixes
	if f.Offered == 0 {
		return strings.TrimRight(b.String(), "\n") + "\n" // they were not applied
	}
	fmt.Fprintf(&b, "### Fixes\n\nOf %d fixes in the default groups, in %d repositories, %d were applied, in %d files; go vet failed afterwards, and not before, in %d modules.\n", f.Offered, f.Repositories, f.Applied, f.Files, f.Failed)
	return b.String()
}

func (g *Group) markdown(b *strings.Builder) {
	name := "Groups " + g.Name
	switch g.Name {
	case "default":
		name = "Default groups"
	case "all":
		name = "All groups"
	}
	fmt.Fprintf(b, "### %s\n\n%d repositories, %d packages, %s lines.\n\n| category | findings | for 100,000 lines | without a label |\n| --- | ---: | ---: | ---: |\n", name, g.Repositories, g.Packages, thousands(g.Lines))
	var sum Count
	for _, c := range g.Findings {
		sum.Number, sum.Unlabeled = sum.Number+c.Number, sum.Unlabeled+c.Unlabeled
		g.count(b, c)
	}
	sum.Category = "all"
	g.count(b, sum)
	b.WriteString("\n| | of | right | all | rate |\n| --- | --- | ---: | ---: | ---: |\n")
	for _, x := range g.Rates {
		fmt.Fprintf(b, "| %s | %s | %d | %d | %.2f [%.2f, %.2f] |\n", x.What, x.Of, x.Right, x.All, float64(x.Right)/float64(max(x.All, 1)), x.Low, x.High)
	}
	b.WriteString("\n")
	if c := g.Cost; c != nil {
		fmt.Fprintf(b, "Cost of the command: %.0f s of CPU for all, loading included, %.2f s for 1,000 lines; at most %.0f s (%s) and %d MB (%s). Dependencies were compiled already for some of them and not for others, and the machine had other work: these are bounds, and nothing to compare with.\n\n",
			c.CPU, c.CPU*1e3/float64(max(g.Lines, 1)), c.SlowestCPU, c.Slowest, c.PeakMB, c.Largest)
	}
}

func (g *Group) count(b *strings.Builder, c Count) {
	fmt.Fprintf(b, "| %s | %d | %.1f | %d |\n", c.Category, c.Number, float64(c.Number)*1e5/float64(max(g.Lines, 1)), c.Unlabeled)
}

func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
