// Package scope makes docs/scope.md from the table of internal/scope.
package scope

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/mapperlint/mapperlint/internal/scope"
)

//go:generate go run ./write ../../../docs/scope.md

const intro = `<!-- Made by go generate ./internal/docgen/scope. Edit the rows in internal/scope instead. -->

# Which functions run how often

mapperlint asks of every function how often it runs. It knows the answer from this
table, by types and objects: an import path and a name, under any import name, through
aliases, for every instance of a generic type, in vendored copies too. Names that
a program gives decide nothing, and a ` + "`context.Context`" + ` alone is no sign of a request.

| how often | meaning |
|---|---|
| request | for each request, or each connection of a server |
| reconcile | for each object that a controller reconciles |
| message | for each message, event or outgoing call |
| per value | for each value that is encoded, scanned, logged or validated |
| per element | for each element of a collection |
| inherit | as often as the code that passes the function, in its loops |
| once | set-up: start-up code, commands, memoised functions |

Where two rows match one function, the one further up in this list wins.

What a row compares:

| word | the row matches |
|---|---|
| parameter | a function, method or literal with a parameter of such a type, in any position; for the rows marked *held*, also one whose parameter or receiver is a struct with a field of it |
| parameter of package | a parameter, by value, of a type of that package whose name ends so |
| parameter embeds | a parameter whose struct embeds the type |
| receiver embeds | the methods of a type that embeds it |
| result | a function with a result of such a type |
| method, signature | a method with this name and signature, or a function with exactly this signature; ` + "`_`" + ` stands for any type |
| argument | the function that is passed as this argument, counted from 0 (` + "`*`" + `: as any) |
| argument or its methods | the same; where the argument is no function, its exported methods |
| argument of package | any function that is passed to a function of the package |
| field, map value, conversion | a function that is stored in this field, in a map of this type, or converted to this type |
| interface method | the method of a type that is converted to the interface |
| received from channel, called in loop | the loop that does it |
| set-up call | the function that makes the call is itself set-up |
| factory result | a function with this result and no parameter of a request: its own body is set-up, the literals in it are judged on their own |
| generated interface | the methods of an interface in a generated file which a function of that file registers |
| judged from the code | no table: the code around the build decides |

`

// maxKeys is how many keys of a row are shown.
const maxKeys = 6

// Markdown returns the page.
func Markdown() []byte {
	var b bytes.Buffer
	b.WriteString(intro)
	var off []*scope.Row
	for _, family := range scope.Families() {
		fmt.Fprintf(&b, "## %s\n\n| row | for | recognised by | how often | source |\n|---|---|---|---|---|\n", family.Title)
		for _, row := range family.Rows {
			if !row.Active() {
				off = append(off, row)
				continue
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", row.ID, row.Framework, recognised(row), row.Freq, row.Source)
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "## Configuration\n\nStructs that a package declares and fills through one of these, in any major version, are no data of a request: `%s`.\n\n",
		strings.Join(scope.ConfigReaders(), "`, `"))
	fmt.Fprintf(&b, "## Test code\n\nBeside _test.go files: a file that imports one of these, or a package below it (`%s`), and a function with the handle of a running test as a parameter, or in the struct of a parameter or of its receiver (row testing). The files and functions beside them are part of the program.\n\n",
		strings.Join(scope.TestLibraries(), "`, `"))
	b.WriteString("## Not in use\n\n| row | for | recognised by | why not | source |\n|---|---|---|---|---|\n")
	for _, row := range off {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", row.ID, row.Framework, recognised(row), row.Off, row.Source)
	}
	return b.Bytes()
}

// recognised says what a row compares.
func recognised(row *scope.Row) string {
	var b strings.Builder
	b.WriteString(string(row.Kind))
	if row.Via != "" {
		fmt.Fprintf(&b, ", by the row %s", row.Via)
	}
	for i, key := range row.Keys {
		if i == maxKeys {
			fmt.Fprintf(&b, " and %d more", len(row.Keys)-maxKeys)
			break
		}
		if i == 0 {
			b.WriteString(" ")
		} else {
			b.WriteString(", ")
		}
		b.WriteString("`" + key + "`")
	}
	if row.With != "" {
		fmt.Fprintf(&b, " with `%s`", row.With)
	}
	if row.Strong {
		b.WriteString("; *held*")
	}
	if len(row.Except) > 0 {
		fmt.Fprintf(&b, "; not %s", strings.Join(row.Except, ", "))
	}
	if row.Note != "" {
		b.WriteString(". " + row.Note)
	}
	return b.String()
}
