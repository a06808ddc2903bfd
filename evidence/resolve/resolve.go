// Package resolve asks whether the names in the catalogue are those of real
// objects, with the results and parameters that the catalogue claims.
package resolve

import (
	"fmt"
	"go/types"
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// A Resolver finds names in packages that are loaded.
type Resolver struct {
	packages map[string]*types.Package
}

// Load returns a resolver for the packages, and the errors of those that cannot
// be loaded. They are read from export data, so that their dependencies are
// compiled and not linked.
func Load(paths []string) (*Resolver, map[string]error, error) {
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedExportFile,
	}, paths...)
	if err != nil {
		return nil, nil, fmt.Errorf("loading packages: %w", err)
	}
	r := &Resolver{packages: make(map[string]*types.Package)}
	failed := make(map[string]error)
	for _, p := range loaded {
		if len(p.Errors) > 0 {
			failed[p.PkgPath] = p.Errors[0]
			continue
		}
		r.packages[p.PkgPath] = p.Types
	}
	return r, failed, nil
}

// Has reports whether the package is loaded.
func (r *Resolver) Has(path string) bool { return r.packages[path] != nil }

// below returns the packages that a path stands for: itself, or for one that
// ends in "/*" those directly below it that are loaded.
func (r *Resolver) below(path string) []*types.Package {
	parent, ok := strings.CutSuffix(path, "/*")
	if !ok {
		if p := r.packages[path]; p != nil {
			return []*types.Package{p}
		}
		return nil
	}
	var found []*types.Package
	for _, p := range slices.Sorted(maps.Keys(r.packages)) {
		if rest, ok := strings.CutPrefix(p, parent+"/"); ok && !strings.Contains(rest, "/") {
			found = append(found, r.packages[p])
		}
	}
	return found
}

// A name is a split Constructor.Name.
type name struct {
	path, recv, fn   string
	pointer, literal bool
}

// split splits the spellings that the catalogue uses, which its own tests check.
func split(s string) name {
	if t, ok := strings.CutSuffix(s, "{}"); ok {
		path, fn := cutLast(t)
		return name{path: path, fn: fn, literal: true}
	}
	if t, ok := strings.CutPrefix(s, "("); ok {
		typ, method, _ := strings.Cut(t, ").")
		typ, pointer := strings.CutPrefix(typ, "*")
		path, recv := cutLast(typ)
		return name{path: path, recv: recv, fn: method, pointer: pointer}
	}
	path, fn := cutLast(s)
	return name{path: path, fn: fn}
}

func cutLast(s string) (path, id string) {
	i := strings.LastIndexByte(s, '.')
	return s[:i], s[i+1:]
}

// Path returns the package of a constructor's name.
func Path(constructor string) string { return split(constructor).path }

// Constructor returns the types of the instances that the constructor yields in
// the loaded packages, or what is wrong with it. The interfaces are those that
// stand in the catalogue for what implements them.
func (r *Resolver) Constructor(e *catalogue.Entry, c catalogue.Constructor) ([]types.Type, error) {
	n := split(c.Name)
	found := r.below(n.path)
	if len(found) == 0 {
		return nil, fmt.Errorf("package %s is not loaded", n.path)
	}
	var instances []types.Type
	for _, pkg := range found {
		t, err := r.constructorIn(pkg, n, e, c)
		if err != nil {
			return nil, fmt.Errorf("in %s: %w", pkg.Path(), err)
		}
		if t != nil {
			instances = append(instances, t)
		}
	}
	return instances, nil
}

func (r *Resolver) constructorIn(pkg *types.Package, n name, e *catalogue.Entry, c catalogue.Constructor) (types.Type, error) {
	if n.literal {
		return literal(pkg, n, e, c)
	}
	fn, err := function(pkg, n)
	if err != nil {
		return nil, err
	}
	if e.Sharing == catalogue.NoMapper {
		return nil, nil // such a row claims nothing else
	}
	t, err := r.result(fn.Signature(), e, c)
	if err != nil {
		return nil, err
	}
	if c.FreshArg > fn.Signature().Params().Len() {
		return nil, fmt.Errorf("%s has no argument %d", fn.Name(), c.FreshArg)
	}
	if c.Must != "" {
		if err := must(pkg, fn, c.Must); err != nil {
			return nil, err
		}
	}
	if c.Shared != "" {
		return t, shared(pkg, t, c.Shared)
	}
	return t, nil
}

func literal(pkg *types.Package, n name, e *catalogue.Entry, c catalogue.Constructor) (types.Type, error) {
	tn, ok := pkg.Scope().Lookup(n.fn).(*types.TypeName)
	if !ok {
		return nil, fmt.Errorf("no type %s", n.fn)
	}
	if types.IsInterface(tn.Type()) {
		return nil, fmt.Errorf("type %s is an interface", n.fn)
	}
	if got := spell(tn.Type()); got != c.Result && e.Sharing != catalogue.NoMapper {
		return nil, fmt.Errorf("the type is %s, the catalogue says %s", got, c.Result)
	}
	return tn.Type(), nil
}

// function returns the function or method of that name.
func function(pkg *types.Package, n name) (*types.Func, error) {
	if n.recv == "" {
		fn, ok := pkg.Scope().Lookup(n.fn).(*types.Func)
		if !ok {
			return nil, fmt.Errorf("no function %s", n.fn)
		}
		return fn, nil
	}
	tn, ok := pkg.Scope().Lookup(n.recv).(*types.TypeName)
	if !ok {
		return nil, fmt.Errorf("no type %s", n.recv)
	}
	obj, _, _ := types.LookupFieldOrMethod(tn.Type(), true, pkg, n.fn)
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil, fmt.Errorf("%s has no method %s", n.recv, n.fn)
	}
	if _, pointer := fn.Signature().Recv().Type().(*types.Pointer); pointer != n.pointer {
		return nil, fmt.Errorf("method %s: a pointer receiver is %v, the catalogue says %v", n.fn, pointer, n.pointer)
	}
	return fn, nil
}

// result returns the type of the instance.
func (r *Resolver) result(sig *types.Signature, e *catalogue.Entry, c catalogue.Constructor) (types.Type, error) {
	results := sig.Results()
	last := results.Len() - 1
	isError := last >= 0 && types.Identical(results.At(last).Type(), types.Universe.Lookup("error").Type())
	if isError != c.Error {
		return nil, fmt.Errorf("the last result is an error: %v, the catalogue says %v", isError, c.Error)
	}
	if c.OneShot {
		return nil, nil
	}
	if last < 0 {
		return nil, fmt.Errorf("no result")
	}
	t := results.At(0).Type()
	if got := spell(t); got != c.Result && !r.implements(t, e, c.Result) {
		return nil, fmt.Errorf("the result is %s, the catalogue says %s", got, c.Result)
	}
	return t, nil
}

// implements reports whether the result is said to be an interface of the entry's
// Types, which t implements.
func (r *Resolver) implements(t types.Type, e *catalogue.Entry, result string) bool {
	for _, s := range e.Types {
		iface, err := r.typeOf(s)
		if err == nil && spell(iface) == result && types.IsInterface(iface) &&
			types.Implements(t, iface.Underlying().(*types.Interface)) {
			return true
		}
	}
	return false
}

var typeArgs = regexp.MustCompile(`\[[^\]]+\]$`)

// spell returns the type as source outside its package spells it, without type
// arguments.
func spell(t types.Type) string {
	s := types.TypeString(t, func(p *types.Package) string { return p.Name() })
	return typeArgs.ReplaceAllString(s, "")
}

// must checks that the function takes what fn takes and yields its first result
// alone.
func must(pkg *types.Package, fn *types.Func, mustName string) error {
	m, ok := pkg.Scope().Lookup(mustName).(*types.Func)
	if !ok {
		return fmt.Errorf("no function %s", mustName)
	}
	got, want := m.Signature(), fn.Signature()
	if n := got.TypeParams().Len(); n > 0 && n == want.TypeParams().Len() {
		got = instantiated(got, want) // with its parameters, to be compared with it
	}
	if got.Variadic() != want.Variadic() || !types.Identical(got.Params(), want.Params()) {
		return fmt.Errorf("%s takes %s, %s takes %s", mustName, got.Params(), fn.Name(), want.Params())
	}
	if got.Results().Len() != 1 || !types.Identical(got.Results().At(0).Type(), want.Results().At(0).Type()) {
		return fmt.Errorf("%s yields %s, %s yields %s", mustName, got.Results(), fn.Name(), want.Results())
	}
	return nil
}

// instantiated returns the generic signature sig with the type parameters of
// another one.
func instantiated(sig, other *types.Signature) *types.Signature {
	var args []types.Type
	for p := range other.TypeParams().TypeParams() {
		args = append(args, p)
	}
	t, err := types.Instantiate(nil, sig, args, false)
	if err != nil {
		return sig
	}
	return t.(*types.Signature)
}

// shared checks that the package has a variable of the instance's type.
func shared(pkg *types.Package, t types.Type, expr string) error {
	pkgName, id, _ := strings.Cut(expr, ".")
	v, ok := pkg.Scope().Lookup(id).(*types.Var)
	if !ok || pkgName != pkg.Name() {
		return fmt.Errorf("no variable %s", expr)
	}
	if !types.Identical(v.Type(), t) {
		return fmt.Errorf("%s is a %s and the instance a %s", expr, v.Type(), t)
	}
	return nil
}

// typeOf returns the type "path.T".
func (r *Resolver) typeOf(s string) (types.Type, error) {
	path, id := cutLast(s)
	pkg := r.packages[path]
	if pkg == nil {
		return nil, fmt.Errorf("package %s is not loaded", path)
	}
	tn, ok := pkg.Scope().Lookup(id).(*types.TypeName)
	if !ok {
		return nil, fmt.Errorf("no type %s", s)
	}
	return tn.Type(), nil
}
