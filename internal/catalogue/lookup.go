package catalogue

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Catalogue is the set of constructors that one configuration reports. It is
// immutable, so that packages analysed at the same time can share it.
type Catalogue struct {
	all      table // every constructor, reported or not
	active   table // the reported ones
	disabled map[name]bool
	user     []name          // of options, not known to the catalogue
	packages map[string]bool // of active; "path/*" for patterns
	onlyLeak bool            // the group Mapper is off, Leak is on
	setup    setupIndex
	types    typeIndex
}

// A Match is the constructor that an object is, and its entry.
type Match struct {
	Entry       *Entry
	Constructor *Constructor
	// OnlyLeak: it is on for what stays only, and no diagnostic where that is
	// released.
	OnlyLeak bool
}

// A table finds constructors by package and then by name: most objects are
// in packages with none and cost one probe. Patterns lie under the path without
// their "/*", so that there are at most two probes, however many entries there
// are. A nil match hides what a pattern would find.
type table struct {
	exact, below map[string]map[member]*Match
}

// A member is a name without its path.
type member struct{ recv, fn string }

func newTable() table {
	return table{exact: make(map[string]map[member]*Match), below: make(map[string]map[member]*Match)}
}

func (t table) add(n name, m *Match) {
	rows := t.exact
	path, below := strings.CutSuffix(n.path, "/*")
	if below {
		rows = t.below
	}
	if rows[path] == nil {
		rows[path] = make(map[member]*Match)
	}
	rows[path][member{n.recv, n.fn}] = m
}

// inPackage returns what the table knows of a package: its own rows, and those
// of patterns.
func (t table) inPackage(path string) (exact, below map[member]*Match) {
	exact = t.exact[path]
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		below = t.below[path[:i]]
	}
	return exact, below
}

func (t table) find(n name) *Match {
	exact, below := t.inPackage(n.path)
	if m, ok := exact[member{n.recv, n.fn}]; ok {
		return m
	}
	m := below[member{n.recv, n.fn}]
	if m == nil {
		return nil
	}
	c := *m.Constructor // with the name that source and facts know
	c.Name = n.String()
	return &Match{Entry: m.Entry, Constructor: &c, OnlyLeak: m.OnlyLeak}
}

// with returns a copy of t to which add can be applied once, for n.
func (t table) with(n name) table {
	t.exact = maps.Clone(t.exact)
	t.exact[n.path] = maps.Clone(t.exact[n.path])
	return t
}

// Func returns the constructor that fn is, or nil if it is none, if its group
// is off, if it is disabled, or if it is never reported.
func (c *Catalogue) Func(fn *types.Func) *Match {
	if fn.Pkg() == nil {
		return nil // a method of error
	}
	// Every call of every package comes here: ask for the package before the
	// receiver.
	exact, below := c.active.inPackage(typ.ImportPath(fn.Pkg().Path()))
	if exact == nil && below == nil {
		return nil
	}
	if n, ok := funcName(fn); ok {
		return c.active.find(n)
	}
	return nil
}

// Type returns the constructor that composite literals, new(T) and variable
// declarations of the type are, or nil as for [Catalogue.Func].
func (c *Catalogue) Type(tn *types.TypeName) *Match {
	if n, ok := typeName(tn); ok {
		return c.active.find(n)
	}
	return nil
}

// ByName returns the constructor of that name, reported or not, or nil.
func (c *Catalogue) ByName(s string) *Match {
	n, err := parseName(s)
	if err != nil {
		return nil
	}
	return c.all.find(n)
}

// OnlyLeak reports whether the constructor of that name is on for what stays
// only.
func (c *Catalogue) OnlyLeak(s string) bool {
	n, err := parseName(s)
	if err != nil {
		return false
	}
	m := c.active.find(n)
	return m != nil && m.OnlyLeak
}

// HasPackage reports whether a reported constructor is declared in the package.
func (c *Catalogue) HasPackage(path string) bool {
	path = typ.ImportPath(path)
	if c.packages[path] {
		return true
	}
	i := strings.LastIndexByte(path, '/')
	return i >= 0 && len(c.active.below) > 0 && c.packages[path[:i]+"/*"]
}

// Packages returns the packages that declare reported constructors, sorted;
// "path/*" stands for each package directly below path.
func (c *Catalogue) Packages() []string {
	return slices.Sorted(maps.Keys(c.packages))
}

func (c *Catalogue) insert(n name, m *Match) {
	c.all.add(n, m)
	c.active.add(n, m)
	c.packages[n.path] = true
}
