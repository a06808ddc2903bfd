// Package knowledge tells the words by which a package is screened: what
// source calls the constructors of the catalogue, as the flags change it.
package knowledge

import (
	"maps"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/screen"
	"github.com/mapperlint/mapperlint/internal/setup"
)

// Settings are the flags on which it depends what is reported, as they were
// given. Bad values add nothing; the analyzer complains about them.
type Settings struct {
	Groups  []string // nil means catalogue.DefaultGroups
	Mappers []string
	Setup   []string
	// Generated means that generated code is looked at like any other.
	Generated bool
}

// Of returns what the catalogue, as the settings change it, and the tables of
// internal/scope say about packages.
func Of(s Settings) *screen.Knowledge {
	k := screen.Default()
	if s.Groups != nil || s.Mappers != nil || s.Setup != nil {
		words := Words(s)
		k.Words = &words
	}
	if s.Generated || s.Mappers != nil || s.Setup != nil { // what is misnamed is told wherever it is imported
		k.Carriers = nil
	}
	return k
}

// Carriers returns the types by which functions are known to serve requests.
func Carriers() []screen.PackageWords {
	var list []screen.PackageWords
	carriers := scope.Carriers()
	for _, path := range slices.Sorted(maps.Keys(carriers)) {
		list = append(list, screen.PackageWords{Path: path, Words: carriers[path]})
	}
	return list
}

// Words returns the words of the entries that may be reported. It is generous,
// since a word too many costs little: an entry of which one constructor is
// switched on is switched on.
func Words(s Settings) screen.Words {
	w, leaks := newWordList(), newWordList()
	groups := catalogue.SelectGroups(s.Groups)
	for _, e := range catalogue.Entries() {
		list := w
		switch {
		case e.Sharing == catalogue.NoMapper:
			continue
		case e.Default && slices.Contains(groups, e.Group) || named(e, s.Mappers):
		case e.Leaks() && slices.Contains(groups, catalogue.Leak):
			list = leaks
		default:
			continue
		}
		for _, c := range e.Constructors {
			list.add(c.Name)
		}
	}
	for _, value := range s.Mappers {
		name, _, _ := strings.Cut(value, "=")
		w.add(catalogue.Canonical(name)) // of an ID nothing is added here
	}
	words := w.sorted()
	ending := leaks.sorted()
	words.Leaks, words.LeakMethods = ending.Packages, ending.Methods
	called, written := newWordList(), newWordList()
	for _, x := range setup.Words(s.Setup) {
		list := called
		if x.Written {
			list = written
		}
		list.byPath[x.Path] = append(list.byPath[x.Path], x.Text)
	}
	words.Setup, words.Written = called.sorted().Packages, written.sorted().Packages
	return words
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

// A wordList collects words.
type wordList struct {
	byPath  map[string][]string
	methods []string
}

func newWordList() *wordList { return &wordList{byPath: make(map[string][]string)} }

func (w *wordList) add(name string) {
	path, word, receiver := SplitName(name)
	if path == "" {
		return
	}
	w.byPath[path] = append(w.byPath[path], word)
	if receiver != "" {
		w.methods = append(w.methods, word)
	}
}

func (w *wordList) sorted() screen.Words {
	out := screen.Words{Methods: unique(w.methods)}
	for _, path := range slices.Sorted(maps.Keys(w.byPath)) {
		out.Packages = append(out.Packages, screen.PackageWords{Path: path, Words: unique(w.byPath[path])})
	}
	return out
}

func unique(words []string) []string {
	slices.Sort(words)
	return slices.Compact(words)
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
