package main

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/mapperlint/mapperlint/internal/catalogue"
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

// listedEntry is an entry as JSON. The names are stable.
type listedEntry struct {
	ID           string              `json:"id"`
	Title        string              `json:"title"`
	Group        string              `json:"group"`
	Default      bool                `json:"default"`
	Sharing      string              `json:"sharing"`
	Constructors []listedConstructor `json:"constructors"`
	Setup        []string            `json:"setup,omitempty"`
	SetupFuncs   []string            `json:"setupFuncs,omitempty"`
	Why          string              `json:"why,omitempty"`
	Cost         string              `json:"cost,omitempty"`
	Leak         string              `json:"leak,omitempty"`
	Advice       string              `json:"advice,omitempty"`
	Reuse        []string            `json:"reuse,omitempty"`
	Links        []string            `json:"links,omitempty"`
}

type listedConstructor struct {
	Name    string `json:"name"`
	Result  string `json:"result,omitempty"`
	Must    string `json:"must,omitempty"`
	Shared  string `json:"shared,omitempty"`
	OneShot bool   `json:"oneShot,omitempty"`
}

// catalogueJSON prints the entries as a JSON array.
func catalogueJSON(w io.Writer) error {
	var list []listedEntry
	for _, e := range catalogue.Entries() {
		entry := listedEntry{
			ID: e.ID, Title: e.Title, Group: string(e.Group), Sharing: string(e.Sharing),
			Default: e.Default && e.Sharing != catalogue.NoMapper,
			Setup:   e.Setup, SetupFuncs: e.SetupFuncs,
			Why: e.Why, Leak: e.Leak, Advice: e.Advice,
			Reuse: e.Evidence.Reuse, Links: e.Evidence.Links,
		}
		if cost, ok := e.Cost(); ok {
			entry.Cost = cost.String()
		}
		for _, c := range e.Constructors {
			entry.Constructors = append(entry.Constructors, listedConstructor{c.Name, c.Result, c.Must, c.Shared, c.OneShot})
		}
		list = append(list, entry)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(list)
}
