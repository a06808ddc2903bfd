package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// groupTitles says what each group is.
var groupTitles = map[catalogue.Group]string{
	catalogue.Mapper:    "struct mappers, decoders of forms and queries",
	catalogue.TypeMap:   "caches of types: schemes, registries, reflection",
	catalogue.Codec:     "encoders and decoders that compile types or modes",
	catalogue.Validator: "validators of structs and schemas",
	catalogue.Compiled:  "compiled text: regular expressions, templates, expressions",
	catalogue.Client:    "clients and pools of connections",
	catalogue.Leak:      "what stays for ever where nothing releases it, of all groups",
}

// explainGroup prints what a group holds, and whether it is on.
func explainGroup(w io.Writer, g catalogue.Group) error {
	on := "reported by default; -groups=-" + string(g) + " switches it off"
	if !slices.Contains(catalogue.DefaultGroups(), g) {
		on = "reported with -groups=" + string(g) + " alone, or -groups=all"
	}
	fmt.Fprintf(w, "# group %s: %s\n\n%s\n\n", g, groupTitles[g], on)
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintln(tw, "ENTRY\tREPORTED\tWHAT")
	for _, e := range catalogue.Entries() {
		if e.Group == g || g == catalogue.Leak && e.Leaks() {
			fmt.Fprintf(tw, "%s\t%s\t%s\n", e.ID, when(e), e.Title)
		}
	}
	return tw.Flush()
}

// rowsOf returns the rows of the scope table that a name means: an ID or a
// framework.
func rowsOf(name string) []*scope.Row {
	return slices.DeleteFunc(scope.Rows(), func(r *scope.Row) bool {
		return !strings.EqualFold(r.ID, name) && !strings.EqualFold(r.Framework, name)
	})
}

// explainFramework prints what is known of a framework: what of it is called how
// often.
func explainFramework(w io.Writer, rows []*scope.Row) {
	for i, r := range rows {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "# %s (%s)\n\n", r.ID, r.Framework)
		line := func(label, text string) {
			if text != "" {
				fmt.Fprintf(w, "%-13s %s\n", label+":", text)
			}
		}
		line("what", r.What)
		line("runs", r.Freq.String())
		line("known by", string(r.Kind))
		for _, key := range r.Keys {
			fmt.Fprintf(w, "  %s\n", key)
		}
		line("with", r.With)
		line("but not", strings.Join(r.Except, ", "))
		line("off", r.Off)
		line("note", r.Note)
		line("source", r.Source)
	}
	fmt.Fprintln(w, "\nWhere that is wrong for a function: //mapperlint:request or //mapperlint:once in its comment.")
}

// topics are texts on what is no entry of a table, by all of their names.
var topics = []struct {
	names []string
	text  string
}{
	{[]string{"mapperlint:ignore", "ignore", "nolint", "nolint:mapperlint", "lint:ignore", "disagree", "silence"}, disagreeText},
	{[]string{"mapperlint:mapper"}, `# //mapperlint:mapper [safe|pool|keyed] [keyed=parameter] [leaks]

In the comment of a type or a constructor: it is costly to build, and builds of it are reported. The first word says how
it may be shared: safe (one for all goroutines), pool (not by several at once), keyed (one for each key); without it
there is no fix. Importing packages know of it without a flag.

keyed=parameter  one instance for each value of that parameter of the constructor; alone it means keyed
leaks            each instance that nobody releases stays for ever (a goroutine, a connection), as its author measured

//mapperlint:setup in the comment of a method of what it yields makes calls of that method part of the build: they move
with it.
`},
	{[]string{"mapperlint:request"}, `# //mapperlint:request

In the comment of a function, function type or interface: it is called for every request, as the handlers of known
frameworks are. Importing packages know of it without a flag.

-request=path.Func says the same of a function from outside, and that its callers use what it returns as it is: what it
builds is then mended in its own package.
`},
	{[]string{"mapperlint:once", "once"}, `# //mapperlint:once

In the comment of a function: it runs once, whatever its types and callers look like, so that nothing in it is reported.
`},
	{[]string{"mapperlint:config", "config"}, `# //mapperlint:config

In a file of a package, above its package clause: options for that package, such as groups=all,-client; see README.
`},
}

// disagreeText is the one place that says how to disagree. README has it too.
const disagreeText = `# To disagree

One line        //mapperlint:ignore <reason>   on the line or above it
One function    //mapperlint:ignore <reason>   in the comment of the function; //mapperlint:once if it runs once
One file        //mapperlint:ignore <reason>   above the package clause
One library     -disable=validator             an entry, or a constructor: -disable=example.com/x.New
One group       -groups=-validator             of those that are on; -groups=all,-client of all
One path        the exclusions of the host: golangci-lint's linters.exclusions.paths, nogo's exclude_files

//nolint:mapperlint and //lint:ignore mapperlint <reason> are read in every host as well. -unused-ignores reports
comments that ignore nothing any more.

A report that is wrong, or a silence, is a bug: https://github.com/mapperlint/mapperlint/issues. Send the function with
its imports, the line of output, and what mapperlint -why file.go:line and mapperlint -version print.
`

// explainTopic prints the text of that name, if there is one.
func explainTopic(w io.Writer, name string) bool {
	name = strings.TrimPrefix(name, "//")
	for _, t := range topics {
		if slices.Contains(t.names, name) {
			io.WriteString(w, t.text) // a buffer
			return true
		}
	}
	return false
}

// explainOption prints what the usage says of a flag, and of -groups what they are.
func explainOption(w io.Writer, name string) bool {
	o, err := parse(nil)
	if err != nil {
		return false
	}
	bare := strings.TrimLeft(name, "-")
	f := o.flags.Lookup(bare)
	if f == nil {
		return false
	}
	usageOf(w, f)
	if bare == "groups" {
		for _, g := range catalogue.Groups() {
			fmt.Fprintf(w, "    \t%-10s %s\n", g, groupTitles[g])
		}
	}
	return true
}

// explainRule prints what a rule of silence, or of a missing fix, says.
func explainRule(w io.Writer, name string) bool {
	if rule, ok := reason.Lookup(reason.ID(name)); ok {
		fmt.Fprintf(w, "# %s: why something that is built is not reported\n\n%s\n", name, rule.Doc)
		return true
	}
	rule, ok := reason.LookupRefusal(reason.ID(name))
	if ok {
		fmt.Fprintf(w, "# %s: why something that is reported has no fix\n\n%s\n", name, rule.Doc)
	}
	return ok
}
