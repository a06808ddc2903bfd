package hosts

import (
	"strings"
	"testing"
)

// TestGoLine asserts what README says of the go line of a module of an older Go:
// the tool directive raises it, and with a file of its own it stays as it is.
func TestGoLine(t *testing.T) {
	t.Parallel()
	const before = "module example.com/older\n\ngo 1.22\n"
	env := releasedHere(t)
	for _, test := range []struct {
		prefix string
		raised bool
	}{
		{"go get -tool " + ownModule, true},
		{"go mod init -modfile=", false},
		{"go get -tool -modfile=", false},
	} {
		p := &project{dir: t.TempDir()}
		p.write(t, "go.mod", []byte(before))
		for _, line := range commands(t, readRepo(t, "README.md"), "Install and run") {
			if init := strings.HasPrefix(line, "go mod init -modfile="); !strings.HasPrefix(line, test.prefix) && (!init || test.raised) {
				continue
			}
			if r := p.bash(t, env, line); r.code != 0 {
				t.Fatalf("%s: exit status %d\n%s", line, r.code, r.stderr)
			}
		}
		got := string(mustRead(t, p, "go.mod"))
		if raised := strings.Contains(got, "\ngo 1.25"); raised != test.raised || !raised && got != before {
			t.Errorf("after %s go.mod is\n%s", test.prefix, got)
		}
	}
}
