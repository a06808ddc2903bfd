package touch_test

import (
	"cmp"
	"go/ast"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/hoist/hoisttest"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
)

// TestConfigured reads functions that build an instance, and behind each what keeps
// that from being shared.
func TestConfigured(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "touch.txt")
	users := src.Touch()
	sites := site.NewReader(src.Folder.Pkg, src.Sources)
	got := make(map[string]string)
	for _, f := range src.Found {
		name := f.Build.Owner.Decl().Name
		if got[name] != "" {
			continue // the first one is asked about
		}
		s, why := sites.New(f)
		if s == nil {
			got[name] = "no site: " + why.String()
			continue
		}
		why = users.Configured(s)
		got[name] = strings.TrimSuffix(string(why.Rule)+": "+why.Detail, ": ")
		if !why.Given() {
			got[name] = "-"
		}
	}
	src.Answers(t, 16, func(name string) string { return got[name] })
}

// TestReleased: what is closed, here or by who gets it, is released.
func TestReleased(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "touch.txt")
	users := src.Touch()
	want := map[string]bool{"database": true, "closedByHelper": true, "methodValue": true, "open": false, "used": false}
	for _, b := range src.Folder.Builds {
		name := b.Owner.Decl().Name
		if released, asked := want[name]; asked {
			if _, got := users.Released(b); got != released {
				t.Errorf("%s: released %v", name, got)
			}
			delete(want, name)
		}
	}
	for name := range want {
		t.Errorf("%s builds nothing", name)
	}
}

// TestAltered: who gets an instance from a call may configure it, release it, or hand it
// on to what may.
func TestAltered(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "altered.txt")
	users := src.Touch()
	calls := make(map[string]string)
	for c := range src.Folder.Pkg.Root.Preorder((*ast.CallExpr)(nil)) {
		id, ok := c.Node().(*ast.CallExpr).Fun.(*ast.Ident)
		if !ok || id.Name != "made" {
			continue
		}
		rule := string(users.Altered(c, 0, src.Folder.Builds[0].Entry).Rule)
		calls[src.Folder.Pkg.Enclosing(c).Decl().Name] = cmp.Or(rule, "nothing")
	}
	src.Answers(t, 8, func(name string) string { return calls[name] })
}
