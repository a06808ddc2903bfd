package typ

import "testing"

func TestImportPath(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]string{
		"a.b/c":                         "a.b/c",
		"a.b/v2/c":                      "a.b/v2/c",
		"a.b/c/vendor/d.e/f":            "d.e/f",
		"a.b/vendor/c.d/vendor/d.e/f":   "d.e/f",
		"vendor/golang.org/x/net/http2": "golang.org/x/net/http2",
		"a.b/vendors/c":                 "a.b/vendors/c",
		"a.b/vendor":                    "a.b/vendor",
	} {
		if got := ImportPath(path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}
