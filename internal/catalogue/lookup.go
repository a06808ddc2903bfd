package catalogue

import (
	"go/types"
	"maps"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/nameset"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Catalogue is the set of constructors that one configuration reports. It is
// immutable, so that packages analysed at the same time can share it.
type Catalogue struct {
	table    table
	disabled map[name]bool
	user     []name          // of options, not known to the catalogue
	packages map[string]bool // of those that are reported
	dirs     map[string]bool // of patterns: "path" for "path/*"
	onlyLeak bool            // the group Mapper is off, Leak is on
	setup    setupIndex
	names    nameset.Set // of functions and types that are constructors: of most objects it is enough
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

// A table finds constructors by name. Patterns lie under the path without their "/*", so
// that there are at most two probes, however many entries there are.
type table struct{ exact, below map[name]row }

// A row is a constructor, and whether it is reported.
type row struct {
	match *Match
	on    bool
}

// rows returns where a name lies, and under which.
func (t table) rows(n name) (map[name]row, name) {
	if path, below := strings.CutSuffix(n.path, "/*"); below {
		n.path = path
		return t.below, n
	}
	return t.exact, n
}

func (t table) add(n name, r row) {
	rows, n := t.rows(n)
	rows[n] = r
}

// find returns the constructor of that name, or nil; if reported, only one that is on.
func (t table) find(n name, reported bool) *Match {
	if r, ok := t.exact[n]; ok && (r.on || !reported) {
		return r.match
	}
	i := strings.LastIndexByte(n.path, '/')
	if i < 0 {
		return nil
	}
	r, ok := t.below[name{n.path[:i], n.recv, n.fn}]
	if !ok || reported && !r.on {
		return nil
	}
	c := *r.match.Constructor // with the name that source and facts know
	c.Name = n.String()
	return &Match{Entry: r.match.Entry, Constructor: &c, OnlyLeak: r.match.OnlyLeak}
}

// paths returns the packages that are known, but for those of patterns.
func (t table) paths() map[string]bool {
	paths := make(map[string]bool)
	for n := range t.exact {
		paths[n.path] = true
	}
	return paths
}

// add adds a row, and how source refers to it.
func (c *Catalogue) add(n name, r row) {
	c.table.add(n, r)
	if n.fn != literal {
		c.names.Add(n.fn)
	} else {
		c.names.Add(n.recv)
	}
}

// active returns the constructor of that name, if it is reported, or nil.
func (c *Catalogue) active(n name) *Match {
	if c.disabled[n] {
		return nil
	}
	return c.table.find(n, true)
}

// Func returns the constructor that fn is, or nil if it is none, if its group
// is off, if it is disabled, or if it is never reported.
func (c *Catalogue) Func(fn *types.Func) *Match {
	if fn.Pkg() == nil {
		return nil // a method of error
	}
	// Every call of every package comes here: ask for the package before the
	// receiver.
	if !c.names.Has(fn.Name()) || !c.HasPackage(fn.Pkg().Path()) {
		return nil
	}
	if n, ok := funcName(fn); ok {
		return c.active(n)
	}
	return nil
}

// Type returns the constructor that composite literals, new(T) and variable
// declarations of the type are, or nil as for [Catalogue.Func].
func (c *Catalogue) Type(tn *types.TypeName) *Match {
	if n, ok := typeName(tn); ok && c.names.Has(n.recv) {
		return c.active(n)
	}
	return nil
}

// ByName returns the constructor of that name, reported or not, or nil.
func (c *Catalogue) ByName(s string) *Match {
	n, err := parseName(s)
	if err != nil {
		return nil
	}
	return c.table.find(n, false)
}

// OnlyLeak reports whether the constructor of that name is on for what stays
// only.
func (c *Catalogue) OnlyLeak(s string) bool {
	n, err := parseName(s)
	if err != nil {
		return false
	}
	m := c.active(n)
	return m != nil && m.OnlyLeak
}

// HasPackage reports whether a reported constructor is declared in the package.
func (c *Catalogue) HasPackage(path string) bool {
	path = typ.ImportPath(path)
	return c.packages[path] || c.dirs[path[:max(strings.LastIndexByte(path, '/'), 0)]]
}

// Packages returns the packages that declare reported constructors, sorted;
// "path/*" stands for each package directly below path.
func (c *Catalogue) Packages() []string {
	paths := slices.Collect(maps.Keys(c.packages))
	for dir := range c.dirs {
		paths = append(paths, dir+"/*")
	}
	slices.Sort(paths)
	return paths
}

func (c *Catalogue) insert(n name, m *Match) {
	c.add(n, row{m, true})
	c.packages[n.path] = true
}
