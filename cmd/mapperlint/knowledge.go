package main

import (
	"slices"
	"strings"
	"sync"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/screen"
)

// knowledge returns what the catalogue, as the flags change it, and the tables
// of internal/scope say about packages. It takes the flags as they are: bad
// values are reported elsewhere.
func knowledge(s settings) *screen.Knowledge {
	words := sync.OnceValue(func() *wordList { return newWordList(s) }) // most units don't come so far
	return &screen.Knowledge{
		Words:   func(path string) []string { return words().of(path) },
		Methods: func() []string { return words().methods },
		Server:  registersServer, ServerPackages: []string{"github.com/99designs/gqlgen/graphql"},
	}
}

// A wordList collects the identifiers by which source refers to the
// constructors and the instances of a catalogue.
type wordList struct {
	words   map[string][]string // by package; "path/*" for each package below path
	methods []string
}

// newWordList returns the words of the entries that may be reported. It is
// generous, since a word too many costs little: an entry of which one
// constructor is switched on is switched on.
func newWordList(s settings) *wordList {
	w := &wordList{words: make(map[string][]string)}
	on := make(map[catalogue.Group]bool)
	for _, g := range groups(s) {
		on[g] = true
	}
	for _, e := range catalogue.Entries() {
		if e.Sharing == catalogue.NoMapper || !(e.Default && on[e.Group] || named(e, s["mapper"])) {
			continue
		}
		for _, c := range e.Constructors {
			w.constructor(c.Name, c.Result)
		}
		for _, name := range e.Types {
			w.instance(name)
		}
	}
	for _, value := range s["mapper"] {
		name, _, _ := strings.Cut(value, "=")
		w.constructor(name, "")
	}
	return w
}

func groups(s settings) []catalogue.Group {
	given := s["groups"]
	if len(given) == 0 {
		return catalogue.DefaultGroups()
	}
	var list []catalogue.Group
	for g := range strings.SplitSeq(given[len(given)-1], ",") {
		list = append(list, catalogue.Group(g))
	}
	return list
}

// named reports whether a value of -mapper names the entry or a constructor of it.
func named(e *catalogue.Entry, mappers []string) bool {
	return slices.ContainsFunc(mappers, func(value string) bool {
		name, _, _ := strings.Cut(value, "=")
		return name == e.ID || slices.ContainsFunc(e.Constructors, func(c catalogue.Constructor) bool {
			return plain(c.Name) == plain(name)
		})
	})
}

func (w *wordList) of(path string) []string {
	if list, ok := w.words[path]; ok {
		return list
	}
	return w.words[path[:strings.LastIndexByte(path, '/')+1]+"*"]
}

// constructor adds a constructor, and the type of its result where that is of
// the same package.
func (w *wordList) constructor(name, result string) {
	path, word, method := constructorWord(name)
	if method {
		w.methods = append(w.methods, word)
	} else {
		w.words[path] = append(w.words[path], word)
	}
	if _, instance, ok := strings.Cut(result, "."); ok {
		w.words[path] = append(w.words[path], instance)
	}
}

// instance adds the type of an instance, "path.T".
func (w *wordList) instance(name string) {
	path, word, _ := constructorWord(name)
	w.words[path] = append(w.words[path], word)
}

// constructorWord splits the name of a constructor into the package that
// declares it and the identifier by which source refers to it.
func constructorWord(name string) (path, word string, method bool) {
	name = strings.TrimSuffix(name, "{}")
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return "", "", false // the ID of an entry, whose constructors are listed as well
	}
	path, word = name[:i], name[i+1:]
	receiver, method := strings.CutSuffix(path, ")")
	if !method {
		return path, word, false
	}
	if before, _, ok := strings.Cut(receiver, ".("); ok { // path.(*T)
		return before, word, true
	}
	receiver = strings.TrimLeft(receiver, "(*") // (*path.T)
	if i := strings.LastIndexByte(receiver, '.'); i >= 0 {
		receiver = receiver[:i]
	}
	return receiver, word, true
}

// registersServer reports whether a generator calls a function so that
// registers an implementation or makes a server of it: the names that
// scope.ServerInterfaces goes by.
func registersServer(name string) bool {
	return strings.HasPrefix(name, "Register") || strings.HasPrefix(name, "DRPCRegister") ||
		strings.HasPrefix(name, "New") && (strings.Contains(name, "Server") || strings.Contains(name, "Handler") || name == "NewEndpoints")
}
