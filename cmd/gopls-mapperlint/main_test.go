package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRefused asserts that what cannot work is refused before anything is
// downloaded, with the reason.
func TestRefused(t *testing.T) {
	t.Parallel()
	other := t.TempDir()
	if err := os.WriteFile(filepath.Join(other, "go.mod"), []byte("module example.com/other\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"-gopls=v0.24.0"}, "needs Go 1.27"},
		{[]string{"-gopls=v0.21.1"}, "lacks what mapperlint needs"},
		{[]string{"-gopls=v0.1.0"}, "has not been tried with it (known to work: v0.23.0"},
		{[]string{"-gopls=latest"}, "it is not a release of gopls"},
		{[]string{"-gopls=v0.23"}, "it is not a release of gopls"},
		{[]string{"-replace", "-o=gopls"}, "-replace and -o"},
		{[]string{"v0.23.0"}, `unexpected argument "v0.23.0"`},
		{[]string{"-source=testdata/nonesuch"}, "-source: "},
		{[]string{"-source=" + other}, "is not the source of github.com/mapperlint/mapperlint"},
		{nil, "-source=dir"}, // a test is not a released version
	} {
		err := run(test.args, io.Discard, io.Discard)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("gopls-mapperlint %q: error %v, want one with %q", test.args, err, test.want)
		}
	}
}

// TestAccepted is the twin of TestRefused: what is known to work, and what the
// user insists on, passes.
func TestAccepted(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{},
		{"-gopls=v0.23.0"},
		{"-gopls=v0.22.0"},
		{"-gopls=v0.24.0", "-untried"},
		{"-gopls=v9.9.9-pre.1", "-untried"},
	} {
		if _, err := parse(args, io.Discard); err != nil {
			t.Errorf("gopls-mapperlint %q: %v", args, err)
		}
	}
}

func TestOwnVersion(t *testing.T) {
	t.Parallel()
	for version, want := range map[string]bool{
		"v0.1.0":                              true,
		"v0.1.1-0.20260102030405-abcdefabcde": true,
		"v0.1.0+dirty":                        false,
		"(devel)":                             false,
		"":                                    false,
	} {
		if got := isReleased(version); got != want {
			t.Errorf("isReleased(%q) = %t, want %t", version, got, want)
		}
	}
}

// TestTarget asserts where the program goes.
func TestTarget(t *testing.T) {
	gobin := t.TempDir()
	t.Setenv("GOBIN", gobin)
	elsewhere := t.TempDir()
	t.Setenv("PATH", elsewhere+string(os.PathListSeparator)+os.Getenv("PATH"))
	other, err := filepath.Abs("other")
	if err != nil {
		t.Fatal(err)
	}
	check := func(o options, want string) {
		t.Helper()
		got, err := o.target(&goCommand{stderr: os.Stderr})
		if err != nil {
			t.Fatal(err)
		}
		if strings.TrimSuffix(got, ".exe") != want {
			t.Errorf("target of %+v is %s, want %s", o, got, want)
		}
	}
	check(options{}, filepath.Join(gobin, "gopls-with-mapperlint"))
	check(options{output: "other"}, other)

	if err := os.WriteFile(filepath.Join(elsewhere, "gopls"), nil, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(elsewhere, "gopls.exe"), nil, 0o777); err != nil {
		t.Fatal(err)
	}
	check(options{replace: true}, filepath.Join(elsewhere, "gopls"))
	check(options{}, filepath.Join(gobin, "gopls-with-mapperlint"))
}
