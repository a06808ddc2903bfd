package hoist

import (
	"go/ast"
	"testing"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/summary"
)

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
		s := &site{b: &summary.Build{
			Entry:       &catalogue.Entry{Sharing: test.entry},
			Constructor: &catalogue.Constructor{Sharing: test.own},
		}}
		if got := s.sharing(); got != test.want {
			t.Errorf("entry %s, constructor %q: %s, want %s", test.entry, test.own, got, test.want)
		}
		if got := toPool.suits(nil, s); got != (test.want == catalogue.Pool) {
			t.Errorf("entry %s, constructor %q: a pool suits: %v", test.entry, test.own, got)
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
		s := &site{b: &summary.Build{Entry: entries[id], At: call}}
		if got := s.connects(); got != want {
			t.Errorf("%s: %v, want %v", id, got, want)
		}
	}
}
