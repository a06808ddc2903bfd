package kind_test

import (
	"go/token"
	"go/types"
	"slices"
	"testing"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/hoist/comment"
	"github.com/mapperlint/mapperlint/internal/hoist/kind"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/summary"
)

func named(path, pkg, name string) types.Type {
	return types.NewPointer(types.NewNamed(types.NewTypeName(token.NoPos, types.NewPackage(path, pkg), name, nil), types.NewStruct(nil, nil), nil))
}

// TestKind: what instances are called after their types.
func TestKind(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		typ              types.Type
		of, long, called string
	}{
		{named("v/validator", "validator", "Validate"), "Validator", "validator", "validator"},
		{named("sqlx/reflectx", "reflectx", "Mapper"), "Mapper", "reflectxMapper", "mapper"},
		{named("a/schema", "schema", "Decoder"), "Decoder", "schemaDecoder", "decoder"},
		{named("a/amqp", "amqp", "Client"), "Client", "amqpClient", "amqpClient"},
		{named("a/b", "b", "VeryLongTypeMap"), "TypeMap", "bTypeMap", "typeMap"},
		{types.NewSlice(types.Typ[types.Int]), "Instance", "Instance", "instance"},
	} {
		of, long, called := kind.Of(tt.typ), kind.Long(tt.typ), kind.Called(&catalogue.Entry{}, tt.typ)
		if of != tt.of || long != tt.long || called != tt.called {
			t.Errorf("%s: %s, %s, %s; want %s, %s, %s", tt.typ, of, long, called, tt.of, tt.long, tt.called)
		}
	}
	if got := kind.Called(&catalogue.Entry{Called: "scheme"}, named("a/b", "b", "C")); got != "scheme" {
		t.Errorf("what the catalogue calls scheme is called %s", got)
	}
}

// TestWords: the words for what is built, without those for the building.
func TestWords(t *testing.T) {
	t.Parallel()
	s := &site.Site{
		Type:  named("v/validator", "validator", "Validate"),
		Build: &summary.Build{Entry: &catalogue.Entry{Called: "validate"}, Constructor: &catalogue.Constructor{Name: "v/validator.MustNewStrict"}},
	}
	words := kind.Words(s)
	for _, w := range []string{"validator", "validate", "strict"} {
		if !slices.Contains(words, w) {
			t.Errorf("%s is missing in %q", w, words)
		}
	}
	pattern := &site.Site{Type: named("regexp", "regexp", "Regexp"), Build: s.Build}
	for text, want := range map[string]bool{"// Regular expression for addresses": true, "// Expressão regular para endereços": true, "// 正则表达式": true, "// regular users": false} {
		if comment.SpeaksOf(text, kind.Words(pattern)) != want || comment.SpeaksOf(text, words) {
			t.Errorf("%s: that it speaks of a pattern is not %v", text, want)
		}
	}
	for _, w := range []string{"new", "must"} {
		if slices.Contains(words, w) {
			t.Errorf("%s is in %q", w, words)
		}
	}
}
