// Package effects says what functions of the standard library and of well-known
// packages do that matters to how often code runs: they never return, they wait,
// they run an argument in a goroutine of its own. What functions of the program
// itself do is found out from their bodies.
//
// The table is data: a row has the functions by their full names, as
// (*types.Func).FullName spells them, and the place in the library's source or
// documentation that says so. No name of a user decides anything.
package effects

import (
	"go/types"
	"strings"
	"sync"
)

// A Kind is what a function does.
type Kind uint8

// The kinds of effects.
const (
	NeverReturns Kind = iota + 1 // it ends the program or the goroutine
	Waits                        // it lets time pass, or says how much is to pass
	Spawns                       // it runs its function argument in another goroutine
	Clock                        // it answers differently from call to call
	Textual                      // it computes on the text of its string arguments
	StopsOnFalse                 // it calls its function argument until that returns false
	StopsOnTrue                  // until that returns true
	StopsOnError                 // until that returns an error, other than one of GoesOn
	Yields                       // its results begin with those of its function argument
	Spends                       // it uses up, for a request or session, what its function argument returns for that
	Copies                       // its result is an object of its own, equal to its receiver
	TakesOut                     // it takes what its receiver has out of it
	MakesError                   // its result is an error that is not nil
	Shortens                     // its result is its first argument, with no more in it
	CutsOut                      // its result is its first argument, without what is between its second and third
	ReadsFiles                   // it reads files, which may be others with each call
	AsksType                     // its result depends on the type of its argument alone
	Elements                     // its result is a sequence of the elements of its first argument
	Reflects                     // its result stands for its argument
	AsksUnset                    // it tells whether what its receiver stands for is nil, or zero
	Timing                       // it has to do with time, or with when something ends, and nothing else
)

// A Row is a group of functions that have one effect.
type Row struct {
	Kind   Kind
	Keys   []string // full names; "path.*" is each function and method of a package
	Source string
}

// GoesOn reports whether v is an error by which a function argument says that it wants to be
// called for other elements all the same: io/fs skips no more than the directory.
func GoesOn(v *types.Var) bool {
	return v.Pkg() != nil && v.Name() == "SkipDir" && (v.Pkg().Path() == "io/fs" || v.Pkg().Path() == "path/filepath")
}

// Has reports whether fn is a function of the table that has the effect.
func Has(fn *types.Func, k Kind) bool {
	if fn == nil || fn.Pkg() == nil {
		return false
	}
	// Most packages and names have no row: what a function's full name costs is not paid for them.
	x, ok := index()[fn.Pkg().Path()]
	return ok && (x.rows[key{k, all}] || x.names[fn.Name()] && x.rows[key{k, fn.Origin().FullName()}])
}

type key struct {
	kind Kind
	name string
}

// all stands for each function and method of a package.
const all = "*"

// A pkgRows is the part of the table about one package.
type pkgRows struct {
	rows  map[key]bool
	names map[string]bool // the last parts of those of the rows
}

// index is the table by package and function. It is made once, and never changed.
var index = sync.OnceValue(func() map[string]pkgRows {
	m := make(map[string]pkgRows)
	for _, r := range rows {
		for _, name := range r.Keys {
			path := pathOf(name)
			x, ok := m[path]
			if !ok {
				x = pkgRows{rows: make(map[key]bool), names: make(map[string]bool)}
				m[path] = x
			}
			if name == path+"."+all {
				name = all
			}
			x.rows[key{r.Kind, name}] = true
			x.names[name[strings.LastIndexByte(name, '.')+1:]] = true
		}
	}
	return m
})

// pathOf returns the path of the package that a full name begins with: "a/b" of
// "a/b.F" and of "(*a/b.T).M".
func pathOf(name string) string {
	name, _, _ = strings.Cut(strings.TrimLeft(name, "(*"), ")")
	return name[:strings.LastIndexByte(name, '.')]
}

// Rows returns the table, for documentation and tests.
func Rows() []Row { return rows }
