// Package scope says how often a function runs, and why: which functions are
// entry points of a request, a message or a reconcile, which function values
// are called for each element, and which run once.
//
// The claims are data: the rows in the files named after the families
// (nethttp.go, rpc.go, ...), each with its source. The matchers compare types
// and objects by import path and name, never by how source spells them, and
// never by the names that a user gives: a function called NewX may well run
// for every request. A context.Context alone is no sign of a request either:
// start-up code and command-line tools take one as often as servers do.
//
// The package knows go/types and go/ast, not analysis passes. It keeps no
// state: the index over the rows is built on first use and never changes.
package scope

// A Freq says how often a piece of code runs. A greater one wins when two
// rows match the same function.
type Freq uint8

// The frequencies.
const (
	// Unknown means that the table says nothing.
	Unknown Freq = iota
	// Once is set-up: start-up code, command bodies, memoised functions.
	Once
	// Inherit runs as often as the code that passes it on (errgroup, retry).
	Inherit
	// PerElement is called for each element of a collection.
	PerElement
	// PerValue is called for each value encoded, scanned or validated.
	PerValue
	// Message runs for each message, event or outgoing call.
	Message
	// Reconcile runs for each object that a controller reconciles.
	Reconcile
	// Request runs for each request, or for each connection of a server.
	Request
)

var freqNames = [...]string{
	Unknown: "unknown", Once: "once", Inherit: "inherit", PerElement: "per element",
	PerValue: "per value", Message: "message", Reconcile: "reconcile", Request: "request",
}

// String returns the name of f, as in the documentation.
func (f Freq) String() string { return freqNames[f] }

// A Reason says how often something runs, and names it for people.
type Reason struct {
	Freq Freq
	What string // a noun: "gin handler", "callback of slices.SortFunc"
	Row  *Row   // the row that decided; nil where a rule did (EmbedsServer)
}

// A Kind says what a row compares, and so the form of its keys.
type Kind string

// The kinds. In keys, path stands for an import path, and T for a type's
// name; an alias is matched under its own name and under what it stands for,
// a generic type or function under its origin.
const (
	// Param: a parameter has one of these types, in any position. Keys are
	// "path.T", "*path.T", "[]path.T", "chan path.T". With Freq Once it is
	// the sign of set-up code, and weaker than any other row.
	Param Kind = "parameter"
	// ParamPackage: a parameter has a type of package path, by value, whose
	// name ends in the text after the dot: "path.Event".
	ParamPackage Kind = "parameter of package"
	// ParamEmbeds: a parameter is a struct, or a pointer to one, that embeds
	// "path.T", at any depth.
	ParamEmbeds Kind = "parameter embeds"
	// Embeds: the receiver's struct embeds "path.T", at any depth.
	Embeds Kind = "receiver embeds"
	// Result: a result has one of these types; keys as for Param.
	Result Kind = "result"
	// Method: a method has this name and signature: "Scan(any) error". The
	// type "_" stands for any.
	Method Kind = "method"
	// Sig: a function has exactly this signature: "(reflect.Value) any".
	Sig Kind = "signature"
	// Arg: a function value is passed as argument i (from 0, receiver not
	// counted) to "path.F#i", "(path.T).M#i", or as any argument: "#*".
	Arg Kind = "argument"
	// ArgMethods: as Arg, and what is called are the exported methods of the
	// argument, where it is not a function.
	ArgMethods Kind = "argument or its methods"
	// ArgPackage: any function value passed to a function of package path,
	// unless its name starts with a text in Except.
	ArgPackage Kind = "argument of package"
	// FieldFunc: a function is stored in the field "path.T.F".
	FieldFunc Kind = "field"
	// FuncTypes: a function value is converted to the func type "path.T".
	FuncTypes Kind = "conversion"
	// MapValues: a function is a value in a map of type "path.T".
	MapValues Kind = "map value"
	// Iface: the method of the interface is called so: "(path.I).M".
	Iface Kind = "interface method"
	// ChanElem: a loop receives "path.T" or "*path.T" from a channel.
	ChanElem Kind = "received from channel"
	// Loop: a loop calls "path.F" or "(path.T).M".
	Loop Kind = "called in loop"
	// SetupCalls: a function that calls this sets things up.
	SetupCalls Kind = "set-up call"
	// FactoryResult: a function with such a result, and no parameter that
	// only exists while a request is served, sets things up.
	FactoryResult Kind = "factory result"
	// Generated: the methods of a generated server interface; see
	// ServerInterfaces. It has no keys.
	Generated Kind = "generated interface"
	// Judged: decided from the code around the build, not from a table.
	Judged Kind = "judged from the code"
)

// A Row is one claim of the table, with its source.
type Row struct {
	ID        string // stable, lower case: "gin"
	Framework string // for people: "gin"
	Freq      Freq
	// What names what matches, in messages. A row of kind Arg may leave it
	// empty: "callback of slices.SortFunc".
	What string
	Kind Kind
	Keys []string
	// With is a second parameter that a Param row asks for.
	With string
	// Except names what Embeds and ArgPackage rows leave out.
	Except []string
	// Strong means that a struct with a field of this type also lives only as
	// long as the request or the message.
	Strong bool
	// Extra means that handlers take other parameters beside such ones and a
	// context. Without it, a function that takes more is a helper, and is not
	// called a handler in messages.
	Extra bool
	// Ever means that each installation runs it once, and not each process: its
	// loops are as cold as the rest of it.
	Ever bool
	// Command means that the parameter is what a command of a command line is given.
	Command bool
	// Via names the row that recognises it, for frameworks whose handlers
	// have the types of another.
	Via string
	// Spec means that the first argument says, as cron has it, when the function is called.
	Spec bool
	// Off says why the row is not active; "" if it is.
	Off    string
	Source string // where the claim was read: module@version/file:line
	Note   string // what a reader of the documentation should know
}

// Active reports whether the row decides anything.
func (r *Row) Active() bool { return r.Off == "" }
