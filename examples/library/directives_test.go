package mapper

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestDirectives lints a program that uses this library as programs should, and as
// they should not: testdata/shop. Each line with a comment "// want `text`" must
// have a diagnostic that the text matches, and no other line may have one.
func TestDirectives(t *testing.T) {
	t.Parallel()
	linter := filepath.Join(t.TempDir(), "mapperlint")
	run(t, ".", "go", "build", "-o", linter, "github.com/mapperlint/mapperlint/cmd/mapperlint")
	shop := filepath.Join("testdata", "shop")
	got := diagnostics(t, run(t, shop, linter, "-json", "-groups=mapper,leak", "./..."))
	for place, text := range wants(t, shop) {
		matched, err := regexp.MatchString(text, got[place])
		if err != nil {
			t.Fatal(err)
		}
		if !matched {
			t.Errorf("%s: got %q, want what matches %q", place, got[place], text)
		}
		delete(got, place)
	}
	for place, message := range got {
		t.Errorf("%s: unexpected: %s", place, message)
	}
}

func run(t *testing.T, dir, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	var out, errs bytes.Buffer
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, &errs)
	}
	return out.Bytes()
}

// diagnostics returns the message at each "file:line".
func diagnostics(t *testing.T, output []byte) map[string]string {
	t.Helper()
	var packages map[string]map[string][]struct{ Posn, Message string }
	if err := json.Unmarshal(output, &packages); err != nil {
		t.Fatalf("%v in %s", err, output)
	}
	got := make(map[string]string)
	for _, analyzers := range packages {
		for _, d := range analyzers["mapperlint"] {
			place := filepath.Base(d.Posn) // file:line:column
			got[place[:strings.LastIndexByte(place, ':')]] = d.Message
		}
	}
	return got
}

// wants returns what each "file:line" of a directory wants.
func wants(t *testing.T, dir string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no Go files in %s (%v)", dir, err)
	}
	all := make(map[string]string)
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(bytes.NewReader(data))
		for line := 1; lines.Scan(); line++ {
			if _, text, ok := strings.Cut(lines.Text(), "// want `"); ok {
				all[fmt.Sprintf("%s:%d", filepath.Base(name), line)] = strings.TrimSuffix(text, "`")
			}
		}
	}
	return all
}
