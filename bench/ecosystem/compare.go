package main

import (
	"fmt"
	"time"
)

// A report is the comparison of all repositories.
type report struct {
	*options
	labels *labels
	repos  []*looked
	diffs  map[string]*difference // by groups
}

// A difference is what a change does to the findings.
type difference struct {
	base, head     int
	added, removed []located
	changed        []change
}

// A located is a finding of a repository.
type located struct {
	repository
	finding
}

// A change is a finding whose message or fix differs.
type change struct{ was, now located }

// compare finds the differences for each set of groups.
func (r *report) compare() {
	r.diffs = make(map[string]*difference)
	if r.base == "" {
		return
	}
	for _, groups := range r.groups {
		d := new(difference)
		for _, l := range r.repos {
			base, head := l.base[groups], l.head[groups]
			if base == nil || head == nil || base.failed != "" || head.failed != "" {
				continue
			}
			d.base += len(base.findings)
			d.head += len(head.findings)
			d.of(l.repository, base.findings, head.findings)
		}
		r.diffs[groups] = d
	}
}

// of adds the differences of one repository. Several findings of one key are
// paired in order, those with the same message first.
func (d *difference) of(r repository, base, head []finding) {
	left := make(map[key][]finding)
	for _, f := range base {
		left[f.key] = append(left[f.key], f)
	}
	take := func(f finding, same bool) (finding, bool) {
		for i, g := range left[f.key] {
			if !same || g.Message == f.Message && g.Fix == f.Fix {
				list := left[f.key]
				left[f.key] = append(list[:i:i], list[i+1:]...)
				return g, true
			}
		}
		return finding{}, false
	}
	var others []finding
	for _, f := range head {
		if _, ok := take(f, true); !ok {
			others = append(others, f)
		}
	}
	for _, f := range others {
		if g, ok := take(f, false); ok {
			d.changed = append(d.changed, change{located{r, g}, located{r, f}})
		} else {
			d.added = append(d.added, located{r, f})
		}
	}
	for _, f := range base { // in order
		if _, ok := take(f, true); ok {
			d.removed = append(d.removed, located{r, f})
		}
	}
}

// failures say why the change must not be made.
func (r *report) failures() []string {
	var list []string
	add := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	for _, l := range r.repos {
		for _, groups := range r.groups {
			if h := l.head[groups]; h != nil && h.failed != "" && (l.base[groups] == nil || l.base[groups].failed == "") {
				add("%s, %s: %s", l.Name, groups, h.failed)
			}
		}
		if l.fixes != nil {
			for _, why := range l.fixes.failed {
				add("%s: %s", l.Name, why)
			}
		}
	}
	for _, groups := range r.groups {
		base, head := r.total(groups)
		if grown(float64(base.cpu), float64(head.cpu), r.tolerance) && base.cpu > time.Second {
			add("%s: time grew from %.1f s to %.1f s", groups, base.cpu.Seconds(), head.cpu.Seconds())
		}
		if grown(float64(base.peak), float64(head.peak), r.tolerance) {
			add("%s: memory grew from %d MB to %d MB", groups, base.peak>>20, head.peak>>20)
		}
	}
	if n := len(r.unlabelled()); r.release && n > 0 {
		add("%d new findings have no label", n)
	}
	return list
}

func grown(base, head, percent float64) bool { return base > 0 && head > base*(1+percent/100) }

// total is the cost of both executables on what both could look at: time in all,
// and the sum of the peaks.
func (r *report) total(groups string) (base, head cost) {
	for _, l := range r.repos {
		b, h := l.base[groups], l.head[groups]
		if b == nil || h == nil || b.failed != "" || h.failed != "" {
			continue
		}
		base.cpu, head.cpu = base.cpu+b.cost.cpu, head.cpu+h.cost.cpu
		base.peak, head.peak = base.peak+b.cost.peak, head.peak+h.cost.peak
	}
	return base, head
}

// unlabelled returns the added findings that nobody has labelled.
func (r *report) unlabelled() []located {
	var list []located
	seen := make(map[finding]bool)
	for _, groups := range r.groups {
		if d := r.diffs[groups]; d != nil {
			for _, f := range d.added {
				same := f.finding
				same.diagnostic = nil
				if r.labels.of(f.finding) == "" && !seen[same] {
					seen[same] = true
					list = append(list, f)
				}
			}
		}
	}
	return list
}
