package main

import (
	"fmt"
	"io"

	"github.com/mapperlint/mapperlint/internal/output"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// explainCategory prints what docs/categories.md says.
func explainCategory(w io.Writer, c mapperlint.CategoryDoc) {
	fmt.Fprintf(w, "# %s: %s\n\n%s\n", c.Name, c.Title, markdown(c))
}

func markdown(c mapperlint.CategoryDoc) string {
	text := c.What
	if c.Silent != "" {
		text += "\n\n**Silent:** " + c.Silent
	}
	return text + "\n\nBefore:\n\n```go\n" + c.Before + "\n```\n\nAfter:\n\n```go\n" + c.After + "\n```\n\n" + disagree
}

// disagree ends the explanation of each category.
const disagree = "**To disagree:** `//mapperlint:ignore <reason>` on the line or above it, or `//nolint:mapperlint`; `mapperlint -explain disagree` lists all ways."

// rules returns the categories for reports. That code is likely to run often,
// as the category call says, is less than a warning.
func rules() []output.Rule {
	var list []output.Rule
	for _, c := range mapperlint.Categories() {
		level := "warning"
		if c.Name == "call" {
			level = "note"
		}
		list = append(list, output.Rule{
			ID: c.Name, Summary: c.Title + ".", Markdown: markdown(c), URL: mapperlint.URL + "#" + c.Name, Level: level,
		})
	}
	return list
}
