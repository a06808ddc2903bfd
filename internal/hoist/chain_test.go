package hoist_test

import (
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// TestChain: a method that stood on a line below for the length of what it is
// called on joins the name that takes its place.
func TestChain(t *testing.T) {
	t.Parallel()
	w, err := newWorld()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ chain, want string }{
		{"reflectx.NewMapper(\"db\").\n\t\tFieldMap(v)", "dbMapper.FieldMap(v)"},
		{"reflectx.NewMapper(\"db\").FieldMap(v)", "dbMapper.FieldMap(v)"},
		{"reflectx.NewMapper(\"db\").FieldMap(\n\t\tv,\n\t)", "dbMapper.FieldMap(\n\t\tv,\n\t)"},
		{"reflectx.NewMapper(\"db\").\n\t\tFieldMap(\n\t\t\tv,\n\t\t)", "dbMapper.\n\t\tFieldMap(\n\t\t\tv,\n\t\t)"},
		{"reflectx.NewMapper(\"db\").\n\t\t// all of them\n\t\tFieldMap(v)", "dbMapper.\n\t\t// all of them\n\t\tFieldMap(v)"},
	} {
		prog := program{"a.go": "package a\n\nimport (\n\t\"reflect\"\n\n\t\"github.com/jmoiron/sqlx/reflectx\"\n)\n\nfunc fields(v reflect.Value) any {\n\treturn " + tt.chain + "\n}\n"}
		fset, diags, err := w.diagnose("a", prog, mapperlint.Options{})
		if err != nil || len(diags) != 1 {
			t.Fatalf("%q: %d diagnostics, %v", tt.chain, len(diags), err)
		}
		after, _ := fixed(t, fset, prog, diags)
		if !strings.Contains(after["a.go"], "\treturn "+tt.want+"\n}") || !clean(after["a.go"]) {
			t.Errorf("%q: want %q in\n%s", tt.chain, tt.want, after["a.go"])
		}
	}
}
