package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis/checker"

	"github.com/mapperlint/mapperlint/internal/output"
	"github.com/mapperlint/mapperlint/internal/profile"
)

// A joined report is findings with what they cost.
type joinedReport struct {
	prog      *profile.Program
	now, base *profile.Report
	sites     []int // of each finding, in the order of the findings before they were sorted; -1 if there is none
}

// checkMeasured is check with profiles.
func checkMeasured(o *options) int {
	l, err := o.measured.load(o.flags.Args(), o.buildFlags)
	if err != nil {
		fail(exitUsage, err)
	}
	graph, broken := analyze(o, o.flags.Args())
	o.timings(graph)
	found := findings(graph, o.overlay)
	j, err := join(o, l, graph, found)
	if err != nil {
		fail(exitUsage, err)
	}
	costs := j.costs(found)
	order := byCost(found, costs, j.now.Total)
	code := 0
	if failed := printErrors(o, graph); failed || broken {
		code = exitFailed
	}
	switch {
	case o.json:
		print(j.json(graph, found, costs))
		return code
	case o.format == "markdown":
		print([]byte(j.table(found).Markdown()))
		return code
	case (o.format == "text" || o.format == "github") && code == 0 && len(found) > 0:
		code = exitFindings
	}
	var list []finding
	cold := 0
	for _, i := range order {
		f := found[i]
		f.Rank, f.Ranked, f.Notes = 100*costs[i].All().Weight(j.now.Total), true, j.notes(costs[i])
		if o.format == "text" && f.Rank < 100*o.measured.min {
			cold++
			continue
		}
		list = append(list, f)
	}
	if o.format == "text" {
		print([]byte(j.head(l)))
	}
	print(encode(o, list, "", code == exitFailed))
	if o.format == "text" {
		print([]byte(j.tail(o, found, cold, code == exitFailed)))
	}
	return code
}

// join joins profiles with what was found.
func join(o *options, l *load, graph *checker.Graph, found []finding) (*joinedReport, error) {
	prog, err := programOf(o, l.packages, graph, found)
	if err != nil {
		return nil, err
	}
	j := &joinedReport{prog: prog, sites: make([]int, len(found))}
	if j.now, err = profile.Join(prog, l.now); err != nil {
		return nil, err
	}
	if len(l.base) > 0 {
		if j.base, err = profile.Join(prog, l.base); err != nil {
			return nil, err
		}
	}
	for i := range found {
		j.sites[i] = slices.IndexFunc(prog.Sites, func(s profile.Site) bool { return s.Finding == i })
	}
	return j, nil
}

// costs returns the cost of each finding.
func (j *joinedReport) costs(found []finding) []profile.SiteCost {
	list := make([]profile.SiteCost, len(found))
	for i, site := range j.sites {
		if site >= 0 {
			list[i] = j.now.Sites[site]
		}
	}
	return list
}

// byCost returns the order in which findings are told: the costliest first.
func byCost(found []finding, costs []profile.SiteCost, total profile.Cost) []int {
	order := make([]int, len(found))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(costs[y].All().Weight(total), costs[x].All().Weight(total)) })
	return order
}

// notes tells the cost of a finding, for people.
func (j *joinedReport) notes(c profile.SiteCost) []string {
	build, use := c.Build.Text(j.now.Total), c.Use.Text(j.now.Total)
	var notes []string
	if build != "" {
		notes = append(notes, "below the build: "+build)
	}
	if use != "" {
		notes = append(notes, "below its uses: "+use)
	}
	if left := c.Left.Text(j.now.Total); left != "" {
		notes = append(notes, "in goroutines that such instances start: "+left)
	}
	if notes == nil {
		notes = append(notes, "not in the profile")
	}
	return notes
}

// head tells what the profiles are.
func (j *joinedReport) head(l *load) string {
	var b strings.Builder
	for _, p := range l.base {
		fmt.Fprintf(&b, "# before: %s\n", output.Printable(p.Head(time.Now())))
	}
	for _, p := range l.now {
		fmt.Fprintf(&b, "# %s\n", output.Printable(p.Head(time.Now())))
	}
	if j.now.Moved > 0 {
		fmt.Fprintf(&b, "# %d of %d places stand on other lines than when the program was built: matched by function\n", j.now.Moved, j.now.Matched)
	}
	return b.String()
}

// tail tells what is cold, what is hot and not reported, and the last line.
func (j *joinedReport) tail(o *options, found []finding, cold int, failed bool) string {
	var b strings.Builder
	if cold > 0 {
		fmt.Fprintf(&b, "%s below -profile-min=%s not shown\n", plural(cold, "finding"), strings.ReplaceAll(profile.Percent(o.measured.min), " ", ""))
	}
	if j.base != nil {
		fmt.Fprintf(&b, "\nbefore → after:\n\n%s\n", j.table(found).Markdown())
	}
	j.hot(&b, "hot under a request's frame, and not reported:", j.now.Unreported, func(h profile.Hot) string { return h.Why(j.prog) })
	j.hot(&b, "hot under a request's frame, named as a constructor, and not known:", j.now.Candidates, func(h profile.Hot) string { return "costly to build and good to share? " + h.Flag() })
	b.WriteString(lastLine(o.closing(found), failed))
	return b.String()
}

func (j *joinedReport) hot(b *strings.Builder, title string, list []profile.Hot, say func(profile.Hot) string) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintln(b, title)
	for _, h := range list {
		what := fmt.Sprintf("%s in %s (%s): %s", h.Callee.Name, h.Caller, j.posn(h), h.Cost.Text(j.now.Total))
		fmt.Fprintf(b, "    %s\n        %s\n", output.Printable(what), output.Printable(say(h)))
	}
}

// posn is where something hot is called: in the source as it is, or was.
func (j *joinedReport) posn(h profile.Hot) string {
	if h.Site >= 0 {
		s := j.prog.Sites[h.Site]
		return fmt.Sprintf("%s:%d", s.File, s.Line)
	}
	return fmt.Sprintf("%s:%d", h.File, h.Line)
}

func (j *joinedReport) table(found []finding) *profile.Table {
	return profile.Compare(j.prog, j.base, j.now, func(site int) string {
		w := found[j.prog.Sites[site].Finding].Where
		return fmt.Sprintf("%s:%d", fromHere(w.File), w.Start.Line)
	})
}
