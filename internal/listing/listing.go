// Package listing has what the command prints as JSON, for programs: the catalogue and
// diagnostics, each with its schema.
package listing

import "github.com/mapperlint/mapperlint/internal/catalogue"

// Version is that of the format: it grows when a name of it goes or means
// something else, not when one is added.
const Version = 1

// A Listing is what mapperlint -catalogue -json prints.
type Listing struct {
	Version int     `json:"version" doc:"version of the format; grows when a name goes or changes its meaning, not when one is added"`
	Entries []Entry `json:"entries" doc:"what is known, an entry for each kind of instance"`
}

// An Entry is an entry of the catalogue. The names are stable.
type Entry struct {
	ID           string        `json:"id" doc:"stable name of the entry, and of its page: docs/catalogue/<id>.md"`
	Title        string        `json:"title" doc:"name for people"`
	Group        string        `json:"group" doc:"group that switches it on or off"`
	Default      bool          `json:"default" doc:"whether it is on when its group is"`
	Sharing      string        `json:"sharing" doc:"whether one instance can serve all: safe; after-setup (once it is configured); pool (one user at a time); keyed (valid for one key, such as a cluster); trap (sharing changes results); never (not to be reported)"`
	Constructors []Constructor `json:"constructors" doc:"ways to get an instance"`
	Setup        []string      `json:"setup,omitempty" doc:"methods that configure an instance, and fields, with a dot before them; * stands for any text"`
	SetupFuncs   []string      `json:"setupFuncs,omitempty" doc:"functions that configure an instance that they get, as path.Name; * stands for any text"`
	Why          string        `json:"why,omitempty" doc:"what an instance caches, or why it is never reported"`
	Cost         string        `json:"cost,omitempty" doc:"cost of a build, for people"`
	Measured     *Measured     `json:"measured,omitempty" doc:"the measurement that cost tells of"`
	Leak         string        `json:"leak,omitempty" doc:"what stays of an instance that nobody releases"`
	Ends         string        `json:"ends,omitempty" doc:"what ends that by itself"`
	Advice       string        `json:"advice,omitempty" doc:"what to do instead, where one instance for all is not the answer"`
	Reuse        []string      `json:"reuse,omitempty" doc:"what the library says on reuse: where: what"`
	Links        []string      `json:"links,omitempty" doc:"reports from the field"`
}

// Measured is a measurement.
type Measured struct {
	BuildNS        int64   `json:"buildNs" doc:"CPU time that building adds to one use, in nanoseconds"`
	UseNS          int64   `json:"useNs,omitempty" doc:"CPU time of one use of an instance that is there, in nanoseconds"`
	Bytes          int64   `json:"bytes" doc:"bytes that building adds to one use"`
	Allocs         int64   `json:"allocs" doc:"allocations that building adds to one use"`
	KeptBytes      int64   `json:"keptBytes,omitempty" doc:"bytes that stay of an instance that nobody releases"`
	KeptGoroutines float64 `json:"keptGoroutines,omitempty" doc:"goroutines that stay of an instance that nobody releases"`
	Library        string  `json:"library,omitempty" doc:"version of the library"`
	Machine        string  `json:"machine,omitempty" doc:"processors and platform"`
	Date           string  `json:"date,omitempty" doc:"day of the measurement, as YYYY-MM-DD"`
}

// A Constructor is a function, a method, or a type whose literals are meant.
type Constructor struct {
	Name    string `json:"name" doc:"path.Func, (path.T).Method, (*path.T).Method, or path.T{} for literals; /* at the end of a path stands for each package below"`
	Result  string `json:"result,omitempty" doc:"type of the instance, as source spells it"`
	Must    string `json:"must,omitempty" doc:"constructor that does the same and panics on an error"`
	Shared  string `json:"shared,omitempty" doc:"instance of the package's own that can be used instead"`
	OneShot bool   `json:"oneShot,omitempty" doc:"whether it builds, uses and drops an instance"`
}

// New lists the catalogue.
func New() *Listing {
	list := &Listing{Version: Version}
	for _, e := range catalogue.Entries() {
		entry := Entry{
			ID: e.ID, Title: e.Title, Group: string(e.Group), Sharing: string(e.Sharing),
			Default: e.Default && e.Sharing != catalogue.NoMapper,
			Setup:   e.Setup, SetupFuncs: e.SetupFuncs,
			Why: e.Why, Leak: e.Stays(), Ends: e.Ends, Advice: e.Advice,
			Reuse: e.Evidence.Reuse, Links: e.Evidence.Links,
		}
		if cost, ok := e.Cost(); ok {
			entry.Cost = cost.String()
			entry.Measured = &Measured{
				cost.BuildNS, cost.UseNS, cost.Bytes, cost.Allocs, cost.KeptBytes, cost.Goroutines,
				cost.Version, cost.Machine, cost.Date,
			}
		}
		for _, c := range e.Constructors {
			entry.Constructors = append(entry.Constructors, Constructor{c.Name, c.Result, c.Must, c.Shared, c.OneShot})
		}
		list.Entries = append(list.Entries, entry)
	}
	return list
}
