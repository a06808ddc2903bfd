package main

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/listing"
)

// catalogueTable prints one line for each constructor.
func catalogueTable(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintln(tw, "CONSTRUCTOR\tENTRY\tGROUP\tSHARING\tREPORTED")
	for _, e := range catalogue.Entries() {
		for _, c := range e.Constructors {
			fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s\n", c.Name, e.ID, e.Group, e.Sharing, when(e))
		}
	}
	return tw.Flush()
}

func when(e *catalogue.Entry) string {
	switch r := reported(e); r {
	case "by default (group " + string(e.Group) + ")":
		return "by default"
	default:
		return r
	}
}

// catalogueJSON prints the entries as JSON.
func catalogueJSON(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(listing.New())
}
