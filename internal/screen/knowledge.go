package screen

import (
	"slices"
	"strings"
	"sync"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// Settings are the flags on which it depends what is reported, as they were
// given. Bad values add nothing; the analyzer complains about them.
type Settings struct {
	Groups  []string // nil means catalogue.DefaultGroups
	Mappers []string
}

// Know returns what the catalogue, as the settings change it, and the tables of
// internal/scope say about packages.
func Know(s Settings) *Knowledge {
	words := sync.OnceValue(func() wordList { return newWordList(s) }) // most units don't come so far
	return &Knowledge{
		Words:          func(path string) []string { return words().of(path) },
		Server:         registersServer,
		ServerPackages: []string{"github.com/99designs/gqlgen/graphql"},
	}
}

// A wordList holds the identifiers by which source refers to the constructors
// and the instances of a catalogue, by package; "path/*" is each package below
// path.
type wordList map[string][]string

// newWordList returns the words of the entries that may be reported. It is
// generous, since a word too many costs little: an entry of which one
// constructor is switched on is switched on.
func newWordList(s Settings) wordList {
	w := make(wordList)
	groups := catalogue.DefaultGroups()
	if s.Groups != nil {
		groups = nil
		for _, g := range s.Groups {
			groups = append(groups, catalogue.Group(g))
		}
	}
	for _, e := range catalogue.Entries() {
		if e.Sharing != catalogue.NoMapper && (e.Default && slices.Contains(groups, e.Group) || named(e, s.Mappers)) {
			w.entry(e)
		}
	}
	for _, value := range s.Mappers {
		name, _, _ := strings.Cut(value, "=")
		w.add(catalogue.Canonical(name)) // of an ID nothing is added here
	}
	return w
}

// named reports whether a value of -mapper names the entry or a constructor of it.
func named(e *catalogue.Entry, mappers []string) bool {
	return slices.ContainsFunc(mappers, func(value string) bool {
		name, _, _ := strings.Cut(value, "=")
		name = catalogue.Canonical(name)
		return name == e.ID || slices.ContainsFunc(e.Constructors, func(c catalogue.Constructor) bool {
			return sameName(c.Name, name)
		})
	})
}

// sameName reports whether two spellings name the same constructor.
func sameName(a, b string) bool {
	p1, w1, r1 := SplitName(a)
	p2, w2, r2 := SplitName(b)
	return p1 == p2 && w1 == w2 && r1 == r2
}

// entry adds the constructors of an entry, and the types of its instances,
// which are declared in the package of the constructor if the entry does not
// tell.
func (w wordList) entry(e *catalogue.Entry) {
	for _, c := range e.Constructors {
		w.add(c.Name)
		if _, instance, ok := strings.Cut(c.Result, "."); ok {
			path, _, _ := SplitName(c.Name)
			w[path] = append(w[path], instance)
		}
	}
	for _, name := range e.Types {
		w.add(name)
	}
}

func (w wordList) add(name string) {
	if path, word, _ := SplitName(name); path != "" {
		w[path] = append(w[path], word)
	}
}

func (w wordList) of(path string) []string {
	if list, ok := w[path]; ok {
		return list
	}
	return w[path[:strings.LastIndexByte(path, '/')+1]+"*"]
}

// SplitName splits the name of a constructor, as the catalogue or as options
// spell it, into the path of the package that declares it, the identifier by
// which source refers to it, and for a method, the type of the receiver.
func SplitName(name string) (path, word, receiver string) {
	path, word = cutLast(strings.TrimSuffix(name, "{}"))
	typ, method := strings.CutSuffix(path, ")")
	if !method {
		return path, word, ""
	}
	if path, receiver, ok := strings.Cut(typ, ".("); ok { // path.(*T).Method
		return path, word, strings.TrimPrefix(receiver, "*")
	}
	path, receiver = cutLast(strings.TrimLeft(typ, "(*")) // (*path.T).Method
	return path, word, receiver
}

// cutLast cuts at the last dot. The ID of an entry has none.
func cutLast(s string) (before, after string) {
	i := strings.LastIndexByte(s, '.')
	if i < 0 {
		return "", ""
	}
	return s[:i], s[i+1:]
}

// registersServer reports whether a generator calls a function so that
// registers an implementation or makes a server of it: the names that
// scope.ServerInterfaces goes by.
func registersServer(name string) bool {
	return strings.HasPrefix(name, "Register") || strings.HasPrefix(name, "DRPCRegister") ||
		strings.HasPrefix(name, "New") && (strings.Contains(name, "Server") || strings.Contains(name, "Handler") || name == "NewEndpoints")
}
