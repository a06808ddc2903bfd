package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
)

// A label is what a person says of a place: whether a report there is right.
type label struct {
	Repo  string
	File  string
	Line  int
	Entry string // what is built
	Group string // of the catalogue
	Scope string // how often it runs: request, loop, call or once
	// Label is TRUE, FALSE, UNSURE, COLD for what is true but runs once or never, or
	// DUPLICATE for a second report of one mistake.
	Label string
	Why   string
	// Alt are further places where a report counts as well.
	Alt []place
	// Defect groups places that are one mistake: one report is enough.
	Defect string
}

// A place is a line of a file: ["file.go", 12].
type place struct {
	file string
	line int
}

// UnmarshalJSON reads a pair.
func (p *place) UnmarshalJSON(data []byte) error {
	var pair []json.RawMessage
	if err := json.Unmarshal(data, &pair); err != nil {
		return err
	}
	if len(pair) != 2 {
		return fmt.Errorf("want [file, line], not %s", data)
	}
	return errors.Join(json.Unmarshal(pair[0], &p.file), json.Unmarshal(pair[1], &p.line))
}

func (l *label) places() []place { return append([]place{{l.File, l.Line}}, l.Alt...) }

// labels are all labels, by place.
type labels struct {
	list []label
	at   map[string]*label
}

func newLabels(list []label) *labels {
	ls := &labels{list: list, at: make(map[string]*label)}
	for i := range list {
		for _, p := range list[i].places() {
			k := spot(list[i].Repo, p)
			if old := ls.at[k]; old == nil || old.Label != "TRUE" {
				ls.at[k] = &list[i]
			}
		}
	}
	return ls
}

func spot(repo string, p place) string { return fmt.Sprintf("%s %s:%d", repo, p.file, p.line) }

// of returns the label of a finding, or "".
func (ls *labels) of(f finding) string {
	if l := ls.at[spot(f.Repo, place{f.File, f.Line})]; l != nil {
		return l.Label
	}
	return ""
}

// found returns the category of a finding that is at a label's places, or that
// names one, or "".
func found(l *label, list []finding) string {
	for _, f := range list {
		if f.Repo != l.Repo {
			continue
		}
		for _, p := range l.places() {
			if f.File == p.file && f.Line == p.line {
				return f.Category
			}
		}
	}
	for _, f := range list {
		if f.Repo != l.Repo || f.diagnostic == nil {
			continue
		}
		for _, p := range l.places() {
			if f.diagnostic.Names(p.file, p.line) {
				return f.Category
			}
		}
	}
	return ""
}

// A rate is a proportion of labelled places.
type rate struct {
	What  string // "precision", "right or cold" or "recall"
	Of    string // "all", "category request", "group codec", ...
	Right int
	All   int
}

// rates are precision and recall of the findings in the groups that are on: of
// all labels, by category and by group. Places that are one defect count once; what
// is cold is reported for nothing.
func (ls *labels) rates(list []finding, repos map[string]bool, on func(group string) bool) []rate {
	var order []rate
	index := make(map[[2]string]int)
	count := func(what, of string, right bool) {
		k := [2]string{what, of}
		i, known := index[k]
		if !known {
			i = len(order)
			index[k] = i
			order = append(order, rate{What: what, Of: of})
		}
		order[i].All++
		if right {
			order[i].Right++
		}
	}
	for _, d := range ls.defects(list, repos, on) {
		if d.label.Label == "TRUE" {
			count("recall", "all", d.category != "")
			count("recall", "scope "+d.label.Scope, d.category != "")
			count("recall", "group "+d.label.Group, d.category != "")
		}
		if d.category != "" {
			count("precision", "all", d.label.Label == "TRUE")
			count("right or cold", "all", d.label.Label != "FALSE")
			count("precision", "category "+d.category, d.label.Label == "TRUE")
			count("precision", "group "+d.label.Group, d.label.Label == "TRUE")
		}
	}
	return order
}

// A defect is a labelled mistake, or a labelled place that is none, and the
// category under which it is reported, or "".
type defect struct {
	label    *label
	category string
}

func (ls *labels) defects(list []finding, repos map[string]bool, on func(group string) bool) []*defect {
	var all []*defect
	byName := make(map[[3]string]*defect)
	for i := range ls.list {
		l := &ls.list[i]
		if !repos[l.Repo] || !on(l.Group) || l.Label != "TRUE" && l.Label != "FALSE" && l.Label != "COLD" {
			continue
		}
		category := found(l, list)
		k := [3]string{l.Repo, l.Defect, l.Label}
		if d := byName[k]; l.Defect != "" && d != nil {
			if d.category == "" {
				d.category = category
			}
			continue
		}
		d := &defect{l, category}
		if all = append(all, d); l.Defect != "" {
			byName[k] = d
		}
	}
	return all
}

// interval is Wilson's, at 95 %: where the true proportion lies.
func (r rate) interval() (low, high float64) {
	if r.All == 0 {
		return 0, 1
	}
	const z = 1.96
	n, p := float64(r.All), float64(r.Right)/float64(r.All)
	mid := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, mid-half), min(1, mid+half)
}
