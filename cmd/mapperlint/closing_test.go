package main

import (
	"slices"
	"testing"
)

func TestInvocation(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"mapperlint":                 "mapperlint",
		"/home/me/go/bin/mapperlint": "mapperlint",
		"/home/me/.cache/go-build/ab/abcdef-d/mapperlint":          "go tool mapperlint",
		"/tmp/go-build123456/b001/exe/mapperlint":                  "go tool mapperlint",
		"/Users/me/Library/Caches/go-build/ab/abcdef-d/mapperlint": "go tool mapperlint",
	} {
		if got := invocation(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestWithoutOutput says which flags of a command line the suggested one has.
func TestWithoutOutput(t *testing.T) {
	t.Parallel()
	for _, tt := range [][2][]string{
		{{"./..."}, {"./..."}},
		{{"-c=1", "-groups=a", "-f", "text", "-c", "2", "-mapper", "x.New", "./...", "-c"}, {"-groups=a", "-mapper", "x.New", "./...", "-c"}},
		{{"-v", "--debug=t", "-generated", "./a"}, {"-generated", "./a"}},
	} {
		o := &options{args: tt[0]}
		if got := o.withoutOutput(); !slices.Equal(got, tt[1]) {
			t.Errorf("%q: %q, want %q", tt[0], got, tt[1])
		}
	}
}

func TestQuoted(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]string{"./...": "./...", "": "''", "a b": "'a b'", "it's": `'it'\''s'`, "x.(*T).New": "'x.(*T).New'"} {
		if got := quoted(word); got != want {
			t.Errorf("%q: %s, want %s", word, got, want)
		}
	}
}
