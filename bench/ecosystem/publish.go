package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/bench/internal/published"
	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// publish writes the figures of -head.
func (r *report) publish(name string) error {
	out := new(published.Results)
	for _, l := range r.repos {
		if l.err != "" {
			continue
		}
		out.Repositories++
		out.Packages += l.packages
		out.Lines += l.lines
		if f := l.fixes; f != nil {
			out.Fixes.Repositories++
			out.Fixes.Offered += f.offered
			out.Fixes.Applied += f.applied
			out.Fixes.Files += f.files
			out.Fixes.Failed += len(f.failed)
		}
	}
	for _, groups := range r.groups {
		out.Groups = append(out.Groups, r.publishGroups(groups))
	}
	return out.Write(name)
}

func (r *report) publishGroups(groups string) published.Group {
	list := r.headFindings(groups)
	g := published.Group{Name: groups}
	repos := make(map[string]bool)
	for _, l := range r.repos {
		if h := l.head[groups]; h != nil && h.failed == "" {
			repos[l.Name] = true
			g.Repositories++
			g.Packages += l.packages
			g.Lines += l.lines
			g.Cost = costlier(g.Cost, l.Name, h.cost)
		}
	}
	for _, category := range []string{"request", "loop", "call", "setup", "directive"} {
		c := published.Count{Category: category}
		for _, f := range list {
			if f.Category == category {
				c.Number++
				if r.labels.of(f) == "" {
					c.Unlabeled++
				}
			}
		}
		if c.Number > 0 {
			g.Findings = append(g.Findings, c)
		}
	}
	for _, x := range r.labels.rates(list, repos, selected(groups)) {
		low, high := x.interval()
		g.Rates = append(g.Rates, published.Rate{What: x.What, Of: x.Of, Right: x.Right, All: x.All, Low: low, High: high})
	}
	slices.SortStableFunc(g.Rates, func(x, y published.Rate) int {
		return cmp.Or(strings.Compare(x.What, y.What), strings.Compare(x.Of, y.Of))
	})
	return g
}

// selected tells which groups are on. What is labelled as set-up at the wrong time
// is of none: it is reported with all.
func selected(groups string) func(string) bool {
	var names []string
	if groups != "default" {
		names = strings.Split(groups, ",")
	}
	on := catalogue.SelectGroups(names)
	return func(group string) bool { return group == setUp || slices.Contains(on, catalogue.Group(group)) }
}

// costlier adds what a run on a repository took; sum is nil at first.
func costlier(sum *published.Cost, repo string, c cost) *published.Cost {
	if sum == nil {
		sum = new(published.Cost)
	}
	sum.CPU += c.cpu.Seconds()
	if c.cpu.Seconds() > sum.SlowestCPU {
		sum.SlowestCPU, sum.Slowest = c.cpu.Seconds(), repo
	}
	if mb := c.peak >> 20; mb > sum.PeakMB {
		sum.PeakMB, sum.Largest = mb, repo
	}
	return sum
}
