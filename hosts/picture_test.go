package hosts

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestPicture runs README's first command as in a terminal, and asserts that it
// shows what internal/docgen makes a picture of; -update writes that. After it,
// go generate ./... makes the picture.
func TestPicture(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("script"); err != nil {
		unavailable(t, "a terminal (script of util-linux)", err)
	}
	const command = "go -C examples/priceapi tool mapperlint ./..."
	if !strings.Contains(readRepo(t, "README.md"), "\n"+command+"\n") {
		t.Fatalf("README.md does not show %s", command)
	}
	p := newExample(t)
	p.run(t, "go", "build", "./...") // so that there is no progress to be shown
	r := p.tryEnv(t, []string{"NO_COLOR=", "TERM=xterm", "COLUMNS=120"}, "script", "-qec", "stty cols 120; go tool mapperlint ./...", os.DevNull)
	if r.code != 3 {
		t.Errorf("exit status %d, want 3", r.code)
	}
	// Of a line that was written over, what came last; of escapes, those for colours.
	shown := regexp.MustCompile(`[^\n\r]*\r|\x1b\[[0-9;]*[A-Za-ln-z]`).ReplaceAllString(strings.ReplaceAll(string(r.stdout), "\r\n", "\n"), "")
	got := []byte("$ " + command + "\n" + strings.ReplaceAll(shown, p.dir+string(filepath.Separator), ""))
	file := filepath.FromSlash("../internal/docgen/terminal.txt")
	if *update {
		if err := os.WriteFile(file, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is stale (go test -run TestPicture -update writes it):\n%s", file, diff(strings.Split(string(got), "\n"), strings.Split(string(want), "\n")))
	}
}
