package textedit

import (
	"go/ast"
	"testing"
)

// TestStruct: a field and an element at the end of what has some, and of what has none.
func TestStruct(t *testing.T) {
	for _, test := range []struct {
		src, field, element string // what comes out; "" for none
	}{
		{
			"package p\n\ntype t struct {\n\ta int\n}\n\nvar v = t{\n\ta: 1,\n}\n",
			"package p\n\ntype t struct {\n\ta int\n\tx int\n}\n\nvar v = t{\n\ta: 1,\n}\n",
			"package p\n\ntype t struct {\n\ta int\n}\n\nvar v = t{\n\ta: 1,\n\tx: 2,\n}\n",
		},
		{
			"package p\n\ntype t struct{}\n\nvar v = t{}\n",
			"package p\n\ntype t struct {\n\tx int\n}\n\nvar v = t{}\n",
			"package p\n\ntype t struct{}\n\nvar v = t{x: 2}\n",
		},
		{
			"package p\n\ntype t struct{ a int }\n\nvar v = t{a: 1}\n",
			"",
			"package p\n\ntype t struct{ a int }\n\nvar v = t{a: 1, x: 2}\n",
		},
	} {
		s, file := parse(t, test.src)
		apply := func(e Edit, ok bool) string {
			if !ok {
				return ""
			}
			return Apply(s.Text, 0, len(s.Text), []Edit{e})
		}
		for c := range file.Preorder((*ast.StructType)(nil), (*ast.CompositeLit)(nil)) {
			switch n := c.Node().(type) {
			case *ast.StructType:
				if got := apply(AddField(s, n, "x int")); got != test.field {
					t.Errorf("a field more:\n%s\nwant:\n%s", got, test.field)
				}
			case *ast.CompositeLit:
				if got := apply(AddElement(s, n, "x: 2")); got != test.element {
					t.Errorf("an element more:\n%s\nwant:\n%s", got, test.element)
				}
			}
		}
	}
}
