package exportdata

import (
	"bytes"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// archive returns the archive of net/url as the compiler has written it.
func archive(t *testing.T) []byte {
	t.Helper()
	out, err := exec.Command("go", "list", "-export", "-f", "{{.Export}}", "net/url").Output()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(strings.TrimSpace(string(out)))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func only(list ...string) Need {
	return Need{Named: func(pkg string, _ []string) func(string) bool {
		return func(name string) bool { return slices.Contains(list, pkg+"."+name) }
	}, Known: nothing}
}

func nothing(path, name string) bool { return false }

var all = Need{func(string, []string) func(string) bool { return func(string) bool { return true } }, nothing}

// imported imports what Read leaves of the archive.
func imported(t *testing.T, data []byte, need Need) *types.Package {
	t.Helper()
	read, err := selected(data, need)
	if err != nil {
		t.Fatal(err)
	}
	imp := importer.ForCompiler(token.NewFileSet(), "gc", func(string) (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(read)), nil
	})
	pkg, err := imp.Import("net/url")
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

// TestRead: what is kept is there, with what it refers to, and as it would be
// otherwise; the rest is not.
func TestRead(t *testing.T) {
	t.Parallel()
	data := archive(t)
	whole := imported(t, data, all)
	for _, name := range []string{"Parse", "URL", "QueryEscape", "ParseQuery", "Values"} {
		if whole.Scope().Lookup(name) == nil {
			t.Fatalf("net/url has no %s", name)
		}
	}
	for _, tt := range []struct {
		keep []string
		want string
	}{
		{[]string{"url.QueryEscape"}, "QueryEscape"},
		{[]string{"url.PathEscape", "url.QueryEscape"}, "PathEscape QueryEscape"},
		{[]string{"url.Parse", "http.QueryEscape"}, "Parse URL Userinfo Values"},
		{nil, ""},
	} {
		pkg := imported(t, data, only(tt.keep...))
		var got []string
		for _, name := range pkg.Scope().Names() {
			got = append(got, name)
			if x, y := types.ObjectString(pkg.Scope().Lookup(name), nil), types.ObjectString(whole.Scope().Lookup(name), nil); x != y {
				t.Errorf("%s is %s, want %s", name, x, y)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("of %q: %q, want %q", tt.keep, got, tt.want)
		}
	}
	if pkg := imported(t, data, only("url.Parse")); types.NewMethodSet(types.NewPointer(pkg.Scope().Lookup("URL").Type())).Lookup(pkg, "Query") == nil {
		t.Error("a type that is kept lacks a method")
	}
}

// TestKnown: what refers to an object that was imported before is read without it.
func TestKnown(t *testing.T) {
	t.Parallel()
	data, need := archive(t), only("url.Parse")
	whole, err := selected(data, need)
	if err != nil {
		t.Fatal(err)
	}
	var asked []string
	need.Known = func(path, name string) bool {
		asked = append(asked, path+"."+name)
		return name == "URL"
	}
	part, err := selected(data, need)
	if err != nil {
		t.Fatal(err)
	}
	if len(part) >= len(whole) || !slices.Contains(asked, "net/url.URL") && !slices.Contains(asked, ".URL") {
		t.Errorf("%d bytes, with URL %d; known may be %q", len(part), len(whole), asked)
	}
	if !bytes.Contains(part, []byte("URL")) || bytes.Contains(part, []byte("Userinfo")) {
		t.Error("the name of what is known is left out, or what it refers to is not")
	}
}

// TestOtherForms: what is not known is left as it is, and what is no archive is an
// error.
func TestOtherForms(t *testing.T) {
	t.Parallel()
	data := archive(t)
	definition := data[:bytes.Index(data, []byte(end))+len(end)]
	if got, err := selected(data, only()); err != nil || len(got) >= len(definition) {
		t.Errorf("%d of %d bytes are left of nothing, error %v", len(got), len(definition), err)
	}
	at := bytes.Index(data, []byte(begin)) + len(begin)
	later := slices.Clone(definition)
	later[at] = last + 1
	marked := slices.Clone(definition)
	marked[at+4] |= flagSync
	for name, other := range map[string][]byte{"a later version": later, "with marks": marked} {
		if got, err := selected(other, only()); err != nil || !bytes.Equal(got, other) {
			t.Errorf("%s: error %v, or changed", name, err)
		}
	}
	for n := range len(definition) {
		if n > 200 && n%101 != 0 {
			continue
		}
		if _, err := selected(definition[:n], only()); err == nil {
			t.Fatalf("no error for the first %d of %d bytes", n, len(definition))
		}
	}
	if _, err := selected([]byte(strings.Repeat("package p\n", 100)), only()); err == nil {
		t.Error("no error for source")
	}
}

// TestDamaged asserts that no byte that is another one makes it panic.
func TestDamaged(t *testing.T) {
	t.Parallel()
	definition := archive(t)
	data := definition[bytes.Index(definition, []byte(begin))+len(begin) : bytes.Index(definition, []byte(end))]
	for i := range data {
		if i > 2000 && i%97 != 0 {
			continue
		}
		for _, c := range []byte{0, 1, 0x7f, 0x80, 0xff} {
			other := slices.Clone(data)
			other[i] = c
			if d, ok := decode(other); ok {
				if d.shorten(only("url.Parse")) {
					d.encode(nil)
				}
			}
		}
	}
}
