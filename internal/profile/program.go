package profile

import (
	"path"
	"strings"
)

// A Program is what the linter knows of the source.
type Program struct {
	Packages []Package // those that were named
	Sites    []Site
	Requests []string // functions that run for each request or message, as in Site.Func
	// Constructor looks a function of a library up in the catalogue.
	Constructor func(name string) (Constructor, bool)
}

// A Package is one that is analysed.
type Package struct {
	Path   string
	Module string // its path; "" without modules
	Dir    string // from the root of the module, with slashes; "" for the root
	Main   bool   // package main, whose functions a profile names by that
}

// A Constructor is a row of the catalogue.
type Constructor struct {
	Name  string // as messages spell it
	Off   string // the flag that would have it reported; "" if it is
	Never bool   // the catalogue knows it, and it is never reported
}

// A Site is a place of the source where something is built.
type Site struct {
	Finding int    // index of the finding that reports it; -1 if it is silent
	Package int    // index into Program.Packages
	Builds  string // the constructor in the catalogue: "path.Func", "(*path.T).Method", "path.T{}"
	Type    string // of what is built: "path.T"; "" if that has no name
	Place
	Uses []Place // calls of what is built

	Silent []Silence // why it is silent, the reason to tell first
}

// A Silence is a rule of silence as -why tells it.
type Silence struct{ Rule, Doc, Place string }

// A Place is a call in a function.
type Place struct {
	Func      string // the declared function around it: "path.F", "path.(*T).M", "path.init" for a variable
	Calls     string // what is called, in the same form; "" for a literal
	Dynamic   bool   // Calls is a method of an interface: only its name counts
	File      string // from the root of the module, with slashes
	Line, End int    // of the call
	From, To  int    // of the function
}

// A ref is a place to look for in stacks.
type ref struct {
	*Place
	site  int
	use   bool
	calls string // normalised
	pkg   *Package
}

// An index finds the refs of a function.
type index struct {
	prog   *Program
	byFunc map[string][]*ref
	byFile map[string][]*ref // by the last element of the file's name
	wanted map[string]bool   // request functions
	built  map[string]string // what sites call, and its name in the catalogue
}

func newIndex(prog *Program) *index {
	x := &index{prog: prog, byFunc: make(map[string][]*ref), byFile: make(map[string][]*ref), wanted: make(map[string]bool), built: make(map[string]string)}
	for i := range prog.Sites {
		s := &prog.Sites[i]
		x.add(&ref{Place: &s.Place, site: i}, &prog.Packages[s.Package])
		if s.Calls != "" && !s.Dynamic {
			x.built[normal(s.Calls)] = s.Builds
		}
		for j := range s.Uses {
			x.add(&ref{Place: &s.Uses[j], site: i, use: true}, &prog.Packages[s.Package])
		}
	}
	for _, name := range prog.Requests {
		x.wanted[normal(name)] = true
	}
	return x
}

func (x *index) add(r *ref, pkg *Package) {
	r.pkg, r.calls = pkg, normal(r.Calls)
	name := normal(r.Func)
	x.byFunc[name] = append(x.byFunc[name], r)
	if pkg.Main { // a test of the package has its path
		name = "main" + strings.TrimPrefix(name, pkg.Path)
		x.byFunc[name] = append(x.byFunc[name], r)
	}
	base := path.Base(r.File)
	x.byFile[base] = append(x.byFile[base], r)
}

// traits are what is asked of a function again and again.
type traits struct {
	refs    []*ref // places in it
	near    []*ref // places in its file, where its name says nothing
	own     bool   // of the program's modules
	request bool
	std     bool
	known   bool // a constructor of the catalogue
	ctor    Constructor
	looks   bool // named as a constructor
	all     *around
	started []int // sites whose instances may start it as a goroutine; nil if not asked yet
}

// of returns the traits of a function of a profile.
func (x *index) of(f *function) *traits {
	if f.traits != nil {
		return f.traits
	}
	t := &traits{own: x.own(f), request: x.wanted[f.base] || dispatches(f.symbol)}
	f.traits = t
	if t.own {
		for _, r := range x.byFunc[f.base] {
			if !strings.HasPrefix(f.base, "main.") || sameFile(f.file, r.pkg.Module, r.File) {
				t.refs = append(t.refs, r)
			}
		}
		if t.refs == nil && f.file != "" {
			for _, r := range x.byFile[path.Base(f.file)] {
				same := inPackage(f.symbol, r.pkg.Path) || r.pkg.Main && strings.HasPrefix(f.symbol, "main.")
				if same && sameFile(f.file, r.pkg.Module, r.File) {
					t.near = append(t.near, r)
				}
			}
		}
	}
	t.std = !t.own && standard(f.symbol)
	if f.symbol == f.base {
		if c, ok := x.prog.Constructor(spelling(f.symbol)); ok {
			t.known, t.ctor = true, c
		} else if name := x.built[f.symbol]; name != "" {
			t.known, t.ctor.Name = true, spelling(f.symbol)
		}
		t.looks = !t.std && constructorName(f.symbol, t.own)
	}
	return t
}

// own reports whether a function belongs to the modules of the packages.
func (x *index) own(f *function) bool {
	for i := range x.prog.Packages {
		p := &x.prog.Packages[i]
		switch {
		case inPackage(f.symbol, p.Path):
			return true
		case p.Module != "" && strings.HasPrefix(f.symbol, p.Module+"/"):
			return true
		case p.Main && strings.HasPrefix(f.symbol, "main."):
			if sameFile(f.file, p.Module, path.Join(p.Dir, path.Base(f.file))) {
				return true
			}
		}
	}
	return false
}

// standard reports whether a function belongs to the standard library.
func standard(symbol string) bool {
	first, _, _ := strings.Cut(symbol, "/")
	if first == symbol { // "runtime.mallocgc"
		return true
	}
	return !strings.Contains(first, ".")
}

// spelling writes a symbol as the catalogue and the -mapper flag do.
func spelling(symbol string) string {
	pkg, member := packageOf(symbol)
	if recv, method, ok := strings.Cut(member, "."); ok {
		return pkg + ".(*" + recv + ")." + method
	}
	return symbol
}

// constructorName reports whether a function is named as constructors are.
func constructorName(symbol string, own bool) bool {
	_, member := packageOf(symbol)
	name := member[strings.LastIndexByte(member, '.')+1:]
	if own && name != "" {
		name = strings.ToUpper(name[:1]) + name[1:]
	}
	for _, prefix := range []string{"New", "Must", "Compile", "Parse", "Build"} {
		if rest, ok := strings.CutPrefix(name, prefix); ok && (rest == "" || rest[0] < 'a' || rest[0] > 'z') {
			return true
		}
	}
	return false
}
