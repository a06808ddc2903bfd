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

// listVersion is the version of the format: it grows when a name of it goes or
// means something else, not when one is added.
const listVersion = 1

// A listing is what -catalogue -json prints.
type listing struct {
	Version int           `json:"version"`
	Entries []listedEntry `json:"entries"`
}

// listedEntry is an entry as JSON. The names are stable; docs/agents.md says what each
// is.
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
	Measured     *listedCost         `json:"measured,omitempty"`
	Leak         string              `json:"leak,omitempty"`
	Ends         string              `json:"ends,omitempty"`
	Advice       string              `json:"advice,omitempty"`
	Reuse        []string            `json:"reuse,omitempty"`
	Links        []string            `json:"links,omitempty"`
}

// A listedCost is what was measured, in nanoseconds of CPU time and in bytes.
type listedCost struct {
	BuildNS        int64   `json:"buildNs"`
	UseNS          int64   `json:"useNs,omitempty"`
	Bytes          int64   `json:"bytes"`
	Allocs         int64   `json:"allocs"`
	KeptBytes      int64   `json:"keptBytes,omitempty"`
	KeptGoroutines float64 `json:"keptGoroutines,omitempty"`
	Library        string  `json:"library,omitempty"`
	Machine        string  `json:"machine,omitempty"`
	Date           string  `json:"date,omitempty"`
}

type listedConstructor struct {
	Name    string `json:"name"`
	Result  string `json:"result,omitempty"`
	Must    string `json:"must,omitempty"`
	Shared  string `json:"shared,omitempty"`
	OneShot bool   `json:"oneShot,omitempty"`
}

// catalogueJSON prints the entries as JSON.
func catalogueJSON(w io.Writer) error {
	list := listing{Version: listVersion}
	for _, e := range catalogue.Entries() {
		entry := listedEntry{
			ID: e.ID, Title: e.Title, Group: string(e.Group), Sharing: string(e.Sharing),
			Default: e.Default && e.Sharing != catalogue.NoMapper,
			Setup:   e.Setup, SetupFuncs: e.SetupFuncs,
			Why: e.Why, Leak: e.Leak, Ends: e.Ends, Advice: e.Advice,
			Reuse: e.Evidence.Reuse, Links: e.Evidence.Links,
		}
		if cost, ok := e.Cost(); ok {
			entry.Cost = cost.String()
			entry.Measured = &listedCost{
				cost.BuildNS, cost.UseNS, cost.Bytes, cost.Allocs, cost.KeptBytes, cost.Goroutines,
				cost.Version, cost.Machine, cost.Date,
			}
		}
		for _, c := range e.Constructors {
			entry.Constructors = append(entry.Constructors, listedConstructor{c.Name, c.Result, c.Must, c.Shared, c.OneShot})
		}
		list.Entries = append(list.Entries, entry)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(list)
}
