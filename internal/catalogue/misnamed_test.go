package catalogue

import (
	"slices"
	"testing"
)

// TestMisnamed: of the constructors that options add, those are reported that
// the package does not declare, each next to its right twin.
func TestMisnamed(t *testing.T) {
	t.Parallel()
	pkg := fakePackage(t, "example.com/lib", `package lib
type Table struct{}
func (*Table) Clone() *Table { return nil }
func (*Table) Reset() {}
type Alias = Table
type Maker interface{ Make() *Table }
func New() *Table { return nil }
func Setup() {}
var Shared = New()
`)
	for _, test := range []struct{ name, want string }{
		{"New", ""},
		{"Nwe", "package lib has no function Nwe (did you mean New?)"},
		{"Setup", "Setup has no result"},
		{"Shared", "Shared is no function"},
		{"Table", "Table is a type: its literals and variables are Table{}"},
		{"Table{}", ""},
		{"Tabel{}", "package lib has no type Tabel (did you mean Table?)"},
		{"Alias{}", "Alias is an alias of lib.Table: name that type"},
		{"(*Table).Clone", ""},
		{"(*Table).Clne", "Table has no method Clne"},
		{"(*Table).Reset", "Reset has no result"},
		{"(Maker).Make", ""},
	} {
		var want []string
		n := ownName("example.com/lib." + test.name)
		if test.want != "" {
			want = []string{"-mapper=" + n.String() + ": " + test.want}
		}
		c := mustNew(t, Config{Mappers: []string{"example.com/lib." + test.name, "example.com/other.Missing"}})
		if got := c.Misnamed(pkg); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", test.name, got, want)
		}
		if test.want == "" {
			continue
		}
		c = mustNew(t, Config{Mappers: []string{"example.com/lib." + test.name}, Disable: []string{n.String()}})
		if got := c.Misnamed(pkg); len(got) > 0 {
			t.Errorf("%s is disabled: %q", test.name, got)
		}
	}
}
