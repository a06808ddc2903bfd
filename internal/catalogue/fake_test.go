package catalogue

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"
)

// fakePackage type-checks one file as the package with that path.
func fakePackage(t testing.TB, path, src string) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "fake.go", src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	conf := types.Config{Importer: importer.Default()}
	pkg, err := conf.Check(path, fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

// fakeObject makes the object that a constructor of that name would be.
func fakeObject(s string) types.Object {
	n := ownName(strings.Replace(s, "/*.", "/any.", 1))
	elems := strings.Split(n.path, "/")
	pkg := types.NewPackage(n.path, elems[len(elems)-1])
	if n.recv == "" {
		return types.NewFunc(token.NoPos, pkg, n.fn, types.NewSignatureType(nil, nil, nil, nil, nil, false))
	}
	tn := types.NewTypeName(token.NoPos, pkg, n.recv, nil)
	named := types.NewNamed(tn, types.NewStruct(nil, nil), nil)
	if n.fn == literal {
		return tn
	}
	var typ types.Type = named
	if strings.Contains(s, "(*") {
		typ = types.NewPointer(named)
	}
	recv := types.NewVar(token.NoPos, pkg, "", typ)
	return types.NewFunc(token.NoPos, pkg, n.fn, types.NewSignatureType(recv, nil, nil, nil, nil, false))
}

// match looks obj up as the engine does.
func match(c *Catalogue, obj types.Object) *Match {
	switch obj := obj.(type) {
	case *types.Func:
		return c.Func(obj)
	case *types.TypeName:
		return c.Type(obj)
	}
	return nil
}

// fakeFunc returns a function or, with "T.M", a method of pkg.
func fakeFunc(t testing.TB, pkg *types.Package, id string) *types.Func {
	t.Helper()
	typ, method, isMethod := strings.Cut(id, ".")
	obj := pkg.Scope().Lookup(typ)
	if obj == nil {
		t.Fatalf("%s has no %s", pkg.Path(), typ)
	}
	if isMethod {
		obj, _, _ = types.LookupFieldOrMethod(obj.Type(), true, pkg, method)
	}
	fn, ok := obj.(*types.Func)
	if !ok {
		t.Fatalf("%s.%s is a %T", pkg.Path(), id, obj)
	}
	return fn
}

func mustNew(t testing.TB, cfg Config) *Catalogue {
	t.Helper()
	c, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func allGroups() []string {
	var names []string
	for _, g := range Groups() {
		names = append(names, string(g))
	}
	return names
}
