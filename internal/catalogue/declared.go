package catalogue

import "maps"

// A Declared is a constructor of which its author, or a user, says what the
// catalogue does not.
type Declared struct {
	Name    string  // as Constructor.Name
	Sharing Sharing // "" is Unknown
	Result  string  // as Constructor.Result
	Key     string  // as Constructor.Key
	// Leaks: each instance that is not released stays for ever.
	Leaks bool
}

// WithMapper returns a catalogue that also reports a constructor that was found
// through a directive in source; c stays as it is. What the catalogue or the
// options already say about the name is kept, a disabled name stays disabled,
// and a name that does not parse (a damaged fact) adds nothing: in these cases
// the result is c itself.
func (c *Catalogue) WithMapper(m Declared) *Catalogue {
	n, err := parseName(m.Name)
	if err != nil || c.disabled[n] || c.active.find(n) != nil {
		return c
	}
	d := *c
	d.all, d.active, d.packages = c.all.with(n), c.active.with(n), maps.Clone(c.packages)
	match := userMatch(n, m)
	match.OnlyLeak = match.Entry.Leaks() && c.onlyLeak
	d.insert(n, match)
	return &d
}

// declaredLeak is the Leak of an entry of which nobody says what stays.
const declaredLeak = "each one that is not released stays for ever"

// userMatch returns the match of a constructor that the catalogue knows
// nothing about but what the user said.
func userMatch(n name, m Declared) *Match {
	if m.Sharing == "" {
		m.Sharing = Unknown
	}
	e := &Entry{
		ID: n.String(), Title: n.String(), Group: Mapper, Default: true, Sharing: m.Sharing, Added: true,
		Constructors: []Constructor{{Name: m.Name, Result: m.Result, Key: m.Key}},
	}
	if m.Leaks {
		e.Leak = declaredLeak
	}
	return &Match{Entry: e, Constructor: &e.Constructors[0]}
}
