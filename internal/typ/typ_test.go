package typ

import (
	"go/token"
	"go/types"
	"testing"
)

// named returns a declared type, and an alias of it.
func named(path, name string, underlying types.Type) (*types.Named, *types.Alias) {
	pkg := types.NewPackage(path, path)
	t := types.NewNamed(types.NewTypeName(token.NoPos, pkg, name, nil), underlying, nil)
	return t, types.NewAlias(types.NewTypeName(token.NoPos, pkg, "Alias", nil), t)
}

func TestPointee(t *testing.T) {
	s, alias := named("p", "S", types.NewStruct(nil, nil))
	ptr, _ := named("p", "Ptr", types.NewPointer(s))
	for _, tt := range []struct{ in, want types.Type }{
		{s, s}, {alias, s}, {types.NewPointer(s), s}, {types.NewPointer(alias), s}, {ptr, s}, {nil, types.Typ[types.Invalid]},
	} {
		if got := Pointee(tt.in); got != tt.want {
			t.Errorf("Pointee(%v) = %v, want %v", tt.in, got, tt.want)
		}
	}
}

func TestIsContext(t *testing.T) {
	it := types.NewInterfaceType(nil, nil)
	real, alias := named("context", "Context", it)
	other, _ := named("example.com/context", "Context", it)
	if !IsContext(real) || !IsContext(alias) || IsContext(other) || IsContext(it) || IsContext(nil) {
		t.Error("Context of package context, by any name, and nothing else, is one")
	}
}

func TestIsError(t *testing.T) {
	err := types.Universe.Lookup("error").Type()
	own, _ := named("p", "failure", err.Underlying())
	if !IsError(err) || IsError(own) || IsError(nil) {
		t.Error("the predeclared error, and nothing else, is one")
	}
}

func TestIsCopied(t *testing.T) {
	s, alias := named("p", "S", types.NewStruct(nil, nil))
	text, _ := named("p", "text", types.Typ[types.String])
	for _, tt := range []struct {
		in            types.Type
		copied, basic bool
	}{
		{s, true, false}, {alias, true, false}, {types.NewArray(text, 2), true, false}, {types.NewPointer(s), false, false},
		{types.NewSlice(s), false, false}, {text, false, true},
	} {
		if got := IsCopied(tt.in); got != tt.copied {
			t.Errorf("IsCopied(%v) = %v", tt.in, got)
		}
		if got := IsBasic(tt.in); got != tt.basic {
			t.Errorf("IsBasic(%v) = %v", tt.in, got)
		}
	}
}
