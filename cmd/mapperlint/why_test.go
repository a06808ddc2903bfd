package main

import "testing"

// TestSplitPlace has the names of each system, wherever it runs.
func TestSplitPlace(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]place{
		"api.go:12":                   {"api.go", 12},
		"api.go:12:3":                 {"api.go", 12},
		"./a/b.go:1":                  {"./a/b.go", 1},
		`C:\src\api.go:12`:            {`C:\src\api.go`, 12},
		`c:/src/api.go:12:7`:          {`c:/src/api.go`, 12},
		`\\server\share\api.go:3`:     {`\\server\share\api.go`, 3},
		"/src/odd.go:1/api.go:2":      {"/src/odd.go:1/api.go", 2},
		"github.com/a/b.go/api.go:20": {"github.com/a/b.go/api.go", 20},
	} {
		if file, line, ok := splitPlace(text); !ok || (place{file, line}) != want {
			t.Errorf("%s: %q, %d, %t", text, file, line, ok)
		}
	}
	for _, text := range []string{"", "api.go", "api.go:", "api.go:0", "api.go:-1", "api.go:x", "api:12", `C:\src\api.go`, "C:12"} {
		if file, line, ok := splitPlace(text); ok {
			t.Errorf("%q is taken: %q, %d", text, file, line)
		}
	}
}

func TestSameName(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		a, b             string
		unix, andWindows bool
	}{
		{"/src/a.go", "/src/a.go", true, true},
		{"/src/a.go", "/src/A.go", false, true},
		{"/src/a.go", "/src/b.go", false, false},
		{`C:\src\a.go`, `c:\src\a.go`, false, true},
		{`C:\src\a.go`, `C:/src/a.go`, false, true}, // from a //line comment
		{`C:\src\a.go`, `D:\src\a.go`, false, false},
	} {
		if got := sameName(test.a, test.b, false); got != test.unix {
			t.Errorf("%s and %s: %t", test.a, test.b, got)
		}
		if got := sameName(test.a, test.b, true); got != test.andWindows {
			t.Errorf("%s and %s on Windows: %t", test.a, test.b, got)
		}
	}
}
