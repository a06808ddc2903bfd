package findings

import (
	"go/ast"
	"go/types"
	"reflect"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// isConfiguration reports whether e is, or is a part of, a struct that is read
// from the environment or a configuration file, and from nothing else: a program
// reads it when it starts. The tags of its fields tell, or, where they have none
// for data either, that it is declared where configuration is read. So is what is
// written down with nothing else in it.
func (f *finder) isConfiguration(e ast.Expr) bool {
	for {
		if f.holdsConfiguration(f.fo.Pkg.Info.TypeOf(e)) {
			return true
		}
		switch x := ast.Unparen(e).(type) {
		case *ast.SelectorExpr: // a part of it
			e = x.X
		case *ast.UnaryExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.CompositeLit:
			return f.areConfiguration(elements(x))
		case *ast.CallExpr: // any(cfg), reflect.ValueOf(cfg)
			fn := funcs.StaticCallee(f.fo.Pkg.Info, x)
			if len(x.Args) != 1 || !f.fo.Pkg.Info.Types[x.Fun].IsType() && (fn == nil || fn.Pkg() == nil || fn.Pkg().Path() != "reflect") {
				return false
			}
			e = x.Args[0]
		default:
			return false
		}
	}
}

// elements returns the values that the literal spells out.
func elements(lit *ast.CompositeLit) []ast.Expr {
	var values []ast.Expr
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
		}
		values = append(values, e)
	}
	return values
}

// holdsConfiguration is isConfiguration for a type.
func (f *finder) holdsConfiguration(t types.Type) bool {
	if t == nil {
		return false
	}
	s, ok := typ.Pointee(t).Underlying().(*types.Struct)
	if !ok {
		return false
	}
	if f.servedWith(typ.Pointee(t)) {
		return false
	}
	config := f.readWhereDeclared(typ.Pointee(t))
	for i := range s.NumFields() {
		reads, data := scope.TagReads(reflect.StructTag(s.Tag(i)))
		if data {
			return false
		}
		config = config || reads
	}
	return config
}

// servedWith reports whether t is declared here, and a function that serves requests
// makes values of it: then they are data, whatever their tags say.
func (f *finder) servedWith(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() != f.fo.Pkg.Pkg {
		return false
	}
	if f.served == nil {
		f.served = make(map[*types.TypeName]bool)
		for _, fn := range f.fo.Pkg.Funcs {
			if fn.Reason().Freq >= scope.PerValue {
				f.addServed(fn)
			}
		}
	}
	return f.served[named.Obj()]
}

// addServed adds the types of which fn makes or declares values.
func (f *finder) addServed(fn *funcs.Func) {
	for c := range fn.Cursor.Preorder((*ast.CompositeLit)(nil), (*ast.ValueSpec)(nil)) {
		e, _ := c.Node().(ast.Expr)
		if spec, ok := c.Node().(*ast.ValueSpec); ok {
			e = spec.Type
		}
		if e == nil {
			continue
		}
		if named, ok := types.Unalias(f.fo.Pkg.Info.TypeOf(e)).(*types.Named); ok {
			f.served[named.Obj()] = true
		}
	}
}

// areConfiguration reports whether all of the expressions are that hold anything of
// callers or of the world, and one is.
func (f *finder) areConfiguration(data []ast.Expr) bool {
	var read []*types.Var
	rest := slices.DeleteFunc(slices.Clone(data), func(e ast.Expr) bool {
		is := f.isConfiguration(e)
		if is {
			read = append(read, f.fo.Life.Data(e).Vars...)
		}
		return is
	})
	return len(rest) < len(data) && !slices.ContainsFunc(rest, func(e ast.Expr) bool {
		return !f.fo.Life.Data(e).None() && !f.getsOnly(e, read)
	})
}

// getsOnly reports whether e is, or points to, a local variable that gets nothing but what comes from these:
// the buffer to which a template writes.
func (f *finder) getsOnly(e ast.Expr, from []*types.Var) bool {
	v := f.variable(e)
	if v == nil || funcs.IsGlobal(v) {
		return false
	}
	if _, isParam := f.fo.Life.Param(v); isParam {
		return false
	}
	s := f.fo.Life.Data(e)
	return !s.Dynamic && !slices.ContainsFunc(s.Vars, func(v *types.Var) bool { return !slices.Contains(from, v) })
}

// readWhereDeclared reports whether t is declared here, in a library and no program,
// which has all in one place, and is, or is a part of, what this package has a
// reader of configuration fill.
func (f *finder) readWhereDeclared(t types.Type) bool {
	pkg := f.fo.Pkg.Pkg
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() != pkg || pkg.Name() == "main" || !slices.ContainsFunc(pkg.Imports(), isReader) {
		return false
	}
	if f.reads == nil {
		f.reads = &readTypes{named: make(map[*types.TypeName]bool)}
		for _, file := range f.fo.Pkg.Files {
			f.readsIn(file)
		}
	}
	return f.reads.any || f.reads.named[named.Obj()]
}

// readTypes are the types of structs that readers of configuration fill.
type readTypes struct {
	named map[*types.TypeName]bool
	any   bool // one fills what a caller hands in as anything
}

// add adds the declared types in t.
func (r *readTypes) add(t types.Type) {
	if named, ok := types.Unalias(t).(*types.Named); ok {
		if r.named[named.Obj()] {
			return
		}
		r.named[named.Obj()] = true
	}
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for field := range u.Fields() {
			r.add(field.Type())
		}
	case interface{ Elem() types.Type }:
		r.add(u.Elem())
	}
}

func isReader(pkg *types.Package) bool { return pkg != nil && scope.ReadsConfig(pkg.Path()) }

// readsIn notes what code of the file has a reader fill: a struct to which it hands
// on a pointer, or what a caller handed in as anything.
func (f *finder) readsIn(file inspector.Cursor) {
	info := f.fo.Pkg.Info
	for c := range file.Preorder((*ast.CallExpr)(nil)) {
		call := c.Node().(*ast.CallExpr)
		if fn := funcs.StaticCallee(info, call); fn == nil || !isReader(fn.Pkg()) {
			continue
		}
		for _, arg := range call.Args {
			t := info.TypeOf(arg)
			it, isInterface := t.Underlying().(*types.Interface)
			_, isStruct := typ.Pointee(t).Underlying().(*types.Struct)
			_, isPtr := t.Underlying().(*types.Pointer)
			switch {
			case isStruct && isPtr:
				f.reads.add(t)
			case isInterface && it.NumMethods() == 0:
				f.reads.any = true
			}
		}
	}
}
