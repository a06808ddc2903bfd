package apply

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestGitApply asserts that git makes of a diff what Write makes of the change,
// for files of any shape and edits anywhere.
func TestGitApply(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	rnd := rand.New(rand.NewPCG(1, 2))
	var fixes []Fix
	names := []string{"plain.txt", "with space.txt", "dir/ümlaut.txt", "quo\"te.txt", "back\\slash.txt"}
	for i := range 60 {
		names = append(names, fmt.Sprintf("dir/%d.txt", i))
	}
	for _, name := range names {
		text := randomText(rnd)
		file := write(t, dir, name, text)
		for range 1 + rnd.IntN(4) {
			from := rnd.IntN(len(text) + 1)
			to := min(from+rnd.IntN(3)*rnd.IntN(9), len(text))
			fixes = append(fixes, Fix{Root: dir, Edits: []Edit{{file, from, to, randomText(rnd)[:rnd.IntN(3)]}}})
		}
	}
	changes, _ := Plan(fixes)
	if len(changes) < 40 {
		t.Fatalf("%d changes", len(changes))
	}
	var diff bytes.Buffer
	for _, c := range changes {
		rel, err := filepath.Rel(dir, c.File)
		if err != nil {
			t.Fatal(err)
		}
		diff.Write(Diff(c, filepath.ToSlash(rel)))
	}
	cmd := exec.Command("git", "apply", "--whitespace=nowarn")
	cmd.Dir, cmd.Stdin = dir, &diff
	cmd.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(dir))
	patch := diff.String()
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s\n%s", err, out, patch)
	}
	for _, c := range changes {
		if got := read(t, c.File); got != string(c.New) {
			t.Errorf("%s: git made %q, want %q", c.File, got, c.New)
		}
	}
}

// randomText returns a few lines, of few words so that many are equal.
func randomText(rnd *rand.Rand) string {
	end := []string{"\n", "\r\n"}[rnd.IntN(2)]
	var b strings.Builder
	for range 3 + rnd.IntN(30) {
		b.WriteString([]string{"", "a", "b", "}"}[rnd.IntN(4)] + end)
	}
	if text := b.String(); rnd.IntN(3) == 0 {
		return text[:len(text)-len(end)] + "z"
	}
	return b.String()
}
