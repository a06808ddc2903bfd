package summary

import (
	"cmp"
	"go/ast"
	"go/types"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
)

// Imports is what the facts of a package's imports say, merged.
type Imports struct {
	Fact  Fact
	funcs map[string]*Func
	// names are the bare names in funcs: a full name costs more than all
	// else that a call is asked.
	names map[string]bool
}

// Merge merges the facts of imports, in the order of their paths.
func Merge(facts []*Fact) *Imports {
	im := &Imports{funcs: make(map[string]*Func), names: make(map[string]bool)}
	out := &im.Fact
	for _, f := range facts {
		if f.Version != FactVersion {
			continue
		}
		out.Funcs = append(out.Funcs, f.Funcs...)
		out.Servers = append(out.Servers, f.Servers...)
		out.Requests = append(out.Requests, f.Requests...)
		out.Impls = append(out.Impls, f.Impls...)
		out.Mappers = append(out.Mappers, f.Mappers...)
		out.Scoped = append(out.Scoped, f.Scoped...)
		out.Reported = append(out.Reported, f.Reported...)
	}
	out.normalize()
	for i := range out.Funcs {
		name := out.Funcs[i].Name
		im.funcs[name] = &out.Funcs[i]
		im.names[name[strings.LastIndexByte(name, '.')+1:]] = true
	}
	return im
}

// normalize sorts the fact and drops what is said twice.
func (f *Fact) normalize() {
	f.Version = FactVersion
	f.Funcs = joinFuncs(f.Funcs)
	f.Requests = unique(f.Requests, func(x Request) string { return x.Key })
	f.Impls = unique(f.Impls, func(x Impl) string { return x.Key + " " + x.Name })
	f.Mappers = unique(f.Mappers, func(x Mapper) string { return x.Name })
	f.Scoped = unique(f.Scoped, func(x Scoped) string { return x.Name })
	slices.Sort(f.Servers)
	f.Servers = slices.Compact(f.Servers)
	slices.Sort(f.Reported)
	f.Reported = slices.Compact(f.Reported)
}

// joinFuncs sorts fs by name; what two entries say of one function is put
// together, the first winning where both say something.
func joinFuncs(fs []Func) []Func {
	slices.SortStableFunc(fs, func(x, y Func) int { return cmp.Compare(x.Name, y.Name) })
	var out []Func
	for _, f := range fs {
		if n := len(out); n > 0 && out[n-1].Name == f.Name {
			last := &out[n-1]
			if len(last.Uses)+len(last.Makes)+len(last.Params) == 0 {
				last.Uses, last.Makes, last.Params = f.Uses, f.Makes, f.Params
			}
			if len(last.Invokes) == 0 {
				last.Invokes = f.Invokes
			}
			continue
		}
		out = append(out, f)
	}
	return out
}

// unique sorts xs by key and keeps the first of each.
func unique[T any](xs []T, key func(T) string) []T {
	slices.SortStableFunc(xs, func(x, y T) int { return cmp.Compare(key(x), key(y)) })
	return slices.CompactFunc(xs, func(x, y T) bool { return key(x) == key(y) })
}

// Func returns what is known of a function of another package, or nil.
func (im *Imports) Func(fn *types.Func) *Func {
	if fn == nil || !im.names[fn.Name()] {
		return nil
	}
	return im.funcs[fn.Origin().FullName()]
}

// ParamFate answers lifetime.Analysis.Imported.
func (im *Imports) ParamFate(fn *types.Func, i int) (lifetime.ParamFate, bool) {
	f := im.Func(fn)
	if f == nil {
		return lifetime.ParamFate{}, false
	}
	for _, p := range f.Params {
		if p.Index == i {
			return lifetime.ParamFate{Stored: p.Stored, Setup: p.Setup, Used: p.Used, Returned: p.Returned, UseOn: p.UseOn, SetupOn: p.SetupOn, Dynamic: p.Dynamic}, true
		}
	}
	return lifetime.ParamFate{}, false
}

// CollectImported returns the calls of functions of other packages that
// build, one Build for each build that the call causes, in source order.
// Of a foreign module only derived constructors count (same is false): what a
// foreign function does inside, its callers cannot mend.
func CollectImported(files []inspector.Cursor, info *types.Info, cat *catalogue.Catalogue, im *Imports, same func(path string) bool) []*Build {
	if len(im.funcs) == 0 {
		return nil
	}
	var builds []*Build
	for _, file := range files {
		for c := range file.Preorder((*ast.Ident)(nil)) {
			fn, ok := info.Uses[c.Node().(*ast.Ident)].(*types.Func)
			if !ok || fn.Pkg() == nil {
				continue
			}
			f := im.Func(fn)
			if f == nil {
				continue
			}
			ours := same(fn.Pkg().Path())
			if cat.Func(fn.Origin()) != nil || !ours && cat.HasPackage(fn.Pkg().Path()) {
				continue // a library's own functions are the catalogue's to judge
			}
			at, called := funcs.Mention(c)
			for i := range f.Uses {
				if ours && (called || len(f.Uses[i].Params) == 0) {
					builds = addImported(builds, at, fn.Origin(), cat, &f.Uses[i], false)
				}
			}
			for i := range f.Makes {
				if called && (ours || !f.Makes[i].Holder) {
					builds = addImported(builds, at, fn.Origin(), cat, &f.Makes[i], true)
				}
			}
		}
	}
	return builds
}

func addImported(builds []*Build, c inspector.Cursor, fn *types.Func, cat *catalogue.Catalogue, fb *FactBuild, made bool) []*Build {
	m := cat.ByName(fb.Constructor)
	if m == nil {
		return builds
	}
	return append(builds, &Build{
		Entry: m.Entry, Constructor: m.Constructor, At: c, Callee: fn,
		Imported: &ImportedBuild{Fact: fb, Made: made},
	})
}

// An ImportedBuild is a build in another package, as its fact tells.
type ImportedBuild struct {
	Fact *FactBuild
	Made bool // the call returns the instance
}

// Where is the place of the build for messages: "validate.go:12".
func (b *ImportedBuild) Where() string { return path.Base(b.Fact.Where) }
