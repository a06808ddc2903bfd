package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/screen/knowledge"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// question returns what answers the flag that asks for information, or nil.
func (o *options) question() func(io.Writer) error {
	switch {
	case o.version:
		return func(w io.Writer) error { fmt.Fprintln(w, versionLine()); return nil }
	case given(o.flags, "explain"):
		return func(w io.Writer) error { return explain(w, o.explain) }
	case o.catalogue && o.json:
		return catalogueJSON
	case o.catalogue:
		return catalogueTable
	}
	return nil
}

// explain prints what is known of a name. Where several things have it, the
// first of these is meant: a category, an entry or a constructor, a group, a
// framework, a directive, an option, a rule of silence.
func explain(w io.Writer, name string) error {
	for _, c := range mapperlint.Categories() {
		if c.Name == name {
			explainCategory(w, c)
			return nil
		}
	}
	if found := find(catalogue.Entries(), name); len(found) > 0 {
		for i, e := range found {
			if i > 0 {
				fmt.Fprintln(w)
			}
			explainEntry(w, e)
		}
		return nil
	}
	if slices.Contains(catalogue.Groups(), catalogue.Group(name)) {
		return explainGroup(w, catalogue.Group(name))
	}
	if rows := rowsOf(name); len(rows) > 0 {
		explainFramework(w, rows)
		return nil
	}
	if explainTopic(w, name) || explainOption(w, name) || explainRule(w, name) {
		return nil
	}
	return fmt.Errorf("invalid value %q for flag -explain: no category, library, constructor, group, framework, directive or option has that name%s; -catalogue lists constructors",
		name, nearest(plain(name)))
}

// nearest returns " (did you mean x?)" for a name that differs little from one
// that can be explained: a letter in five, and nothing where it is short.
func nearest(name string) string {
	hint := catalogue.DidYouMean(name, explainable())
	near := strings.TrimSuffix(strings.TrimPrefix(hint, " (did you mean "), "?)")
	if len(name) < 4 || len(near) > len(name)+len(name)/4+1 || len(near) < len(name)-len(name)/4-1 {
		return ""
	}
	return hint
}

// explainable returns the names that can be explained.
func explainable() []string {
	var names []string
	for _, c := range mapperlint.Categories() {
		names = append(names, c.Name)
	}
	for _, e := range catalogue.Entries() {
		names = append(names, e.ID)
		for _, c := range e.Constructors {
			names = append(names, spellings(c)...)
		}
	}
	for _, g := range catalogue.Groups() {
		names = append(names, string(g))
	}
	for _, r := range scope.Rows() {
		names = append(names, r.ID, r.Framework)
	}
	return names
}

// find returns the entries that a name can mean: an ID, or a constructor as the
// catalogue or as source spells it.
func find(entries []*catalogue.Entry, name string) []*catalogue.Entry {
	var found []*catalogue.Entry
	for _, e := range entries {
		if e.ID == name {
			return []*catalogue.Entry{e}
		}
		if slices.ContainsFunc(e.Constructors, func(c catalogue.Constructor) bool { return means(name, c) }) {
			found = append(found, e)
		}
	}
	return found
}

// means reports whether a name is that of the constructor.
func means(name string, c catalogue.Constructor) bool {
	return slices.Contains(spellings(c), plain(name))
}

// spellings returns the names of a constructor: with the name of the package in
// place of its path, and in full.
func spellings(c catalogue.Constructor) []string {
	path, symbol, receiver := knowledge.SplitName(c.Name)
	if receiver != "" {
		symbol = receiver + "." + symbol
	}
	qualifier, _, _ := strings.Cut(strings.TrimLeft(c.Result, "*[]"), ".")
	return []string{packageName(path) + "." + symbol, qualifier + "." + symbol, path + "." + symbol}
}

// marks are what plain drops.
var marks = strings.NewReplacer("(", "", ")", "", "*", "", "{}", "")

// plain drops the marks of pointers, receivers and literals.
func plain(name string) string { return marks.Replace(name) }

// packageName guesses the name of a package from its path.
func packageName(path string) string {
	elems := strings.Split(path, "/")
	last := elems[len(elems)-1]
	if isMajor(last) && len(elems) > 1 {
		last = elems[len(elems)-2]
	}
	if i := strings.LastIndexByte(last, '.'); i > 0 && isMajor(last[i+1:]) { // gopkg.in
		last = last[:i]
	}
	return strings.TrimPrefix(last, "go-")
}

func isMajor(s string) bool {
	return len(s) > 1 && s[0] == 'v' && strings.Trim(s[1:], "0123456789") == ""
}

// sharingText says what each word on sharing means.
var sharingText = map[catalogue.Sharing]string{
	catalogue.Safe:       "one instance serves all goroutines",
	catalogue.AfterSetup: "one instance serves all goroutines once it is set up; its setters race with use",
	catalogue.Pool:       "not safe for concurrent use, but reusable: keep a pool",
	catalogue.Keyed:      "one instance for each cluster, schema or tenant: keep a cache with that key",
	catalogue.Trap:       "sharing one changes results: reported, never fixed",
	catalogue.NoMapper:   "never reported",
	catalogue.Unknown:    "unknown: reported, never fixed",
}

func explainEntry(w io.Writer, e *catalogue.Entry) {
	line := func(label, text string) {
		if text != "" {
			fmt.Fprintf(w, "%-13s %s\n", label+":", text)
		}
	}
	fmt.Fprintf(w, "# %s (%s)\n\n", e.ID, e.Title)
	line("reported", reported(e))
	line("sharing", fmt.Sprintf("%s: %s", e.Sharing, sharingText[e.Sharing]))
	line("why", e.Why)
	if cost, ok := e.Cost(); ok {
		line("cost", cost.String())
	}
	line("kept", e.Stays())
	line("advice", e.Advice)
	line("set up by", strings.Join(slices.Concat(e.Setup, e.SetupFuncs), ", "))
	fmt.Fprintln(w, "\nConstructors:")
	for _, c := range e.Constructors {
		fmt.Fprintf(w, "  %s%s\n", c.Name, notes(c))
	}
	fmt.Fprintln(w, "\nEvidence:")
	for _, ev := range []struct{ label, text string }{
		{"source read", e.Evidence.Read},
		{"on reuse", strings.Join(e.Evidence.Reuse, "; ")},
		{"on sharing", e.Evidence.Sharing},
		{"reports", strings.Join(e.Evidence.Links, ", ")},
		{"benchmarks", strings.Join(e.Evidence.Bench, ", ")},
	} {
		if ev.text != "" {
			fmt.Fprintf(w, "  %s: %s\n", ev.label, ev.text)
		}
	}
}

// reported says when the constructors of an entry are reported.
func reported(e *catalogue.Entry) string {
	switch {
	case e.Sharing == catalogue.NoMapper:
		return "never"
	case !e.Default && e.Leaks():
		return "where it is not released with -groups=" + string(catalogue.Leak) + ", or with -mapper=" + e.ID
	case !e.Default:
		return "with -mapper=" + e.ID
	case !slices.Contains(catalogue.DefaultGroups(), e.Group):
		on := "with -groups=" + string(e.Group)
		if e.Leaks() {
			on += ", or where it is not released with -groups=" + string(catalogue.Leak)
		}
		return on
	}
	return "by default (group " + string(e.Group) + ")"
}

func notes(c catalogue.Constructor) string {
	var list []string
	if c.Must != "" {
		list = append(list, "panics instead: "+c.Must)
	}
	if c.Shared != "" {
		list = append(list, "the library's own instance: "+c.Shared)
	}
	if c.OneShot {
		list = append(list, "builds and drops an instance on each call")
	}
	if c.Advice != "" {
		list = append(list, c.Advice)
	}
	if len(list) == 0 {
		return ""
	}
	return " (" + strings.Join(list, "; ") + ")"
}
