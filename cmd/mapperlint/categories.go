package main

import "github.com/mapperlint/mapperlint/internal/output"

// A category is a kind of diagnostic, explained.
type category struct {
	name    string
	level   string // for code scanning
	summary string
	text    string // Markdown
}

var categories = []category{
	{
		name: "request", level: "warning",
		summary: "A mapper is built for every request, message or reconcile.",
		text: `**When.** Code that runs for every request, message or reconcile builds a mapper: a value that keeps what it learns about types or schemas, so that it is costly to build and cheap to use. The handler may build it itself, or reach the build through functions, closures, method values, other packages or interfaces; the message names the handler and the path.

**Why.** Each build repeats work that one instance does once, and makes garbage in proportion to the traffic.

**What to do.** Build it once: in a package variable, in a field that the constructor of the handler sets, or in the function that makes the handler. Set-up calls move along. For a mapper that is not safe for concurrent use, keep a sync.Pool.

**Silent by design.** Builds that depend on the request, that are stored for later, that run once (sync.Once and look-alikes, lazily filled fields and caches, main, init), and test code.`,
	},
	{
		name: "loop", level: "warning",
		summary: "A mapper is built on every iteration of a loop, and nothing in it depends on the iteration.",
		text: `**When.** A loop, or a function that is called for each element of a collection, builds a mapper, or calls a function that does.

**Why.** Each iteration repeats the same work.

**What to do.** Build it above the loop.

**Silent by design.** Builds that depend on the iteration, that are stored for each element, paths that leave the loop, and retry loops that build what they retry.`,
	},
	{
		name: "call", level: "note",
		summary: "A function that maps, decodes or validates its arguments builds the mapper on each call.",
		text: `**When.** A mapper is built, used on data that come from the parameters or the receiver of the function, and thrown away. Who calls the function, and how often, is not known here; code that maps data is rarely called once.

**Why.** Each call repeats work that one instance does once.

**What to do.** As for a request: build it once, in a package variable or in a field of the receiver.

**Silent by design.** Builds that depend on the arguments, whose mapper outlives the call, or that only start-up code reaches.`,
	},
}

// disagree ends the explanation of each category.
const disagree = "**To disagree.** `//mapperlint:ignore <reason>` on the line or above it, or `//nolint:mapperlint`."

func (c *category) markdown() string { return c.text + "\n\n" + disagree }

// rules returns the categories for reports; url is the page that has one anchor
// for each.
func rules(url string) []output.Rule {
	var list []output.Rule
	for _, c := range categories {
		list = append(list, output.Rule{
			ID: c.name, Summary: c.summary, Markdown: c.markdown(), URL: url + "#" + c.name, Level: c.level,
		})
	}
	return list
}
