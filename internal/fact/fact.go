// Package fact holds what a package tells its importers, how such facts are
// put together, and what of them goes on to the importers of importers. It knows
// nothing of types, so that a vet unit can be answered with it before anything
// is parsed.
package fact

import (
	"fmt"
	"strings"
)

// Version changes when the meaning of a Fact does: a fact of another version is
// ignored.
const Version = 23

// A Fact is what a package tells its importers: what its functions build and
// return, which interface methods they call, and what it knows of both ends
// of calls through interfaces. Everything is text and sorted, so that equal
// packages have equal bytes. What imports said is merged in, since drivers do
// not pass the facts of indirect imports on.
type Fact struct {
	Version int
	Funcs   []Func
	Servers []string // generated server interfaces of this package: "path.FooServer"
	// Requests are the interface methods ("path.Iface.Method") and function
	// types ("path.Type") that are called from request scope.
	Requests []Request
	// Impls are the methods and functions that may stand behind them and that build.
	Impls []Impl
	// Mappers are constructors and types declared with //mapperlint:mapper.
	Mappers []Mapper
	// Scoped are functions, function types and interfaces with
	// //mapperlint:request (Once false) or //mapperlint:once.
	Scoped []Scoped
	// Setups are functions declared with //mapperlint:setup.
	Setups []Setup
	// Exposes are the paths of packages whose objects others reach, and can configure,
	// through variables, fields and results of this package.
	Exposes []string
	// Reported are builds that a diagnostic names already.
	Reported []string
}

// AFact marks Fact as a fact.
func (*Fact) AFact() {}

// String summarises the fact for tests.
func (f *Fact) String() string {
	s := ""
	for _, fn := range f.Funcs {
		s += fmt.Sprintf("%s builds %d makes %d;", fn.Name, len(fn.Uses), len(fn.Makes))
	}
	return s
}

// Empty reports whether the fact says nothing.
func (f *Fact) Empty() bool {
	return len(f.Funcs)+len(f.Servers)+len(f.Requests)+len(f.Impls)+len(f.Mappers)+len(f.Scoped)+len(f.Setups)+len(f.Exposes)+len(f.Reported) == 0
}

// A Func says what a call of one function does.
type Func struct {
	Name    string // types.Func.FullName of the origin
	Uses    []Build
	Makes   []Build
	Params  []Param
	Invokes []string
	Changes []Change
	// Callbacks are the functions that it is given, as far as it is known what becomes of them.
	Callbacks []Callback
	// Waits: it lets time pass. Lapses: it does nothing else. Ends: it never returns.
	// Works: it goes round without an end, or works until a context ends.
	Waits, Lapses, Ends, Works bool
	// Shared: the first result is an object that the package has for everybody.
	Shared bool
	// Fresh: the first result is a new object, which has methods that fill it.
	Fresh bool
	// Chained: the only result is such an object, the one that the method is called on.
	Chained bool
	// Live: the first result, or what it is a part of, is what an atomic variable has just now.
	Live bool
}

// Base returns the identifier by which source refers to the function.
func (f *Func) Base() string { return f.Name[strings.LastIndexByte(f.Name, '.')+1:] }

// Package returns the path of the package of a function that is no method.
func (f *Func) Package() string { return f.Name[:max(0, strings.LastIndexByte(f.Name, '.'))] }

// Builds reports whether a call of the function builds or configures something.
func (f *Func) Builds() bool { return len(f.Makes)+len(f.Uses)+len(f.Changes) > 0 }

// Method reports whether the function is a method.
func (f *Func) Method() bool { return strings.HasPrefix(f.Name, "(") }

// A Build is a build that a call of a function causes.
type Build struct {
	Constructor string // Constructor.Name
	Where       string // "path/of/package/file.go:12"
	In          string // function that holds the build: "validate.New"
	Params      []int  // parameters on which the instance depends
	Lists       []int  // those of them that are lists, of which each element has an instance
	IfSet       []int  // parameters that have to be something else than nothing for it to be built
	Result      int    // of a Make: the result that is, or holds, the instance
	Holder      bool   // of a Make: the result holds the instance
	Fills       bool   // of a Make: not a result has it, but the object of parameter Result (-1: the receiver)
	Out         bool   // of a Make that fills: what the parameter points to becomes it
	Anew        bool   // of a Make that fills: whatever was there before; else where nothing was
	Renews      string // of a Make: the package variable that gets the instance as well, with each call
	Ends        bool   // what stays of the instance ends by itself after a time that it was told
	Unless      int    // 1 + the parameter in which a caller can give what takes its place; 0 if none can
	UnlessField string // and the field of its object; "" for the parameter itself
	// Ask is the function to name in the option request ("path.Func") to have the
	// build reported where it stands, with a fix; "" if it would have none.
	Ask string
}

// A Change is something that a call of a function configures and that outlives
// the call.
type Change struct {
	Row     string // ID of the row of the set-up table
	What    string // what configures it: "(*validator.Validate).RegisterValidation"
	Where   string // "path/of/package/file.go:12"
	Process bool   // it is the process's; else that of a parameter
	Param   int    // its index; -1 is the receiver
}

// Place names the change among what is reported, beside builds of the same line.
func (c *Change) Place() string { return "setup " + c.Where }

// A Callback says what a function does with a function value: with its parameter Index,
// or, if that is -1, with the one that its receiver has in the field Field.
type Callback struct {
	Index int
	Field string
	// Part: with the one that the object of the parameter has in the field.
	Part bool
	// Freq is how often one call of the function runs it, a scope.Freq; of Request and
	// the like, that requests run it later; 0 if that is not known.
	Freq int
	// Rare: it runs it in a loop that goes on for ever, and of which each round waits for a clock.
	Rare bool
	// Spawned: in a goroutine of its own, each time.
	Spawned bool
	// Kept: the first result is a function or an object that has it, in the field Field
	// if that is known, and yields what it yields.
	Kept bool
	// Later: it is stored in what outlives the call, from where somebody may run it.
	Later bool
	// Same: that is a function which runs it with each call. Memo: with the first call.
	Same, Memo bool
	// Yields: what it returns is, or is part of, the first result of the function.
	Yields bool
	// Stops: by which answer of it the function is done with it, a lifetime.Stop.
	Stops int
	// Unless is 1 + the parameter that has to be unset for it to run; 0 if there is none.
	Unless int
	// Spent: what it returns is gone when the function returns, or the request ends.
	Spent bool
	// To is 1 + the parameter, a function, that gets what it returns, as argument ToIndex.
	To, ToIndex int
	// Into is 2 + the parameter (-1: the receiver) whose object has what it returns from then
	// on, or, if Out, that points to what becomes it; 0 if none does. Anew: whatever was there
	// before; else where nothing was. If Yields, the function returns it as well.
	Into      int
	Out, Anew bool
}

// A Setup is a function or method declared with //mapperlint:setup.
type Setup struct {
	Name, Kind string
}

// A Param says what a function does with a parameter that may be an instance, or an object
// which is given one.
type Param struct {
	Index    int   // -1 is the receiver
	Stored   bool  // it outlives the call
	Into     []int // but only as long as the objects of these parameters do, in which it is stored
	Setup    bool  // it is configured
	Used     bool  // it is used
	Returned []int // it is, or is held by, these results
	UseOn    []int // parameters whose data it is used on; -1 is the receiver
	SetupOn  []int // parameters on which its configuration depends
	Dynamic  bool  // its configuration depends on something unseen
}

// A Request is an interface method or function type that request-scoped code calls.
type Request struct {
	Key string
	By  string // the entry point, for messages: "(*api.Server).Get, a gin handler"
	// Spent: each call of it in the package that declares it, or has an alias of its
	// own for it, uses up what it returns.
	Spent bool
}

// An Impl says that a call of Key may run a function that builds.
type Impl struct {
	Key    string
	Name   string // the function, for messages
	Builds []Build
	Makes  []Build // what it returns
	// Changes are what it configures of the process.
	Changes []Change
	// Invokes are interface methods that the function calls in turn.
	Invokes []string
}

// A Mapper is a user's constructor or type.
type Mapper struct {
	Name, Sharing, Result string
	// Key is the parameter each value of which has an instance of its own, or "".
	Key string
	// Leaks: each instance that is not released stays for ever.
	Leaks bool
	// Setup are the methods of the result that are declared to configure it, and
	// Type is its type, "path.T"; "" if there are none.
	Setup []string
	Type  string
}

// A Scoped is a declaration whose author says how often it runs.
type Scoped struct {
	Name string
	Once bool
}
