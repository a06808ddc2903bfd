package site_test

import (
	"go/ast"
	"strings"
	"testing"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/hoist/hoisttest"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/summary"
)

// TestSites reads functions that build an instance, and behind each how it holds that.
func TestSites(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "sites.txt")
	sites := site.NewReader(src.Folder.Pkg, src.Sources)
	got := make(map[string]string)
	for _, f := range src.Found {
		name := f.Build.Owner.Decl().Name
		if s, why := sites.New(f); s != nil {
			got[name] = describe(s)
		} else {
			got[name] = "refused: " + string(why.Rule)
		}
	}
	src.Answers(t, 11, func(name string) string { return got[name] })
}

func describe(s *site.Site) string {
	var list []string
	if s.ReturnedByFactory() {
		list = append(list, "returned by its factory")
	}
	list = append(list, "value "+s.File.Src.Node(s.Value.Node()))
	if s.Local != nil {
		list = append(list, "local "+s.Local.Name())
	} else {
		list = append(list, "no local")
	}
	switch {
	case s.Err != nil:
		list = append(list, "error "+s.Err.Name())
	case s.WithErr:
		list = append(list, "error _")
	}
	return strings.Join(list, "; ")
}

// TestSharingOfConstructor: what a constructor says of its own counts, not what
// the entry says of its others.
func TestSharingOfConstructor(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		entry, own, want catalogue.Sharing
	}{
		{catalogue.Safe, "", catalogue.Safe},
		{catalogue.Safe, catalogue.Pool, catalogue.Pool},
		{catalogue.Pool, catalogue.Safe, catalogue.Safe},
	} {
		s := &site.Site{Build: &summary.Build{
			Entry:       &catalogue.Entry{Sharing: test.entry},
			Constructor: &catalogue.Constructor{Sharing: test.own},
		}}
		if got := s.Sharing(); got != test.want {
			t.Errorf("entry %s, constructor %q: %s, want %s", test.entry, test.own, got, test.want)
		}
	}
}

// TestConnects: what opens connections or starts goroutines waits for its first
// use, in whatever group it is.
func TestConnects(t *testing.T) {
	t.Parallel()
	call := inspector.New([]*ast.File{{Name: ast.NewIdent("p"), Decls: []ast.Decl{&ast.FuncDecl{
		Name: ast.NewIdent("f"), Type: &ast.FuncType{Params: &ast.FieldList{}}, Body: &ast.BlockStmt{List: []ast.Stmt{
			&ast.ExprStmt{X: &ast.CallExpr{Fun: ast.NewIdent("g")}},
		}},
	}}}}).Root()
	for c := range call.Preorder((*ast.CallExpr)(nil)) {
		call = c
	}
	entries := make(map[string]*catalogue.Entry)
	for _, e := range catalogue.Entries() {
		entries[e.ID] = e
	}
	for id, want := range map[string]bool{"jwk-cache-v2": true, "sql-open": true, "validator": false, "google-idtoken": false} {
		s := &site.Site{Build: &summary.Build{Entry: entries[id], At: call}}
		if got := s.Connects(); got != want {
			t.Errorf("%s: %v, want %v", id, got, want)
		}
	}
}
