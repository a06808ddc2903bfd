package catalogue

import (
	"go/types"
	"maps"
	"slices"
	"strings"
)

// A Catalogue is the set of constructors that one configuration reports. It is
// immutable, so that packages analysed at the same time can share it.
type Catalogue struct {
	all      table // every constructor, reported or not
	active   table // the reported ones
	disabled map[name]bool
	packages map[string]bool // of active; "path/*" for patterns
	setup    setupIndex
	types    typeIndex
}

// A Match is the constructor that an object is, and its entry.
type Match struct {
	Entry       *Entry
	Constructor *Constructor
}

// A table finds constructors by name. Patterns lie under the path without
// their "/*", so that a look-up is at most two probes however many entries
// there are. A nil match hides what a pattern would find.
type table struct {
	exact, below map[name]*Match
}

func newTable() table {
	return table{exact: make(map[name]*Match), below: make(map[name]*Match)}
}

func (t table) add(n name, m *Match) {
	if parent, ok := strings.CutSuffix(n.path, "/*"); ok {
		n.path = parent
		t.below[n] = m
		return
	}
	t.exact[n] = m
}

func (t table) find(n name) *Match {
	if m, ok := t.exact[n]; ok || len(t.below) == 0 {
		return m
	}
	i := strings.LastIndexByte(n.path, '/')
	if i < 0 {
		return nil
	}
	n.path = n.path[:i]
	return t.below[n]
}

func (t table) clone() table {
	return table{exact: maps.Clone(t.exact), below: t.below}
}

// Func returns the constructor that fn is, or nil if it is none, if its group
// is off, if it is disabled, or if it is never reported.
func (c *Catalogue) Func(fn *types.Func) *Match {
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

// HasPackage reports whether a reported constructor is declared in the package.
func (c *Catalogue) HasPackage(path string) bool {
	path = importPath(path)
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

// WithMapper returns a catalogue that also reports the constructor of that
// name, found through a directive in source; c stays as it is. What the
// catalogue or the options already say about the name is kept, a disabled
// name stays disabled, and a name that does not parse (a damaged fact) adds
// nothing: in these cases the result is c itself.
func (c *Catalogue) WithMapper(s string, sharing Sharing, result string) *Catalogue {
	n, err := parseName(s)
	if err != nil || c.disabled[n] || c.active.find(n) != nil {
		return c
	}
	d := *c
	d.all, d.active, d.packages = c.all.clone(), c.active.clone(), maps.Clone(c.packages)
	d.insert(n, userMatch(n, s, sharing, result))
	return &d
}

func (c *Catalogue) insert(n name, m *Match) {
	c.all.add(n, m)
	c.active.add(n, m)
	c.packages[n.path] = true
}

// userMatch returns the match of a constructor that the catalogue knows
// nothing about but what the user said.
func userMatch(n name, spelling string, sharing Sharing, result string) *Match {
	if sharing == "" {
		sharing = Unknown
	}
	e := &Entry{
		ID: n.String(), Title: n.String(), Group: Mapper, Default: true, Sharing: sharing,
		Constructors: []Constructor{{Name: spelling, Result: result}},
	}
	return &Match{e, &e.Constructors[0]}
}
