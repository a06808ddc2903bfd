package typ

import (
	"go/token"
	"go/types"
	"testing"
)

func TestIsPointer(t *testing.T) {
	t.Parallel()
	row := types.NewNamed(types.NewTypeName(token.NoPos, nil, "row", nil), types.NewStruct(nil, nil), nil)
	handle := types.NewNamed(types.NewTypeName(token.NoPos, nil, "handle", nil), types.NewPointer(row), nil)
	alias := func(of types.Type) types.Type {
		return types.NewAlias(types.NewTypeName(token.NoPos, nil, "alias", nil), of)
	}
	tests := []struct {
		name string
		of   types.Type
		want bool
	}{
		{"nothing", nil, false},
		{"struct", row, false},
		{"alias of a struct", alias(row), false},
		{"pointer", types.NewPointer(row), true},
		{"type that is a pointer", handle, true},
		{"alias of a pointer", alias(types.NewPointer(row)), true},
	}
	for _, tt := range tests {
		if got := IsPointer(tt.of); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
