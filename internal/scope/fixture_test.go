package scope

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/types/typeutil"
)

// The archives in testdata hold stand-ins for the libraries, with as much as
// the rows name, and fixtures in packages under fix/. A comment "want" at the
// end of a fixture's line lists the rows that match something on it; on every
// other line nothing may match.

// factoryPrefix marks a function that Factory knows, by the row that says so.
const factoryPrefix = "factory:"

// fixtures returns the import paths of the fixtures, sorted.
func (u *universe) fixtures() []string {
	var list []string
	for path := range u.files {
		if strings.HasPrefix(path, "fix/") {
			list = append(list, path)
		}
	}
	slices.Sort(list)
	return list
}

// wants returns what the comments of a fixture expect, by line.
func (u *universe) wants(file *ast.File) map[int][]string {
	wants := make(map[int][]string)
	for _, group := range file.Comments {
		for _, c := range group.List {
			if _, rest, ok := strings.Cut(c.Text, "// want "); ok {
				wants[u.fset.Position(c.Pos()).Line] = strings.Fields(rest)
			}
		}
	}
	return wants
}

// hits returns what matches in a fixture, by line.
func (u *universe) hits(file *ast.File, info *types.Info) map[int][]string {
	h := &hitter{fset: u.fset, info: info, lines: make(map[int][]string)}
	ast.Inspect(file, func(n ast.Node) bool {
		h.visit(n)
		return true
	})
	return h.lines
}

// A hitter asks every function of the package about the syntax of a fixture.
type hitter struct {
	fset  *token.FileSet
	info  *types.Info
	lines map[int][]string
}

func (h *hitter) add(pos token.Pos, r Reason, ok bool) {
	if ok {
		h.addID(pos, r.Row.ID)
	}
}

func (h *hitter) addID(pos token.Pos, id string) {
	line := h.fset.Position(pos).Line
	if !slices.Contains(h.lines[line], id) {
		h.lines[line] = append(h.lines[line], id)
	}
}

func (h *hitter) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.FuncDecl:
		sig := h.info.Defs[n.Name].(*types.Func).Signature()
		h.function(n.Name.Name, n.Pos(), sig)
		if sig.Recv() != nil {
			r, ok := EmbedsServer(sig.Recv().Type(), n.Name.Name)
			h.add(n.Pos(), r, ok)
		}
	case *ast.FuncLit:
		h.function("", n.Pos(), h.info.TypeOf(n).(*types.Signature))
	case *ast.CallExpr:
		h.call(n)
	case *ast.CompositeLit:
		h.literal(n)
	case *ast.RangeStmt:
		if ch, ok := h.info.TypeOf(n.X).Underlying().(*types.Chan); ok {
			r, ok := Chan(ch.Elem())
			h.add(n.Pos(), r, ok)
		}
	}
}

func (h *hitter) function(name string, pos token.Pos, sig *types.Signature) {
	r, ok := Signature(name, sig)
	h.add(pos, r, ok)
	if row := table().factory(sig); row != nil {
		h.addID(pos, factoryPrefix+row.ID)
	}
}

func (h *hitter) call(call *ast.CallExpr) {
	if tv := h.info.Types[call.Fun]; tv.IsType() {
		h.conversion(call.Pos(), tv.Type)
		return
	}
	callee, ok := typeutil.Callee(h.info, call).(*types.Func)
	if !ok {
		return
	}
	callee = callee.Origin()
	for i, arg := range call.Args {
		r, methods, ok := Argument(callee, min(i, callee.Signature().Params().Len()-1))
		_, isFunc := h.info.TypeOf(arg).Underlying().(*types.Signature)
		h.add(arg.Pos(), r, ok && (isFunc || methods))
	}
	r, ok := LoopCall(callee)
	h.add(call.Pos(), r, ok)
	k, _ := keyOf(callee)
	if SetupCall(callee) {
		h.addID(call.Pos(), table().setups[k].ID)
	}
}

func (h *hitter) conversion(pos token.Pos, t types.Type) {
	r, ok := FuncType(t)
	h.add(pos, r, ok)
	iface, ok := t.Underlying().(*types.Interface)
	named := namedOf(t)
	if !ok || named == nil {
		return
	}
	for m := range iface.Methods() {
		r, ok := Interface(named.Obj(), m.Name())
		h.add(pos, r, ok)
	}
}

func (h *hitter) literal(lit *ast.CompositeLit) {
	t := h.info.TypeOf(lit)
	r, ok := MapValue(t)
	h.add(lit.Pos(), r, ok)
	named := namedOf(t)
	if named == nil {
		return
	}
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok {
				r, ok := Field(named.Obj(), key.Name)
				h.add(kv.Pos(), r, ok)
			}
		}
	}
}

// servers are the rows for generated interfaces, with the package that stands
// for what their generator writes, and the interfaces found there.
var servers = map[string]struct{ path, want string }{
	"grpc.server":    {"gen/grpcpb", "[GreeterServer StreamerServer]"},
	"connect.simple": {"gen/simpleconnect", "[PingServiceHandler]"},
	"twirp":          {"gen/twirppb", "[Haberdasher]"},
	"kitex":          {"gen/kitexsvc", "[Echo]"},
	"goa":            {"gen/goasvc", "[Service]"},
	"ogen":           {"gen/ogenapi", "[Handler]"},
	"oapi-codegen":   {"gen/oapi", "[StrictServerInterface]"},
	"go-micro":       {"gen/microsvc", "[StatsHandler]"},
	"psrpc":          {"gen/psrpcsvc", "[RoomServerImpl]"},
	"gqlgen":         {"gen/gql", "[MutationResolver QueryResolver]"},
	// Generated packages without a server.
	"sqlc":     {"gen/sqlc", "[]"},
	"moq":      {"gen/moq", "[]"},
	"handmade": {"gen/handmade", "[]"},
}

func TestServerInterfaces(t *testing.T) {
	t.Parallel()
	u := newUniverse(t)
	for name, test := range servers {
		pkg, err := u.Import(test.path)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(ServerInterfaces(pkg, u.infos[test.path], u.files[test.path])); got != test.want {
			t.Errorf("%s: ServerInterfaces(%s) = %s, want %s", name, test.path, got, test.want)
		}
	}
}

// fixtureHits returns the rows that matched in a fixture, and compares them
// with the comments.
func fixtureHits(t *testing.T, u *universe, path string) []string {
	if _, err := u.Import(path); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, file := range u.files[path] {
		wants, hits := u.wants(file), u.hits(file, u.infos[path])
		for line := range u.fset.File(file.Pos()).LineCount() + 1 {
			want, got := wants[line], hits[line]
			all = append(all, got...)
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(want, got) {
				t.Errorf("%s:%d: matched %v, want %v", path, line, got, want)
			}
		}
	}
	return all
}

// TestFixtures: every active row matches somewhere, and nothing else does.
func TestFixtures(t *testing.T) {
	t.Parallel()
	u := newUniverse(t)
	matched := make(map[string]bool)
	for _, path := range u.fixtures() {
		for _, id := range fixtureHits(t, u, path) {
			matched[id] = true
		}
	}
	for _, row := range Rows() {
		id := row.ID
		switch row.Kind {
		case Judged:
			continue
		case FactoryResult:
			id = factoryPrefix + id
		case Generated:
			matched[id] = servers[id].path != ""
		}
		if row.Active() && row.Via == "" && !matched[id] {
			t.Errorf("row %s has no fixture that it matches", row.ID)
		}
	}
}
