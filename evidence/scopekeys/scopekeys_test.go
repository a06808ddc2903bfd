package scopekeys

import (
	"errors"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// unavailable are modules that the table names and modules.txt does not list.
var unavailable = map[string]string{
	"github.com/RichardKnop/machinery": refused,
	"github.com/beego/beego/v2":        refused,
	"github.com/cloudwego/kitex":       refused,
	"github.com/confluentinc":          "60 MB of compiled C libraries each, and packages that need cgo",
	"github.com/go-fuego/fuego":        refused,
	"github.com/gobuffalo/buffalo":     refused,
	"github.com/gogf/gf":               refused,
	"github.com/revel/revel":           refused,
}

const refused = "the module proxy answers 403 for every version"

func reason(path string) string {
	for module, why := range unavailable {
		if within(path, module) {
			return why
		}
	}
	return ""
}

func within(path, module string) bool { return path == module || strings.HasPrefix(path, module+"/") }

// TestKeys: every key of the table is an object of the real framework, and the
// look-up finds it.
func TestKeys(t *testing.T) {
	t.Parallel()
	l, err := NewLoader()
	if err != nil {
		t.Fatal(err)
	}
	resolved, named := 0, make(map[string]bool)
	for _, row := range scope.Rows() {
		for i, o := range row.Objects() {
			key := row.With
			if i < len(row.Keys) {
				key = row.Keys[i]
			}
			pkg, err := l.Import(o.Path)
			if why := reason(o.Path); why != "" {
				if err == nil {
					t.Errorf("%s can be loaded: %q is no longer true", o.Path, why)
				}
				named[o.Path] = true
				continue
			}
			if err != nil {
				t.Errorf("row %s: %s: %v", row.ID, key, err)
				continue
			}
			if err := check(pkg, row, o, key); err != nil {
				t.Errorf("row %s: %s: %v", row.ID, key, err)
				continue
			}
			resolved++
		}
	}
	for module := range unavailable {
		if !slices.ContainsFunc(slices.Collect(maps.Keys(named)), func(p string) bool { return within(p, module) }) {
			t.Errorf("no row names %s", module)
		}
	}
	t.Logf("%d keys resolved; %d packages cannot be had", resolved, len(named))
}

// TestWrongKeys: a key that names nothing, or something of another form, is
// found out.
func TestWrongKeys(t *testing.T) {
	t.Parallel()
	std, err := standard(token.NewFileSet())
	if err != nil {
		t.Fatal(err)
	}
	l := &Loader{packages: make(map[string]*types.Package), standard: std}
	pkg, err := l.Import("net/http")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		what  string
		row   scope.Row
		o     scope.Object
		key   string
		fault string
	}{
		{"type", scope.Row{Kind: scope.Param, Freq: scope.Request}, scope.Object{Type: "Request", Arg: -1}, "*net/http.Request", ""},
		{"no type", scope.Row{Kind: scope.Param}, scope.Object{Type: "Requests", Arg: -1}, "*net/http.Requests", "no such type"},
		{"not matched", scope.Row{Kind: scope.Param, Freq: scope.Request}, scope.Object{Type: "Cookie", Arg: -1}, "*net/http.Cookie", "Signature does not find it"},
		{"interface by pointer", scope.Row{Kind: scope.Param}, scope.Object{Type: "ResponseWriter", Arg: -1}, "*net/http.ResponseWriter", "passed by pointer"},
		{"argument", scope.Row{Kind: scope.Arg, Off: "a test"}, scope.Object{Name: "HandleFunc", Arg: 1}, "", ""},
		{"argument of another kind", scope.Row{Kind: scope.Arg}, scope.Object{Name: "HandleFunc", Arg: 0}, "", "argument 0 is a string"},
		{"no argument", scope.Row{Kind: scope.Arg}, scope.Object{Name: "HandleFunc", Arg: 2}, "", "no argument 2"},
		{"no function", scope.Row{Kind: scope.Arg}, scope.Object{Name: "HandleFuncs", Arg: 1}, "", "no such function"},
		{"field", scope.Row{Kind: scope.FieldFunc, Off: "a test"}, scope.Object{Type: "Server", Name: "ConnState"}, "", ""},
		{"field of another kind", scope.Row{Kind: scope.FieldFunc}, scope.Object{Type: "Server", Name: "Addr"}, "", "no function"},
		{"no field", scope.Row{Kind: scope.FieldFunc}, scope.Object{Type: "Server", Name: "Address"}, "", "no such field"},
		{"method", scope.Row{Kind: scope.Iface}, scope.Object{Type: "Handler", Name: "ServeHTTP", Arg: -1}, "", ""},
		{"no method", scope.Row{Kind: scope.Iface}, scope.Object{Type: "Handler", Name: "Serve", Arg: -1}, "", "no such method"},
		{"no interface", scope.Row{Kind: scope.Iface}, scope.Object{Type: "ServeMux", Name: "ServeHTTP", Arg: -1}, "", "no interface"},
		{"no func type", scope.Row{Kind: scope.FuncTypes}, scope.Object{Type: "Handler", Arg: -1}, "", "no func type"},
	} {
		err := check(pkg, &test.row, test.o, test.key)
		if test.fault == "" && err != nil || test.fault != "" && (err == nil || !strings.Contains(err.Error(), test.fault)) {
			t.Errorf("%s: %v, want %q", test.what, err, test.fault)
		}
	}
	if _, err := l.Import("example.com/unlisted"); !errors.Is(err, errUnlisted) {
		t.Errorf("an unlisted package: %v", err)
	}
}
