package apply

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// write writes a file below dir, and returns its name.
func write(t *testing.T, dir, name, text string) string {
	t.Helper()
	name = filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// onlyFiles fails if a directory holds anything else than the files.
func onlyFiles(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != len(names) {
		t.Errorf("%s holds %v, want %v", dir, entries, names)
	}
}

func TestMerge(t *testing.T) {
	t.Parallel()
	ins := func(at int, s string) Edit { return Edit{"p.go", at, at, s} }
	rep := func(from, to int, s string) Edit { return Edit{"p.go", from, to, s} }
	tests := []struct {
		name string
		x, y []Edit
		want string // of the text 0123456789, "" for a conflict
	}{
		{"apart", []Edit{rep(1, 2, "a")}, []Edit{rep(5, 6, "b")}, "0a234b6789"},
		{"in the other order", []Edit{rep(5, 6, "b")}, []Edit{rep(1, 2, "a")}, "0a234b6789"},
		{"the same declaration", []Edit{ins(1, "a"), rep(2, 3, "x")}, []Edit{ins(1, "a"), rep(5, 6, "y")}, "0a1x34y6789"},
		{"the same after another at one place", []Edit{ins(1, "b")}, []Edit{ins(1, "a"), ins(1, "b")}, "0ba123456789"},
		{"insertions at one place", []Edit{ins(1, "a")}, []Edit{ins(1, "b")}, "0ab123456789"},
		{"an insertion before", []Edit{rep(1, 3, "a")}, []Edit{ins(1, "b")}, "0ba3456789"},
		{"an insertion behind", []Edit{rep(1, 3, "a")}, []Edit{ins(3, "b")}, "0ab3456789"},
		{"an insertion within", []Edit{rep(1, 3, "a")}, []Edit{ins(2, "b")}, ""},
		{"two for one place", []Edit{rep(1, 3, "a")}, []Edit{rep(1, 3, "b")}, ""},
		{"partly", []Edit{rep(1, 4, "a")}, []Edit{rep(3, 6, "b")}, ""},
		{"one within the other", []Edit{rep(1, 6, "a")}, []Edit{rep(3, 4, "b")}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			file := write(t, dir, "p.txt", "0123456789")
			fixes := []Fix{{Edits: named(tt.x, file), Root: dir}, {Edits: named(tt.y, file), Root: dir}}
			changes, refused := Plan(fixes)
			if refused[0] != nil || (refused[1] != nil) != (tt.want == "") {
				t.Fatalf("refused: %v", refused)
			}
			if got := string(changes[0].New); tt.want != "" && got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// named returns edits of a file.
func named(edits []Edit, file string) []Edit {
	var list []Edit
	for _, e := range edits {
		e.File = file
		list = append(list, e)
	}
	return list
}

// replace returns the fix that replaces the only occurrence of a text.
func replace(t *testing.T, root, file, old, text string) Fix {
	t.Helper()
	i := strings.Index(read(t, file), old)
	if i < 0 {
		t.Fatalf("%s has no %q", file, old)
	}
	return Fix{Root: root, Edits: []Edit{{file, i, i + len(old), text}}}
}

// TestWriteKeeps asserts that a file keeps its line ends, its byte order mark,
// its layout, its missing newline and its mode.
func TestWriteKeeps(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	const before = "\ufeffpackage p\r\n\r\nvar   x =  1\r\nvar y=2"
	file := write(t, dir, "p.go", before)
	if err := os.Chmod(file, 0o640); err != nil {
		t.Fatal(err)
	}
	changes, refused := Plan([]Fix{replace(t, dir, file, "y=2", "y=3")})
	if refused[0] != nil {
		t.Fatal(refused)
	}
	if err := Write(changes); err != nil {
		t.Fatal(err)
	}
	if got, want := read(t, file), strings.Replace(before, "y=2", "y=3", 1); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	onlyFiles(t, dir, "p.go")
}

// TestPlanRefuses asserts that a fix is refused as a whole if one of its files
// must not be written, and that others are made all the same.
func TestPlanRefuses(t *testing.T) {
	t.Parallel()
	outside, dir := t.TempDir(), t.TempDir()
	good := write(t, dir, "good.go", "package p\n")
	other := write(t, dir, "other.go", "package p\n")
	fixed := write(t, dir, "fixed.go", "package p\n")
	if err := os.Chmod(fixed, 0o444); err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string]struct {
		file, why string
	}{
		"read-only":       {fixed, "permission denied"},
		"outside":         {write(t, outside, "out.go", "package p\n"), "outside of its module"},
		"a link out":      {link(t, filepath.Join(outside, "out.go"), filepath.Join(dir, "link.go")), "outside of its module"},
		"a directory out": {filepath.Join(link(t, outside, filepath.Join(dir, "sub")), "out.go"), "outside of its module"},
		"not there":       {filepath.Join(dir, "none.go"), "no such file"},
		"a directory":     {t.TempDir(), "outside"},
	} {
		fixes := []Fix{
			{Root: dir, Edits: []Edit{{good, 0, 0, "// A\n"}, {bad.file, 0, 0, "// A\n"}}},
			{Root: dir, Edits: []Edit{{other, 0, 0, "// B\n"}}},
		}
		changes, refused := Plan(fixes)
		if refused[0] == nil || !strings.Contains(refused[0].Error(), bad.why) {
			t.Errorf("%s: %v, want %q", name, refused[0], bad.why)
		}
		if refused[1] != nil || len(changes) != 1 || changes[0].File != other {
			t.Errorf("%s: the other fix: %v, %v", name, refused[1], changes)
		}
	}
	if _, refused := Plan([]Fix{{Root: dir, Edits: []Edit{{good, 5, 100, ""}}}}); refused[0] == nil {
		t.Error("an edit behind the end of the file is made")
	}
}

func link(t *testing.T, old, name string) string {
	t.Helper()
	if err := os.Symlink(old, name); err != nil {
		t.Skip(err)
	}
	return name
}

// TestLinkInside asserts that a link that stays in the module remains one.
func TestLinkInside(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := write(t, dir, "real/p.go", "package p\n")
	name := link(t, file, filepath.Join(dir, "link.go"))
	changes, refused := Plan([]Fix{replace(t, dir, name, "package p", "package q")})
	if refused[0] != nil {
		t.Fatal(refused)
	}
	if err := Write(changes); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(name); err != nil || info.Mode().Type() != fs.ModeSymlink || read(t, file) != "package q\n" {
		t.Errorf("%v, %v; the file is %q", info.Mode(), err, read(t, file))
	}
}

// TestBrokenTogether asserts that fixes are not made which would leave no Go file.
func TestBrokenTogether(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	bad, good := write(t, dir, "bad.go", "package p\n\nvar x = 1\n"), write(t, dir, "good.go", "package p\n\nvar x = 1\n")
	changes, refused := Plan([]Fix{replace(t, dir, bad, "1", ")"), replace(t, dir, good, "1", "2")})
	if refused[0] == nil || refused[1] != nil || len(changes) != 1 || changes[0].File != good {
		t.Errorf("refused %v, changes %v", refused, changes)
	}
}

// TestWriteAllOrNone asserts that no file is written if one was changed since, and
// that what was written before an error can be put back.
func TestWriteAllOrNone(t *testing.T) {
	t.Parallel()
	plan := func(dir string) (first, second string, changes []Change) {
		first, second = write(t, dir, "a/a.go", "package p\n"), write(t, dir, "b/b.go", "package p\n")
		changes, refused := Plan([]Fix{replace(t, dir, first, "p\n", "q\n"), replace(t, dir, second, "p\n", "q\n")})
		if refused[0] != nil || refused[1] != nil {
			t.Fatal(refused)
		}
		return first, second, changes
	}
	dir := t.TempDir()
	first, second, changes := plan(dir)
	write(t, dir, "b/b.go", "package other\n")
	if err := Write(changes); err == nil || !strings.Contains(err.Error(), "changed in the meantime") {
		t.Errorf("a file that was changed: %v", err)
	}
	if read(t, first) != "package p\n" || read(t, second) != "package other\n" {
		t.Error("a file was written")
	}
	onlyFiles(t, filepath.Join(dir, "a"), "a.go")

	dir = t.TempDir()
	first, second, changes = plan(dir)
	if err := Write(changes); err != nil {
		t.Fatal(err)
	}
	if err := putBack(changes[:1]); err != nil || read(t, first) != "package p\n" || read(t, second) != "package q\n" {
		t.Errorf("putting back one of two: %v, %q and %q", err, read(t, first), read(t, second))
	}
	onlyFiles(t, filepath.Join(dir, "a"), "a.go")
}

// TestNoChange asserts that edits which change nothing are no change.
func TestNoChange(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := write(t, dir, "p.go", "package p\n")
	if changes, refused := Plan([]Fix{replace(t, dir, file, "p\n", "p\n")}); len(changes) != 0 || refused[0] != nil {
		t.Errorf("%v, %v", changes, refused)
	}
}

func TestDiffText(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := write(t, dir, "p.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15")
	changes, _ := Plan([]Fix{
		{Root: dir, Edits: []Edit{{file, 2, 2, "a\nb\n"}}},
		replace(t, dir, file, "13\n", ""),
		replace(t, dir, file, "15", "15\n"),
	})
	const want = `--- a/p q.txt	
+++ b/p q.txt	
@@ -1,4 +1,6 @@
 1
+a
+b
 2
 3
 4
@@ -10,6 +12,5 @@
 10
 11
 12
-13
 14
-15
\ No newline at end of file
+15
`
	if got := Diff(changes[0], "p q.txt"); !bytes.Equal(got, []byte(want)) {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
