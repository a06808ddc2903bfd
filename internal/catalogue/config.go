package catalogue

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// A Config is what the user says about the catalogue.
type Config struct {
	// Groups are the groups that are on; none means DefaultGroups.
	Groups []string
	// Mappers are further constructors, each "path.Func", "path.(*T).Method"
	// or "path.T{}", optionally followed by "=safe", "=pool" or "=keyed".
	// One that the catalogue knows, or the ID of an entry, is switched on
	// although its group is off; its sharing is the catalogue's, unless given.
	Mappers []string
	// Disable are constructors, spelt as in Mappers, or IDs of entries, that
	// are not reported. It has the last word.
	Disable []string
}

// DefaultGroups returns the groups that are on when the user names none.
func DefaultGroups() []Group { return []Group{Mapper, TypeMap, Codec, Validator} }

// Groups returns all groups.
func Groups() []Group { return append(DefaultGroups(), Compiled, Client, Leak) }

// userSharing are the words that may follow a mapper of the options.
var userSharing = []Sharing{Safe, Pool, Keyed}

// Default returns the catalogue for the zero Config, which is made once.
var Default = sync.OnceValue(func() *Catalogue { return newBuilder(Entries(), DefaultGroups()).finish() })

// New returns the catalogue for a configuration. An error names the option,
// the bad value and, where there is one, the name that was probably meant.
func New(cfg Config) (*Catalogue, error) {
	groups, err := parseGroups(cfg.Groups)
	if err != nil {
		return nil, err
	}
	b := newBuilder(Entries(), groups)
	for _, s := range cfg.Mappers {
		if err := b.mapper(s); err != nil {
			return nil, err
		}
	}
	for _, s := range cfg.Disable {
		if err := b.disable(s); err != nil {
			return nil, err
		}
	}
	return b.finish(), nil
}

func parseGroups(names []string) ([]Group, error) {
	for _, s := range names {
		known := append(Groups(), everyGroup)
		if name := strings.TrimPrefix(s, "-"); !slices.Contains(known, Group(name)) {
			return nil, fmt.Errorf("groups: unknown group %q%s", s, didYouMean(name, known))
		}
		if s == "-"+everyGroup {
			return nil, errors.New("groups: nothing is left of -all")
		}
	}
	groups := SelectGroups(names)
	if len(groups) == 0 {
		return nil, fmt.Errorf("groups: %q leaves none", strings.Join(names, ","))
	}
	return groups, nil
}

// everyGroup stands for every group.
const everyGroup = "all"

// SelectGroups returns the groups that a list selects: those that it names, all
// for "all", without those that it names behind a dash. A list that begins with a
// dash, or is empty, changes the default. Unknown names select nothing.
func SelectGroups(names []string) []Group {
	var groups []Group
	if len(names) == 0 || strings.HasPrefix(names[0], "-") {
		groups = DefaultGroups()
	}
	for _, s := range names {
		without, minus := strings.CutPrefix(s, "-")
		switch {
		case minus:
			groups = slices.DeleteFunc(groups, func(g Group) bool { return g == Group(without) })
		case s == everyGroup:
			groups = Groups()
		case slices.Contains(Groups(), Group(s)) && !slices.Contains(groups, Group(s)):
			groups = append(groups, Group(s))
		}
	}
	return groups
}

// A builder is a catalogue in the making.
type builder struct {
	entries []*Entry
	c       *Catalogue
}

func newBuilder(entries []*Entry, groups []Group) *builder {
	size := 0
	for _, e := range entries {
		size += len(e.Constructors)
	}
	b := &builder{
		entries: entries,
		c: &Catalogue{
			table:    table{make(map[name]row, size), make(map[name]row)},
			disabled: make(map[name]bool),
			packages: make(map[string]bool, size/2),
			dirs:     make(map[string]bool),
			setup:    make(setupIndex),
			types:    newTypeIndex(entries),
			onlyLeak: slices.Contains(groups, Leak) && !slices.Contains(groups, Mapper),
		},
	}
	for _, e := range b.entries {
		b.c.setup.add(e.SetupFuncs)
		on := e.Default && slices.Contains(groups, e.Group)
		leaks := slices.Contains(groups, Leak)
		for i := range e.Constructors {
			n := ownName(e.Constructors[i].Name)
			m := &Match{Entry: e, Constructor: &e.Constructors[i], OnlyLeak: !on}
			b.c.add(n, row{m, e.Sharing != NoMapper && (on || leaks && e.leaks(&e.Constructors[i]))})
		}
	}
	return b
}

// ownName splits a name of the catalogue itself, which a test has parsed.
func ownName(s string) name {
	n, _ := splitName(s)
	return n
}

// mapper adds one value of Config.Mappers.
func (b *builder) mapper(value string) error {
	spelling, word, given := strings.Cut(value, "=")
	sharing := Sharing(word)
	if given && !slices.Contains(userSharing, sharing) {
		if strings.Contains(word, ",") {
			return fmt.Errorf("mapper: %s: one constructor only; repeat the option for each", OneLine(value))
		}
		return fmt.Errorf("mapper: %s: unknown sharing %q%s", OneLine(value), word, didYouMean(word, userSharing))
	}
	if e := b.entry(spelling); e != nil {
		if e.Sharing == NoMapper {
			return fmt.Errorf("mapper: %s: entry %s is never reported: %s", OneLine(value), e.ID, e.Why)
		}
		for i := range e.Constructors {
			b.turnOn(ownName(e.Constructors[i].Name), &Match{Entry: e, Constructor: &e.Constructors[i]}, sharing)
		}
		return nil
	}
	n, err := parseName(spelling)
	if err != nil {
		return fmt.Errorf("mapper: %w%s", err, didYouMean(spelling, b.ids()))
	}
	if known := b.c.table.find(n, false); known != nil && known.Entry.Sharing != NoMapper {
		b.turnOn(n, known, sharing)
		return nil
	}
	// The catalogue does not know every function of a package, but a name
	// one letter away from one that it knows is a slip.
	if near := b.slip(n); near != "" {
		return fmt.Errorf("mapper: unknown constructor %s (did you mean %s?)", OneLine(spelling), near)
	}
	if n.recv != "" && n.fn != literal && !strings.Contains(spelling, "(") || strings.Contains(spelling, "[") {
		spelling = n.String() // messages do not spell as documentation does
	}
	m := userMatch(n, Declared{Name: spelling, Sharing: sharing})
	if b.c.table.find(n, false) == nil {
		b.c.user = append(b.c.user, n)
	}
	b.c.add(n, row{m, true})
	return nil
}

// turnOn switches a constructor of the catalogue on, with the user's word on
// sharing, if there is one, in place of the catalogue's.
func (b *builder) turnOn(n name, m *Match, sharing Sharing) {
	e, c := *m.Entry, *m.Constructor
	if sharing != "" && sharing != e.SharingOf(&c) {
		e.Sharing, c.Sharing = sharing, ""
		m = &Match{Entry: &e, Constructor: &c}
	} else if m.OnlyLeak {
		m = &Match{Entry: m.Entry, Constructor: m.Constructor}
	}
	b.c.add(n, row{m, true})
}

// disable takes back what one value of Config.Disable names. A well-formed
// name of a package that the catalogue does not know is no error: it can be a
// constructor that is declared by a directive.
func (b *builder) disable(value string) error {
	if e := b.entry(value); e != nil {
		for _, c := range e.Constructors {
			b.c.disabled[ownName(c.Name)] = true
		}
		return nil
	}
	n, err := parseName(value)
	if err != nil {
		return fmt.Errorf("disable: unknown entry %q%s", value, didYouMean(value, b.ids()))
	}
	if known := b.names(n.path); len(known) > 0 && b.c.table.find(n, false) == nil {
		return fmt.Errorf("disable: unknown constructor %s%s", OneLine(value), didYouMean(n.String(), known))
	}
	if near := b.slip(n); near != "" {
		return fmt.Errorf("disable: unknown constructor %s (did you mean %s?)", OneLine(value), near)
	}
	b.c.disabled[n] = true
	return nil
}

func (b *builder) finish() *Catalogue {
	for n := range b.c.disabled {
		if rows, n := b.c.table.rows(n); rows[n].on {
			rows[n] = row{match: rows[n].match}
		}
	}
	for n, r := range b.c.table.exact {
		if r.on {
			b.c.packages[n.path] = true
		}
	}
	for n, r := range b.c.table.below {
		if r.on {
			b.c.dirs[n.path] = true
		}
	}
	return b.c
}

func (b *builder) entry(id string) *Entry {
	for _, e := range b.entries {
		if e.ID == id {
			return e
		}
	}
	return nil
}

func (b *builder) ids() []string {
	var ids []string
	for _, e := range b.entries {
		ids = append(ids, e.ID)
	}
	return ids
}

// names returns the known constructors of a package, user's spelling.
func (b *builder) names(path string) []string {
	var names []string
	for n := range b.c.table.exact {
		if n.path == path {
			names = append(names, n.String())
		}
	}
	slices.Sort(names)
	return names
}
