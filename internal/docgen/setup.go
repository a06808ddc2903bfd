package main

import (
	"fmt"
	"strings"

	"github.com/mapperlint/mapperlint/internal/setup"
)

const setupIntro = `<!-- Made by go run ./internal/docgen. Edit internal/setup instead. -->

# What must not be configured while it is in use

The calls and assignments of the category [setup](categories.md#setup), by what goes
wrong when they run for a request: **crash** (memory that uses read is written without
a lock), **growth** (each call adds, or panics the second time), **global** (a default of
the process changes).

A package counts only where it imports the library itself, or a package of the program that exposes
an object of it, as a variable, a field or a result: ` + "`app.Router.Use(app.Log)`" + `. Imports and words tell then, before a package is
parsed, that there is nothing to look for: most packages are answered so. What this loses is an object of
the library that another module exposes.

` + "`path.F#0`" + ` configures its first argument, ` + "`path.Var=`" + ` and
` + "`(*path.T).Field=`" + ` are assignments, ` + "`path.Map[]`" + ` is a change of an element. *Fixed* means
that only calls count whose first argument is the same each time; *dropped*, that only those
count whose result is dropped; *not taken back*, that none counts in a package that takes one back.

More with ` + "`-setup=path.(*T).Method=crash`" + ` (or growth, global), or with a comment in the source of
the function or method: ` + "`//mapperlint:setup growth`" + `.
`

// setupPage is docs/setup.md.
func setupPage() string {
	var b strings.Builder
	b.WriteString(setupIntro)
	for _, kind := range setup.Kinds() {
		fmt.Fprintf(&b, "\n## %s\n", kind)
		for _, r := range setup.Rows() {
			if r.Kind == kind {
				writeSetupRow(&b, r)
			}
		}
	}
	return b.String()
}

func writeSetupRow(b *strings.Builder, r *setup.Row) {
	fmt.Fprintf(b, "\n### %s\n\n%s. Instead: %s.\n\n", r.Title, capital(r.Effect), r.Advice)
	for i, name := range r.Names {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(b, "`%s`", name)
	}
	var marks []string
	if r.Key > 0 {
		marks = append(marks, "*fixed*")
	}
	if r.Dropped {
		marks = append(marks, "*dropped*")
	}
	if len(r.Undo) > 0 {
		marks = append(marks, "*not taken back*")
	}
	if len(marks) > 0 {
		fmt.Fprintf(b, " (%s)", strings.Join(marks, ", "))
	}
	fmt.Fprintf(b, "\n\nRead in %s.", r.Source)
	if r.Test != "" {
		fmt.Fprintf(b, " Shown by `%s` in evidence/setup.", r.Test)
	} else {
		fmt.Fprintf(b, " Not run: %s.", r.NotRun)
	}
	for _, link := range r.Links {
		fmt.Fprintf(b, " <%s>", link)
	}
	b.WriteString("\n")
}
