package code_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/hoist/code"
	"github.com/mapperlint/mapperlint/internal/testsrc"
	"github.com/mapperlint/mapperlint/internal/typ"
)

// TestRefs reads functions with a block, and behind each what the block refers to.
func TestRefs(t *testing.T) {
	t.Parallel()
	src := testsrc.Load(t, "refs.txt")
	asked := 0
	for _, f := range src.Pkg.Funcs {
		if f.Obj == nil || f.Body == nil || src.Want[src.Line(f.Body)] == "" {
			continue
		}
		asked++
		var block *ast.BlockStmt
		for c := range f.Cursor.Preorder((*ast.BlockStmt)(nil)) {
			if _, inBlock := c.Parent().Node().(*ast.BlockStmt); inBlock {
				block = c.Node().(*ast.BlockStmt)
			}
		}
		r := code.RefsOf(src.Pkg, []ast.Node{block})
		var got []string
		if len(r.Locals) > 0 || r.Bad.Given() {
			got = append(got, "locals "+names(r.Locals))
		}
		if len(r.Own) > 0 {
			got = append(got, "own "+names(r.Own))
		}
		if len(r.Packages) > 0 {
			got = append(got, "packages "+names(r.Packages))
		}
		if r.Bad.Given() {
			got = append(got, "bad: "+r.Bad.Detail)
		}
		if len(got) == 0 {
			got = []string{"-"}
		}
		if want := src.Want[src.Line(f.Body)]; strings.Join(got, "; ") != want {
			t.Errorf("%s: %s, want %s", f.Name, strings.Join(got, "; "), want)
		}
	}
	if asked < 9 {
		t.Errorf("only %d functions were asked about", asked)
	}
}

func names[T types.Object](objs []T) string {
	var list []string
	for _, obj := range objs {
		list = append(list, obj.Name())
	}
	return fmt.Sprint(list)
}

// TestPlaces reads lines with a question each, and its answer.
func TestPlaces(t *testing.T) {
	t.Parallel()
	src := testsrc.Load(t, "places.txt")
	ask := map[string]func(*testsrc.Source, inspector.Cursor) (map[int]string, bool){
		"roots": roots, "assigned": assigned, "names": shadowed, "tests": tested, "listed": listed,
	}
	asked := 0
	for _, f := range src.Pkg.Funcs {
		if f.Obj == nil || ask[f.Name] == nil {
			continue
		}
		got, total := ask[f.Name](src, f.Cursor)
		first, last := src.Line(f.Body), src.Fset.Position(f.Body.End()).Line
		for line := first + 1; line <= last; line++ {
			want := src.Want[line]
			if want != "" {
				asked++
			}
			if answer, ok := got[line]; want != answer && (want != "" || ok && total) {
				t.Errorf("%s, line %d: %q, want %q", f.Name, line, answer, want)
			}
		}
	}
	if asked < 33 {
		t.Errorf("only %d questions", asked)
	}
}

// arguments returns the answer for the argument of each call of at, by its line.
func arguments(src *testsrc.Source, c inspector.Cursor, answer func(ast.Expr) string) map[int]string {
	got := make(map[int]string)
	for c := range c.Preorder((*ast.CallExpr)(nil)) {
		call := c.Node().(*ast.CallExpr)
		if id, ok := call.Fun.(*ast.Ident); ok && id.Name == "at" {
			got[src.Line(call)] = answer(call.Args[0])
		}
	}
	return got
}

func roots(src *testsrc.Source, c inspector.Cursor) (map[int]string, bool) {
	return arguments(src, c, func(e ast.Expr) string {
		if v := typ.RootVar(src.Pkg.Info, e); v != nil {
			return "root " + v.Name()
		}
		return "root none"
	}), true
}

func shadowed(src *testsrc.Source, c inspector.Cursor) (map[int]string, bool) {
	gone := make(map[*types.Var]bool)
	for id, obj := range src.Pkg.Info.Defs {
		if v, ok := obj.(*types.Var); ok && id.Name == "gone" {
			gone[v] = true
		}
	}
	return arguments(src, c, func(e ast.Expr) string {
		name, _ := strconv.Unquote(e.(*ast.BasicLit).Value)
		switch {
		case !code.Shadowed(src.Pkg, name, e.Pos(), nil):
			return "free"
		case !code.Shadowed(src.Pkg, name, e.Pos(), gone):
			return "shadowed but for the ones that go"
		}
		return "shadowed"
	}), true
}

func assigned(src *testsrc.Source, c inspector.Cursor) (map[int]string, bool) {
	got := make(map[int]string)
	for line := range src.Want {
		got[line] = "assigned"
	}
	for c := range c.Preorder((*ast.Ident)(nil)) {
		if code.Assigns(c) {
			got[src.Line(c.Node())] += " " + c.Node().(*ast.Ident).Name
		}
	}
	return got, false
}

func tested(src *testsrc.Source, c inspector.Cursor) (map[int]string, bool) {
	got := make(map[int]string)
	for c := range c.Preorder((*ast.IfStmt)(nil)) {
		got[src.Line(c.Node())] = "tests none"
		if v := code.TestsError(src.Pkg.Info, c.Node().(*ast.IfStmt)); v != nil {
			got[src.Line(c.Node())] = "tests " + v.Name()
		}
	}
	return got, true
}

// listed says in which list of statements the uses of n stand that a variable gets.
func listed(src *testsrc.Source, c inspector.Cursor) (map[int]string, bool) {
	got := make(map[int]string)
	for c := range c.Preorder((*ast.Ident)(nil)) {
		if line := src.Line(c.Node()); c.Node().(*ast.Ident).Name == "n" && src.Want[line] != "" {
			stmt, _ := code.Listed(c)
			again, ok := code.InList(c, stmt.Parent())
			if !ok || again != stmt {
				got[line] = "in no list"
				continue
			}
			got[line] = "in " + kind(stmt.Parent())
			if code.IsSingleVar(stmt.Node()) {
				got[line] += ", a variable alone"
			}
		}
	}
	return got, false
}

func kind(list inspector.Cursor) string {
	switch list.Node().(type) {
	case *ast.CaseClause:
		return "case"
	case *ast.CommClause:
		return "select"
	}
	switch list.Parent().Node().(type) {
	case *ast.IfStmt:
		return "if"
	case *ast.FuncLit:
		return "literal"
	}
	return "listed"
}

// TestGraph: initialisers reach through the bodies of functions, and through what
// was linked.
func TestGraph(t *testing.T) {
	t.Parallel()
	src := testsrc.Load(t, "graph.txt")
	var files []*ast.File
	for _, c := range src.Pkg.Files {
		files = append(files, c.Node().(*ast.File))
	}
	g := code.NewGraph(src.Pkg, files)
	object := func(name string) any { return src.Pkg.Pkg.Scope().Lookup(name) }
	reaches := func(from, to string) bool {
		return g.Reaches([]any{object(from)}, func(n any) bool { return n == object(to) })
	}
	for _, tt := range []struct {
		from, to string
		want     bool
	}{
		{"table", "fill", true}, {"table", "size", true}, {"fill", "table", false}, {"loop", "loop2", true}, {"loop2", "loop", true}, {"other", "size", false},
	} {
		if got := reaches(tt.from, tt.to); got != tt.want {
			t.Errorf("%s reaches %s: %v", tt.from, tt.to, got)
		}
	}
	g.Link(object("other"), object("table"))
	if !reaches("other", "size") {
		t.Error("other was linked to table, and does not reach size")
	}
}

// TestObjects: a declaration has all names of its specs, and no types.
func TestObjects(t *testing.T) {
	t.Parallel()
	src := testsrc.Load(t, "graph.txt")
	got := make(map[string]bool)
	for _, d := range src.Pkg.Files[0].Node().(*ast.File).Decls {
		if gen, ok := d.(*ast.GenDecl); ok && gen.Tok == token.IMPORT {
			continue
		}
		for _, obj := range code.Objects(src.Pkg.Info, d) {
			got[obj.(types.Object).Name()] = true
		}
	}
	for _, name := range []string{"table", "fill", "size", "loop", "loop2", "other"} {
		if !got[name] {
			t.Errorf("%s is missing", name)
		}
	}
	if got["list"] {
		t.Error("a type has no initialiser")
	}
}
