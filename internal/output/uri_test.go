package output

import "testing"

// TestFileURI has names as each system has them, wherever it runs.
func TestFileURI(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"/src/a.go":             "file:///src/a.go",
		"/src/a b#1.go":         "file:///src/a%20b%231.go",
		"C:/src/a.go":           "file:///C:/src/a.go",
		"c:/Users/Ann/ä.go":     "file:///c:/Users/Ann/%C3%A4.go",
		"//server/share/src.go": "file://server/share/src.go",
	} {
		if got := fileURI(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
