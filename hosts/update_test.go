package hosts

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestUpdate asserts that go vet shows nothing of an older mapperlint after an
// update: another build in the same place says another -V=full, and finds anew.
func TestUpdate(t *testing.T) {
	t.Parallel()
	p := newProject(t)
	tool := filepath.Join(t.TempDir(), "mapperlint")
	const was, is = `"gets the data to map"`, `"has the data to map"`
	vet := func(want, not string) (identity string) {
		t.Helper()
		r := p.try(t, "go", "vet", "-vettool="+tool, "./...")
		if out := append(r.stdout, r.stderr...); r.code != 1 || !bytes.Contains(out, []byte(want)) || bytes.Contains(out, []byte(not)) {
			t.Errorf("exit status %d, want 1 and %q, but not %q:\n%s", r.code, want, not, out)
		}
		return string(p.run(t, tool, "-V=full"))
	}
	old, new := strings.Trim(was, `"`), strings.Trim(is, `"`)
	buildWith(t, tool, nil)
	first := vet(old, new)
	if again := vet(old, new); again != first {
		t.Errorf("one build says %q and %q", first, again)
	}
	buildWith(t, tool, map[string][2]string{"passes/mapperlint/message.go": {was, is}})
	if second := vet(new, old); second == first {
		t.Errorf("two builds say -V=full %q", first)
	}
	buildWith(t, tool, nil)
	if third := vet(old, new); third != first {
		t.Errorf("the first build again says %q, then it said %q", third, first)
	}
}

// buildWith builds mapperlint with changed source: in the files that are named,
// the first text is replaced by the second.
func buildWith(t *testing.T, tool string, changes map[string][2]string) {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	replace := make(map[string]string)
	for name, change := range changes {
		src := readRepo(t, name)
		if !strings.Contains(src, change[0]) {
			t.Fatalf("%s has no %s", name, change[0])
		}
		to := filepath.Join(dir, filepath.Base(name))
		if err := os.WriteFile(to, []byte(strings.ReplaceAll(src, change[0], change[1])), 0o666); err != nil {
			t.Fatal(err)
		}
		replace[filepath.Join(root, filepath.FromSlash(name))] = to
	}
	overlay := filepath.Join(dir, "overlay.json")
	data, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(overlay, data, 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := goCommand("..", "build", "-overlay="+overlay, "-o", tool, "./cmd/mapperlint").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}
