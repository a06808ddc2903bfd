package catalogue

import "testing"

func TestOwnLibrary(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		constructor, path string
		added, want       bool
	}{
		{"(*github.com/open-policy-agent/opa/v1/rego.Rego).PrepareForEval", "github.com/open-policy-agent/opa/v1/rego", false, true},
		{"(*github.com/open-policy-agent/opa/v1/rego.Rego).PrepareForEval", "github.com/open-policy-agent/opa/server", false, true},
		{"(*github.com/open-policy-agent/opa/v1/rego.Rego).PrepareForEval", "github.com/open-policy-agent/gatekeeper/pkg", false, false},
		{"xorm.io/xorm/caches.NewLRUCacher2", "xorm.io/xorm/tags", false, true},
		{"k8s.io/apimachinery/pkg/runtime.NewScheme", "k8s.io/client-go/rest", false, false},
		{"golang.org/x/text/language.NewMatcher", "golang.org/x/tools/cmd/gopls", false, false},
		{"net/http.Transport{}", "net/http", false, true},
		{"net/http.Transport{}", "net/http/httptest", false, false},
		{"example.com/shop.New", "example.com/shop", true, false},
	} {
		e := &Entry{Added: test.added}
		if got := e.OwnLibrary(&Constructor{Name: test.constructor}, test.path); got != test.want {
			t.Errorf("%s in %s, added %t: %t, want %t", test.constructor, test.path, test.added, got, test.want)
		}
	}
}
