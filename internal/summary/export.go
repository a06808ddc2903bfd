package summary

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// maxBuilds and maxInvokes cap what a fact says of one function.
const (
	maxBuilds  = 8
	maxInvokes = 64
)

// Export returns what the package says of its own functions. settled tells
// the builds that need not be known elsewhere: reported or suppressed here;
// mended those that would be mended here if each request were known to call f.
func (fo *Folder) Export(fset *token.FileSet, settled func(*funcs.Func, *Effect) bool, mended func(f *funcs.Func, b *Build) bool) []fact.Func {
	var out []fact.Func
	for _, f := range fo.Exported() {
		var fn fact.Func
		for _, u := range fo.Of(f).Uses {
			if fb, ok := fo.factBuild(fset, f, u, settled); ok && u.Fate.Global == nil {
				fb.Ask = ask(f, u, fb, mended)
				fn.Uses = append(fn.Uses, fb)
			}
		}
		for _, m := range fo.Of(f).Makes {
			if fb, ok := fo.factBuild(fset, f, &m.Effect, settled); ok && (!m.Into || fo.fills(f, m) && !slices.Contains(fb.Params, -1)) {
				fb.Result, fb.Holder, fb.Fills = m.Result, m.Holder && !m.Into, m.Into
				fb.Out, fb.Anew = m.Into && m.Fate.Out, m.Into && !m.Fate.Filled
				if m.Fate.Global != nil {
					fb.Renews = m.Fate.Global.Name()
				}
				if fb.Ask = ask(f, &m.Effect, fb, mended); m.Into {
					fb.Ask = ""
				}
				fn.Makes = append(fn.Makes, fb)
			}
		}
		for _, m := range fo.Of(f).Defaults {
			fb, ok := fo.factBuild(fset, f, &m.Effect, settled)
			if fb, known := fo.unless(m, fb); ok && known && m.Result == usedUp {
				fn.Uses = append(fn.Uses, fb)
			} else if ok && known {
				fb.Result, fb.Holder = m.Result, m.Holder
				fn.Makes = append(fn.Makes, fb)
			}
		}
		fn.Params = fo.factParams(f)
		fn.Uses, fn.Makes = fn.Uses[:min(len(fn.Uses), maxBuilds)], fn.Makes[:min(len(fn.Makes), maxBuilds)]
		if len(fn.Uses)+len(fn.Makes)+len(fn.Params) > 0 {
			fn.Name = f.Obj.FullName()
			out = append(out, fn)
		}
	}
	return append(out, fo.fresh(out)...)
}

// ask returns which function is to be named as one that each request calls, so that
// a build which f causes is mended where it stands; "" if it would not be.
func ask(f *funcs.Func, u *Effect, fb fact.Build, mended func(*funcs.Func, *Build) bool) string {
	switch {
	case len(fb.Params) > 0:
		return ""
	case u.Build.Imported != nil:
		return u.Build.Imported.Fact.Ask
	case !mended(f, u.Build):
		return ""
	}
	return FuncName(f.Obj)
}

// FuncName spells a function as options do: path.Func or path.(*T).Method.
func FuncName(fn *types.Func) string {
	recv := fn.Signature().Recv()
	if recv == nil {
		return fn.Pkg().Path() + "." + fn.Name()
	}
	named, ok := typ.Pointee(recv.Type()).(*types.Named)
	if !ok { // a method of an interface
		return fn.FullName()
	}
	star := ""
	if _, ok := types.Unalias(recv.Type()).(*types.Pointer); ok {
		star = "*"
	}
	return fn.Pkg().Path() + ".(" + star + named.Obj().Name() + ")." + fn.Name()
}

// Exported returns the functions that other packages can call.
func (fo *Folder) Exported() []*funcs.Func {
	return slices.DeleteFunc(slices.Clone(fo.Pkg.Funcs), func(f *funcs.Func) bool {
		return f.Obj == nil || !visible(f) || f.Memoised || f.Test.IsValid()
	})
}

// visible reports whether other packages can call f: an exported function, or
// a method with an exported name, whose type may get out as a result.
func visible(f *funcs.Func) bool { return f.Obj.Exported() && f.Obj.Pkg().Name() != "main" }

// factBuild describes an effect of f; ok is false if importers need not, or
// cannot, know it.
func (fo *Folder) factBuild(fset *token.FileSet, f *funcs.Func, u *Effect, settled func(*funcs.Func, *Effect) bool) (fb fact.Build, ok bool) {
	if settled(f, u) || u.Deps.Dynamic {
		return fb, false
	}
	for _, loop := range u.Deps.Loops {
		lists, ok := fo.goesThrough(f, loop)
		if !ok {
			return fb, false
		}
		fb.Lists = append(fb.Lists, lists...)
	}
	if p, ok := fo.Life.Param(u.Through); ok && p.Func == f { // other callers hand over other functions
		return fb, false
	}
	for _, v := range u.Deps.Vars {
		p, ok := fo.Life.Param(v)
		if !ok || p.Func != f {
			return fb, false
		}
		if p.Index < 0 || !fo.resolved(v) {
			fb.Params = append(fb.Params, p.Index)
		}
	}
	for _, i := range fb.Lists {
		if !slices.Contains(fb.Params, i) {
			fb.Params = append(fb.Params, i)
		}
	}
	slices.Sort(fb.Params)
	fb.IfSet = fo.ifSet(f, u)
	fb.Constructor, fb.Ends = u.Build.Constructor.Name, u.Build.Ends
	if im := u.Build.Imported; im != nil {
		fb.Where, fb.In = im.Fact.Where, im.Fact.In
		return fb, true
	}
	fb.Where = Where(fset, fo.Pkg.Pkg, u.Build)
	fb.In = fo.Pkg.Pkg.Name() + "." + u.Build.Owner.Decl().Name
	return fb, true
}

// goesThrough returns the parameters of f, lists, whose elements the loop goes through; ok is false if it
// goes through anything else.
func (fo *Folder) goesThrough(f *funcs.Func, loop ast.Stmt) (lists []int, ok bool) {
	through, isRange := loop.(*ast.RangeStmt)
	if !isRange || fo.loopOwner(loop) != f || !fo.Life.Repeats(loop) {
		return nil, false
	}
	s := fo.Life.Sources(fo.Pkg.Ranged(through))
	for _, v := range s.Vars {
		p, isParam := fo.Life.Param(v)
		if !isParam || p.Func != f || p.Index < 0 {
			return nil, false
		}
		lists = append(lists, p.Index)
	}
	return lists, !s.Dynamic && len(s.Loops) == 0
}

// Where names the place of a build: "path/of/package/file.go:12".
func Where(fset *token.FileSet, pkg *types.Package, b *Build) string {
	p := fset.Position(b.At.Node().Pos())
	return pkg.Path() + "/" + filepath.Base(p.Filename) + ":" + strconv.Itoa(p.Line)
}

// factParams says what f does with parameters that are instances, and whether it keeps what it
// registers, or an object to which an instance can be given.
func (fo *Folder) factParams(f *funcs.Func) []fact.Param {
	var out []fact.Param
	for i := range f.Sig.Params().Len() {
		t := f.Sig.Params().At(i).Type()
		switch {
		case fo.Life.Cat.OfType(t) != nil:
			out = append(out, factParam(i, fo.Life.ParamFate(f, i)))
		case (registers(f, t) || fo.takers()[objectOf(t)]) && fo.Life.ParamFate(f, i).Stored:
			out = append(out, fact.Param{Index: i, Stored: true})
		}
	}
	if recv := f.Sig.Recv(); recv != nil && fo.takers()[objectOf(recv.Type())] && fo.Life.ParamFate(f, -1).Stored {
		out = append(out, fact.Param{Index: -1, Stored: true})
	}
	return out
}

// takers returns the types whose objects exported functions give an instance that they get.
func (fo *Folder) takers() map[*types.TypeName]bool {
	if fo.taking != nil {
		return fo.taking
	}
	fo.taking = make(map[*types.TypeName]bool)
	for _, f := range fo.Exported() {
		for i := range f.Sig.Params().Len() {
			if fo.Life.Cat.OfType(f.Sig.Params().At(i).Type()) == nil {
				continue
			}
			for _, to := range fo.Life.ParamFate(f, i).Into {
				fo.taking[objectOf(f.Param(to).Type())] = true
			}
		}
	}
	delete(fo.taking, nil)
	return fo.taking
}

// registers reports whether f, by its signature, may be there to keep what it gets for a
// parameter of type t: an interface of its package, and it yields nothing but an error, or
// the object that it is called on.
func registers(f *funcs.Func, t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || f.Body == nil || named.Obj().Pkg() != f.Obj.Pkg() {
		return false
	}
	it, ok := named.Underlying().(*types.Interface)
	if !ok || it.NumMethods() == 0 {
		return false
	}
	recv := f.Sig.Recv()
	for v := range f.Sig.Results().Variables() {
		if !typ.IsError(v.Type()) && (recv == nil || !types.Identical(v.Type(), recv.Type())) {
			return false
		}
	}
	return true
}

func factParam(i int, pf lifetime.ParamFate) fact.Param {
	p := pf.Param
	p.Index = i
	return p
}
