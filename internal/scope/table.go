package scope

import (
	"slices"
	"sync"
)

// A Family is a part of the table, with a title for the documentation.
type Family struct {
	Title string
	Rows  []*Row
}

// families returns the table in the order of the documentation.
func families() []Family {
	var list []Family
	for _, f := range []struct {
		title string
		rows  []Row
	}{
		{"net/http", netHTTP},
		{"Web frameworks", frameworks},
		{"Routers and API toolkits", routers},
		{"RPC and GraphQL", rpc},
		{"Messages and jobs", messages},
		{"Sockets and bots", sockets},
		{"Kubernetes", kubernetes},
		{"Functions as a service, plugins, schedules", cloud},
		{"Callbacks for each element", callbacks},
		{"Methods and functions for each value", values},
		{"As often as the code around", inherit},
		{"Once", exceptions},
		{"Set-up calls", setup},
	} {
		family := Family{Title: f.title}
		for i := range f.rows {
			family.Rows = append(family.Rows, &f.rows[i])
		}
		list = append(list, family)
	}
	return list
}

// table returns the index over all rows.
var table = sync.OnceValue(func() *index {
	var rows []*Row
	for _, f := range families() {
		rows = append(rows, f.Rows...)
	}
	return newIndex(rows)
})

// Families returns the table as the documentation shows it. The rows must not
// be changed.
func Families() []Family { return families() }

// Rows returns the rows of the table, in the order of the documentation. They
// must not be changed.
func Rows() []*Row { return slices.Clone(table().rows) }

// Packages returns, sorted, the import paths that some active row names: a
// package that depends on none of them has no entry point of the table except
// methods and functions that are known by signature alone.
func Packages() []string { return slices.Clone(table().packages) }
