// Package setup says which calls and assignments configure something that
// others use at the same time: a registration on a validator, a route of a
// router, a field of http.DefaultTransport. Once it is in use it has to stay as
// it is: what races crashes, what is added stays, and what is changed for the
// process is changed for everybody.
//
// The claims are data, in the files named after the kinds, each with its source
// and, where it was measured, its test in evidence/. Look-up is by objects.
package setup

// A Kind says what goes wrong when a call is made while others use the object.
type Kind string

// The kinds. The values are part of the interface: they are never renamed.
const (
	// Crash: memory is written without a lock that uses take.
	Crash Kind = "crash"
	// Growth: each call adds, or panics the second time, under a lock or not.
	Growth Kind = "growth"
	// Global: a default of the whole process changes.
	Global Kind = "global"
)

// Kinds returns all kinds.
func Kinds() []Kind { return []Kind{Crash, Growth, Global} }

// A Row is one claim: these calls configure this.
type Row struct {
	ID    string // stable, lower case: "validator"
	Title string // for people: "go-playground/validator"
	Kind  Kind
	// Entry is the ID of the catalogue's entry for the instance, or "".
	Entry string
	// Names are what configures it:
	//
	//	path.Func           a function that configures the process
	//	path.Func#0         one that configures its first argument
	//	(*path.T).Method    a method, which configures its receiver
	//	path.Var=           an assignment to the variable or to a field of it
	//	(*path.T).Field=    an assignment to the field or to a part of it
	//	path.Map[]          a change of an element of the map
	//
	// A path that ends in "/*" stands for each package below it, and "*" for
	// any package. A package counts only where it is imported, or where an import
	// exposes objects of it: then the words of a package tell, before it is
	// parsed, whether it can configure anything.
	Names []string
	// Key: the call counts only if argument Key-1 is the same for each call: a
	// name, a pattern or a collector that depends on data is another one each
	// time, which may be what is wanted. 0: whatever the arguments are.
	Key int
	// Dropped: the call counts only if its result is dropped, since by the
	// result it can be taken back.
	Dropped bool
	// Undo are functions and methods that take it back, by what was handed in
	// rather than by a result: in a package that calls one no call counts.
	Undo []string
	// Uses are functions and methods that work by what is configured: a
	// function that uses what it has just configured on data it is given is
	// reported, whoever calls it.
	Uses []string
	// Effect says what happens, for messages: one clause, as measured.
	Effect string
	// Advice says what to do instead: one clause.
	Advice string

	Source string // where it was read: module@version/file:line
	Test   string // the test in evidence/setup that shows it, or "" where nothing was run
	NotRun string // why nothing was run: one clause
	Links  []string
}

// Rows returns the table in the order of the documentation. The rows must not be
// changed.
func Rows() []*Row {
	var rows []*Row
	for _, list := range [][]Row{crash, growth, global} {
		for i := range list {
			rows = append(rows, &list[i])
		}
	}
	return rows
}

// each prefixes names.
func each(prefix string, names ...string) []string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = prefix + name
	}
	return list
}

// all puts lists of names together.
func all(lists ...[]string) []string {
	var names []string
	for _, l := range lists {
		names = append(names, l...)
	}
	return names
}
