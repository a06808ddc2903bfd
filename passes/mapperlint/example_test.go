package mapperlint_test

import (
	"fmt"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// An analyzer with options of its own, for a driver that takes a list of them.
func ExampleNew() {
	a, err := mapperlint.New(mapperlint.Options{Groups: []string{"validator", "codec"}, Hoist: "once"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Name)
	// Output: mapperlint
}

// A bad option is an error that names it.
func ExampleNew_badOption() {
	_, err := mapperlint.New(mapperlint.Options{Hoist: "sideways"})
	fmt.Println(err)
	// Output: mapperlint: hoist: unknown form "sideways" (want one of auto, package, once, field, none)
}

// The analyzer with default options has flags, as drivers offer them.
func ExampleAnalyzer() {
	fmt.Println(mapperlint.Analyzer.Flags.Lookup("generated").Usage)
	// Output: report also in generated files
}

// Categories are what diagnostics have in Category, and the fragment of their URL.
func ExampleCategories() {
	for _, c := range mapperlint.Categories() {
		fmt.Println(c.Name + ": " + c.Title)
	}
	// Output:
	// request: Built for every request, message or reconcile
	// loop: Built on every iteration of a loop
	// call: Built on every call of a function that maps data
	// setup: Shared, and configured while it is in use
	// directive: A comment or an option for mapperlint that has no effect
}
