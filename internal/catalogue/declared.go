package catalogue

import (
	"maps"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// A Declared is a constructor of which its author, or a user, says what the
// catalogue does not.
type Declared struct {
	Name    string  // as Constructor.Name
	Sharing Sharing // "" is Unknown
	Result  string  // as Constructor.Result
	Key     string  // as Constructor.Key
	// Leaks: each instance that is not released stays for ever.
	Leaks bool
	// Setup are the methods that configure an instance, which has type Type,
	// "path.T". One of sharing Safe is safe after them.
	Setup []string
	Type  string
}

// WithMapper returns a catalogue that also reports a constructor that was found
// through a directive in source; c stays as it is. What the catalogue or the
// options already say about the name is kept, a disabled name stays disabled,
// and a name that does not parse (a damaged fact) adds nothing: in these cases
// the result is c itself.
func (c *Catalogue) WithMapper(m Declared) *Catalogue {
	n, err := parseName(m.Name)
	if err != nil || c.disabled[n] || c.active(n) != nil {
		return c
	}
	d := *c
	d.table.exact, d.packages, d.names = maps.Clone(c.table.exact), maps.Clone(c.packages), *c.names.Clone()
	match := userMatch(n, m)
	match.OnlyLeak = m.Leaks && c.onlyLeak
	if len(m.Setup) > 0 {
		d.configured(match, m.Type)
	}
	d.insert(n, match)
	return &d
}

// configured makes c find the entry of m by the type of its instances, so that
// set-up calls are seen on those of which nobody sees the construction, too.
// Constructors of one type have one entry. Where the type is the catalogue's own,
// there is no proof that an instance is configured before it is shared.
func (c *Catalogue) configured(m *Match, typeName string) {
	path, id, _ := cutLast(typeName)
	key := name{path: typ.ImportPath(path), recv: id}
	switch old := c.types[key]; {
	case len(old) == 0:
		c.types = maps.Clone(c.types)
		c.types[key] = []*Entry{m.Entry}
	case old[0].Added:
		m.Constructor.Sharing = m.Entry.Sharing
		m.Entry = old[0]
	case m.Entry.Sharing != Keyed:
		m.Entry.Sharing = Unknown
	}
}

// declaredLeak is the Leak of a constructor of which nobody says what stays.
const declaredLeak = "each one that is not released stays for ever"

// userMatch returns the match of a constructor that the catalogue knows
// nothing about but what the user said.
func userMatch(n name, m Declared) *Match {
	switch {
	case m.Sharing == "":
		m.Sharing = Unknown
	case m.Sharing == Safe && len(m.Setup) > 0:
		m.Sharing = AfterSetup
	}
	e := &Entry{
		ID: n.String(), Title: n.String(), Group: Mapper, Default: true, Sharing: m.Sharing, Added: true, Setup: m.Setup,
		Constructors: []Constructor{{Name: m.Name, Result: m.Result, Key: m.Key}},
	}
	if m.Leaks {
		e.Constructors[0].Leak = declaredLeak
	}
	return &Match{Entry: e, Constructor: &e.Constructors[0]}
}
