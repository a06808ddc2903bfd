package mapperlint

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"reflect"
	"testing"

	"github.com/mapperlint/mapperlint/internal/fact"
)

// TestReadMapper has the words of mapper directives, and mistakes in them.
func TestReadMapper(t *testing.T) {
	t.Parallel()
	pkg := checked(t, "package p\n\ntype T struct{}\n\nfunc New(tenant string, _ int) *T { return nil }\n\nfunc (t *T) With(name string) *T { return t }\n")
	newT, typeT := pkg.Scope().Lookup("New"), pkg.Scope().Lookup("T")
	with, _, _ := types.LookupFieldOrMethod(typeT.Type(), true, pkg, "With")
	for _, tt := range []struct {
		obj  types.Object
		args string
		want fact.Mapper
		err  string
	}{
		{newT, "", fact.Mapper{Sharing: "unknown"}, ""},
		{typeT, "safe", fact.Mapper{Sharing: "safe"}, ""},
		{newT, "keyed=tenant", fact.Mapper{Sharing: "keyed", Key: "tenant"}, ""},
		{newT, "keyed keyed=tenant", fact.Mapper{Sharing: "keyed", Key: "tenant"}, ""},
		{newT, "safe  keyed=tenant", fact.Mapper{Sharing: "safe", Key: "tenant"}, ""},
		{newT, "keyed=tenant pool", fact.Mapper{Sharing: "pool", Key: "tenant"}, ""},
		{newT, "leaks", fact.Mapper{Sharing: "unknown", Leaks: true}, ""},
		{newT, "safe leaks keyed=tenant", fact.Mapper{Sharing: "safe", Key: "tenant", Leaks: true}, ""},
		{newT, "leaks leaks", fact.Mapper{}, "leaks is there twice"},
		{with, "keyed=t", fact.Mapper{Sharing: "keyed", Key: "t"}, ""},
		{with, "keyed=T", fact.Mapper{}, "keyed=T: With has no such parameter (want name or t)"},
		{newT, "keyed=_", fact.Mapper{}, "keyed=_: New has no such parameter (want tenant)"},
		{typeT, "keyed=tenant", fact.Mapper{}, "keyed=tenant: T is a type, and has no parameters"},
		{newT, "keyed=tenant keyed=tenant", fact.Mapper{}, "keyed= is there twice"},
		{newT, "safe safe", fact.Mapper{}, "safe and safe: it is shared in one way only"},
		{newT, "safe=tenant", fact.Mapper{}, `unknown word "safe=tenant" (want safe, pool or keyed, keyed=parameter, leaks)`},
	} {
		got, err := readMapper(tt.obj, tt.args)
		if tt.err != "" {
			if err == nil || err.Error() != tt.err {
				t.Errorf("%s %q: error %v, want %s", tt.obj.Name(), tt.args, err, tt.err)
			}
			continue
		}
		tt.want.Name, tt.want.Result = constructorName(tt.obj), resultName(tt.obj)
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s %q: %+v, error %v, want %+v", tt.obj.Name(), tt.args, got, err, tt.want)
		}
	}
}

// checked returns the package of one file without imports.
func checked(t *testing.T, src string) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := (&types.Config{}).Check("p", fset, []*ast.File{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}
