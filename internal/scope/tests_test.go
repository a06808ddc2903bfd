package scope

import (
	"go/types"
	"testing"
)

// TestServesTests: a library that tests are written with, and what is below it,
// but not what only begins alike.
func TestServesTests(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]bool{
		"testing": true, "testing/quick": true,
		"github.com/onsi/ginkgo": true, "github.com/onsi/ginkgo/v2": true, "github.com/onsi/gomega/types": true, "github.com/ory/dockertest/v3/docker": true,
		"github.com/onsi/gomegas": false, "github.com/acme/testing": false, "net/http/httptest": false,
	} {
		if ServesTests(path) != want {
			t.Errorf("ServesTests(%q) = %v, want %v", path, !want, want)
		}
	}
}

// TestForTests: what has the handle of a test at hand is test code.
func TestForTests(t *testing.T) {
	t.Parallel()
	u := newUniverse(t)
	const fix = "fix/fortests"
	pkg, err := u.Import(fix)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{
		"direct": true, "asInterface": true, "variadic": true, "benchmark": true, "held": true, "heldEmbedded": true,
		"none": false, "run": false, "outline": false, "deep": false,
	}
	for name, want := range want {
		if r, got := ForTests(pkg.Scope().Lookup(name).(*types.Func).Signature()); got != want || got && r.Freq != Once {
			t.Errorf("ForTests(%s) = %v, %v, want %v", name, r.Freq, got, want)
		}
	}
	for method, want := range map[string]bool{"Check": true, "Outlined": false} {
		for _, typ := range []string{"Harness", "Outline"} {
			obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(pkg.Scope().Lookup(typ).Type()), true, pkg, method)
			if fn, ok := obj.(*types.Func); ok {
				if _, got := ForTests(fn.Signature()); got != want {
					t.Errorf("ForTests(%s.%s) = %v, want %v", typ, method, got, want)
				}
			}
		}
	}
}
