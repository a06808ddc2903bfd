package effects

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"
)

// check type-checks a package of this source under the path, without imports.
func check(t *testing.T, path, src string) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "x.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := new(types.Config).Check(path, fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

func function(pkg *types.Package, recv, name string) *types.Func {
	if recv == "" {
		return pkg.Scope().Lookup(name).(*types.Func)
	}
	obj, _, _ := types.LookupFieldOrMethod(pkg.Scope().Lookup(recv).Type(), true, pkg, name)
	return obj.(*types.Func)
}

func TestHas(t *testing.T) {
	t.Parallel()
	const src = `package p
type Timer struct{}
func (*Timer) Reset() {}
func (*Timer) Stop() {}
func Sleep() {}
func Now() {}
func Fatal() {}
func TrimSpace() {}
func ParseIP() {}
func LookupHost() {}
func ParseFiles() {}
func NewFile() {}
func TypeOf() {}
func ValueOf() {}
type Transport struct{}
func (*Transport) Clone() {}
type Map struct{}
func (*Map) Load() {}
func (*Map) LoadAndDelete() {}
func Delete() {}
func Insert() {}
`
	for _, test := range []struct {
		path, recv, name string
		kind             Kind
		want             bool
	}{
		{"time", "", "Sleep", Waits, true},
		{"time", "Timer", "Reset", Waits, true},
		{"time", "Timer", "Stop", Waits, false},
		{"time", "", "Sleep", NeverReturns, false},
		{"example.com/time", "", "Sleep", Waits, false}, // the user's own: its body says
		{"log", "", "Fatal", NeverReturns, true},
		{"strings", "", "TrimSpace", Textual, true}, // of a row for the whole package
		{"log", "", "TrimSpace", Textual, false},
		{"net", "", "ParseIP", Textual, true},
		{"net", "", "LookupHost", Textual, false}, // it asks for what has the name
		{"sync", "Map", "LoadAndDelete", TakesOut, true},
		{"sync", "Map", "Load", TakesOut, false},
		{"slices", "", "Delete", Shortens, true},
		{"slices", "", "Insert", Shortens, false},
		{"slices", "", "Delete", CutsOut, true},
		{"slices", "", "Insert", CutsOut, false},
		{"html/template", "", "ParseFiles", ReadsFiles, true},
		{"google.golang.org/protobuf/reflect/protodesc", "", "NewFile", ReadsFiles, false}, // a file has its name, and is not read
		{"reflect", "", "TypeOf", AsksType, true},
		{"reflect", "", "ValueOf", AsksType, false},
		{"net/http", "Transport", "Clone", Copies, true},
		{"example.com/http", "Transport", "Clone", Copies, false},
	} {
		fn := function(check(t, test.path, src), test.recv, test.name)
		if got := Has(fn, test.kind); got != test.want {
			t.Errorf("Has(%s, %d) = %v, want %v", fn.FullName(), test.kind, got, test.want)
		}
	}
	if Has(nil, Waits) {
		t.Error("no function waits")
	}
}

func TestFamily(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]string{
		"github.com/a/b/c": "github.com/a", "go.uber.org/zap/zapcore": "go.uber.org/zap", "encoding/json": "encoding", "k8s.io/api/core/v1": "k8s.io", "fmt": "fmt", "github.com": "github.com",
	} {
		if got := Family(path); got != want {
			t.Errorf("Family(%q) = %q, want %q", path, got, want)
		}
	}
}
