package summary

import (
	"go/ast"
	"go/types"
	"iter"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// Imports is what the facts of a package's imports say, merged.
type Imports struct {
	Fact  fact.Fact
	funcs map[string]*fact.Func
	// names are the bare names in funcs: a full name costs more than all
	// else that a call is asked.
	names map[string]bool
	// changes: one of them configures something that outlives the call.
	changes bool
	// stand: a function, or method, may stand behind an interface or function type with something to tell.
	stand bool
}

// NewImports puts together the facts of imports, in the order of their paths.
func NewImports(facts []*fact.Fact) *Imports {
	im := &Imports{Fact: fact.Merge(facts), funcs: make(map[string]*fact.Func), names: make(map[string]bool)}
	for i := range im.Fact.Funcs {
		f := &im.Fact.Funcs[i]
		im.funcs[f.Name] = f
		im.names[f.Base()] = true
		im.changes = im.changes || len(f.Changes) > 0
		im.stand = im.stand || len(f.Uses)+len(f.Makes)+len(f.Invokes)+len(f.Changes) > 0
	}
	return im
}

// Func returns what is known of a function of another package, or nil.
func (im *Imports) Func(fn *types.Func) *fact.Func {
	if fn == nil || !im.names[fn.Name()] {
		return nil
	}
	return im.funcs[fn.Origin().FullName()]
}

// Shared reports whether fn returns an object that its package has for everybody.
func (im *Imports) Shared(fn *types.Func) bool {
	f := im.Func(fn)
	return f != nil && f.Shared
}

// Fresh reports whether fn makes an object that has methods which fill it.
func (im *Imports) Fresh(fn *types.Func) bool {
	f := im.Func(fn)
	return f != nil && f.Fresh
}

// Chained reports whether fn is a method of such an object that returns it.
func (im *Imports) Chained(fn *types.Func) bool {
	f := im.Func(fn)
	return f != nil && f.Chained
}

// Changes reports whether a function of the imports configures anything.
func (im *Imports) Changes() bool { return im.changes }

// ParamFate answers lifetime.Analysis.Imported.
func (im *Imports) ParamFate(fn *types.Func, i int) (lifetime.ParamFate, bool) {
	f := im.Func(fn)
	if f == nil {
		return lifetime.ParamFate{}, false
	}
	for _, p := range f.Params {
		if p.Index == i {
			return lifetime.ParamFate{Param: p}, true
		}
	}
	for _, cb := range f.Callbacks {
		if cb.Later && cb.Index == i && !cb.Part {
			return lifetime.ParamFate{Param: fact.Param{Index: i, Stored: true}}, true
		}
	}
	return lifetime.ParamFate{}, false
}

// CollectImported returns the calls of functions of other packages that
// build, one Build for each build that the call causes, in source order.
// A library has said no more of its functions than what callers can mend: see
// fact.ForImporters. What packages of the catalogue say counts only within
// their own module, whose paths same tells.
func CollectImported(files []inspector.Cursor, info *types.Info, cat *catalogue.Catalogue, im *Imports, same func(path string) bool) []*Build {
	if len(im.funcs) == 0 {
		return nil
	}
	var builds []*Build
	for m := range im.Mentions(files, info) {
		fn := m.Func
		if cat.Func(fn.Origin()) != nil || cat.HasPackage(fn.Pkg().Path()) && !same(fn.Pkg().Path()) {
			continue // a library's own functions are the catalogue's to judge
		}
		at, called := funcs.Mention(m.At)
		for i := range m.Fact.Uses {
			if called || len(m.Fact.Uses[i].Params) == 0 {
				builds = addImported(builds, at, fn.Origin(), cat, &m.Fact.Uses[i], false)
			}
		}
		for i := range m.Fact.Makes {
			made := &m.Fact.Makes[i]
			if !called && (made.Fills || fn.Signature().Recv() != nil) {
				continue
			}
			n := len(builds)
			builds = addImported(builds, at, fn.Origin(), cat, made, !made.Fills)
			for _, b := range builds[n:] {
				b.HandedOn = !called
			}
		}
	}
	return builds
}

// A Mention is an identifier that denotes a function of another package, of which
// a fact tells something.
type Mention struct {
	At   inspector.Cursor
	Func *types.Func
	Fact *fact.Func
}

// Mentions yields those in the files, in source order.
func (im *Imports) Mentions(files []inspector.Cursor, info *types.Info) iter.Seq[Mention] {
	return func(yield func(Mention) bool) {
		for _, file := range files {
			for c := range file.Preorder((*ast.Ident)(nil)) {
				id := c.Node().(*ast.Ident)
				if !im.names[id.Name] {
					continue
				}
				fn, ok := info.Uses[id].(*types.Func)
				if !ok || fn.Pkg() == nil {
					continue
				}
				if f := im.Func(fn); f != nil && !yield(Mention{c, fn, f}) {
					return
				}
			}
		}
	}
}

func addImported(builds []*Build, c inspector.Cursor, fn *types.Func, cat *catalogue.Catalogue, fb *fact.Build, made bool) []*Build {
	m := cat.ByName(fb.Constructor)
	if m == nil {
		return builds
	}
	return append(builds, &Build{
		Entry: m.Entry, Constructor: m.Constructor, At: c, Callee: fn, OnlyLeak: cat.OnlyLeak(fb.Constructor),
		Imported: &ImportedBuild{Fact: fb, Made: made},
	})
}

// An ImportedBuild is a build in another package, as its fact tells.
type ImportedBuild struct {
	Fact *fact.Build
	Made bool // the call returns the instance
}

// Where is the place of the build for messages of a package: "validate/check.go:12".
func (b *ImportedBuild) Where(from string) string { return PlaceFrom(from, b.Fact.Where) }

// PlaceFrom shortens the place of a build, "path/of/package/file.go:12", by the
// elements of the path that the package from has too, but leaves a directory. It
// depends on nothing but both, so that hosts which do not know modules say the same.
func PlaceFrom(from, where string) string {
	own, elems := strings.Split(from, "/"), strings.Split(where, "/")
	n := 0
	for n < len(own) && n < len(elems)-2 && own[n] == elems[n] {
		n++
	}
	if n < 2 && n < len(elems)-2 { // a host, or nothing, in common: another project
		n = 0
	}
	return strings.Join(elems[n:], "/")
}
