package source_test

import (
	"errors"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/hoist/source"
	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/internal/testsrc"
	"github.com/mapperlint/mapperlint/internal/textedit"
)

// load returns the files of an archive, those of the unreadable ones excepted.
func load(t *testing.T, unreadable ...string) (*testsrc.Source, *source.Package, map[string]*source.File) {
	src := testsrc.LoadArchive(t, "files.txt", nil)
	p := source.New(src.Pkg, src.Fset, func(name string) ([]byte, error) {
		if slices.Contains(unreadable, name) {
			return nil, errors.New("unreadable")
		}
		return src.Text[name], nil
	})
	files := make(map[string]*source.File)
	for _, c := range src.Pkg.Files {
		f := p.File(c)
		files[f.Name] = f
	}
	return src, p, files
}

// TestRefused: which files are left alone, and which variables stay in them.
func TestRefused(t *testing.T) {
	t.Parallel()
	_, _, files := load(t, "b.go")
	for name, want := range map[string]reason.ID{
		"a.go": "", "b.go": reason.FixUnreadableFile, "c_linux.go": "", "f.go": reason.FixLineDirectives, "g.go": reason.FixGeneratedFile,
	} {
		if got := files[name].Refused.Rule; got != want {
			t.Errorf("%s is refused by %q, want %q", name, got, want)
		}
	}
	if files["a.go"].Island() != "" || files["c_linux.go"].Island() != "c_linux.go" || !files["c_linux.go"].Constrained() {
		t.Error("c_linux.go is an island, and a.go is none")
	}
	if files["a.go"].IsTest() || !files["d_test.go"].IsTest() {
		t.Error("d_test.go is a test, and a.go is none")
	}
}

// TestPlace: below what a file has room, and where things are declared.
func TestPlace(t *testing.T) {
	t.Parallel()
	src, p, files := load(t)
	if top := files["b.go"].Top(); src.Line(top.Node()) != 7 {
		t.Errorf("the last value of b.go stands on line %d", src.Line(top.Node()))
	}
	if top := files["a.go"].Top(); src.Line(top.Node()) != 3 {
		t.Errorf("above the first type of a.go stands line %d", src.Line(top.Node()))
	}
	if !files["b.go"].OnlyValues() || files["a.go"].OnlyValues() {
		t.Error("b.go is there for values, a.go for more")
	}
	if f, decl := p.DeclarationOf(src.Pkg.Pkg.Scope().Lookup("limit")); f != files["b.go"] || src.Line(decl.Node()) != 5 {
		t.Error("limit is declared in b.go, line 5")
	}
	if f, _ := p.DeclarationOf(types.Universe.Lookup("error")); f != nil {
		t.Error("error is declared in no file")
	}
}

// TestSpell: how files write types, and which they cannot.
func TestSpell(t *testing.T) {
	t.Parallel()
	src, p, files := load(t)
	scope := src.Pkg.Pkg.Scope()
	local := scope.Lookup("turn").(*types.Func).Scope().Lookup("local").Type()
	rings := scope.Lookup("turn").Type().(*types.Signature).Results().At(0).Type()
	page, user := scope.Lookup("page").Type(), scope.Lookup("user").Type()
	for _, tt := range []struct {
		file string
		typ  types.Type
		want string // "" for none
	}{
		{"a.go", page, "*tt.List"},
		{"b.go", page, "*list.List"},
		{"e.go", page, ""}, // not imported
		{"a.go", rings, "*ring.Ring"},
		{"e.go", types.NewSlice(types.NewPointer(user)), "[]*user"},
		{"a.go", types.NewMap(types.Typ[types.String], user), "map[string]user"},
		{"a.go", types.NewSignatureType(nil, nil, nil, nil, types.NewTuple(types.NewVar(token.NoPos, nil, "", page)), false), "func() *tt.List"},
		{"a.go", local, ""},
		{"a.go", types.NewStruct(nil, nil), ""},
	} {
		got, ok := p.Spell(files[tt.file], tt.typ)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s in %s: %q, %v; want %q", tt.typ, tt.file, got, ok, tt.want)
		}
	}
	if source.Zero(page) != "nil" || source.Zero(user) != "" {
		t.Error("a pointer has a zero value that can be written, a struct none")
	}
}

// TestCanonical: which declarations mean the same.
func TestCanonical(t *testing.T) {
	t.Parallel()
	_, _, files := load(t)
	a, b := files["a.go"], files["b.go"]
	same := func(x, y string) bool { return x != "" && x == y }
	for _, tt := range []struct {
		x, y string
		want bool
	}{
		{source.Canonical(a, "", `tt.New()`), source.Canonical(b, "", `list.New( )`), true},
		{source.Canonical(a, "", `tt.New()`), source.Canonical(b, "", `tt.New()`), false},
		{source.Canonical(a, "", "func() int { n := 1; return n }()"), source.Canonical(b, "", "func() int {\n\tm := 1 // one\n\treturn m\n}()"), true},
		{source.Canonical(a, "", "func(n, m int) int { return n }"), source.Canonical(b, "", "func(n, m int) int { return m }"), false},
		{source.Canonical(a, "", "func(n int) user { return user{n: n} }"), source.Canonical(b, "", "func(m int) user { return user{m: m} }"), false},
		{source.Canonical(a, "", "sync.Once{}", "sync"), source.Canonical(files["d_test.go"], "", "sync.Once{}"), true},
		{source.Canonical(a, "int", "1"), source.Canonical(a, "", "1"), false},
	} {
		if got := same(tt.x, tt.y); got != tt.want {
			t.Errorf("%q and %q are the same: %v", tt.x, tt.y, got)
		}
	}
	if got := source.Canonical(a, "", "tt.New("); got != "" {
		t.Errorf("what does not parse is %q", got)
	}
}

// TestWritten: a declaration of a.go in other files.
func TestWritten(t *testing.T) {
	t.Parallel()
	_, p, files := load(t)
	for _, tt := range []struct {
		decl, file string
		want       string // "" for none
		missing    string
	}{
		{`var x = tt.New()`, "a.go", `var x = tt.New()`, ""},
		{`var x = tt.New()`, "b.go", `var x = list.New()`, ""},
		{`var x = strings.NewReplacer()`, "b.go", `var x = strings.NewReplacer()`, "strings"},
		{`var x = ring.New(1)`, "e.go", "", ""}, // another one has the name
		{`var x = ring.New(1)`, "b.go", `var x = ring.New(1)`, "container/ring"},
		{"var x = func(tt user) string { return tt.name }", "b.go", "var x = func(tt user) string { return tt.name }", ""},
	} {
		got, missing, ok := p.Written(files["a.go"], files[tt.file], tt.decl)
		var paths []string
		for _, pkg := range missing {
			paths = append(paths, pkg.Path())
		}
		if got != tt.want || ok != (tt.want != "") || strings.Join(paths, " ") != tt.missing {
			t.Errorf("%s in %s: %q lacks %q, %v", tt.decl, tt.file, got, paths, ok)
		}
	}
}

// TestImports: what can be imported, and what an import takes.
func TestImports(t *testing.T) {
	t.Parallel()
	src, p, files := load(t)
	if _, ok := p.ImportSync(files["h.go"]); ok {
		t.Error("another import of h.go has the name")
	}
	if edits, ok := p.ImportSync(files["d_test.go"]); !ok || len(edits) > 0 {
		t.Error("d_test.go imports sync already")
	}
	if !p.Importable(files["b.go"], "strings") || p.Importable(files["a.go"], "strings") || p.Importable(files["b.go"], "user") {
		t.Error("strings is free in b.go alone, user nowhere")
	}
	f := files["a.go"]
	for _, spec := range f.Syntax.Imports {
		if spec.Path.Value != `"strings"` {
			continue
		}
		del, ok := p.WithoutImport(f, src.Pkg.Info.PkgNameOf(spec))
		if got := textedit.Apply(f.Src.Text, 0, len(f.Src.Text), []textedit.Edit{del}); !ok || strings.Contains(got, `"strings"`) || !strings.Contains(got, `"container/ring"`) {
			t.Errorf("without strings: %v\n%s", ok, got)
		}
	}
}

// TestFormat: declarations and statements as gofmt sets them.
func TestFormat(t *testing.T) {
	t.Parallel()
	if got := source.Declare([]string{"a", "b"}, "int", "f( )"); got != "var a, b int = f()" {
		t.Errorf("%q", got)
	}
	if got := source.Declare([]string{"a"}, "", "f("); got != "" {
		t.Errorf("what does not parse becomes %q", got)
	}
	for depth, want := range map[int]string{0: "", 1: "\ta := 1\n\tb(a)\n", 2: "\t\ta := 1\n\t\tb(a)\n"} {
		if got := source.FormatStatements("a:=1\nb( a )\n", depth); got != want {
			t.Errorf("at depth %d: %q, want %q", depth, got, want)
		}
	}
}
