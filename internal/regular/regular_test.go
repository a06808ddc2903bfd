package regular

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReadFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file, link := filepath.Join(dir, "p.go"), filepath.Join(dir, "link.go")
	if err := os.WriteFile(file, []byte("package p\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if got, err := ReadFile(file); err != nil || string(got) != "package p\n" {
		t.Errorf("%q, %v", got, err)
	}
	if err := os.Symlink(file, link); err == nil {
		if got, err := ReadFile(link); err != nil || string(got) != "package p\n" {
			t.Errorf("through a link: %q, %v", got, err)
		}
	}
	if got, err := ReadFile(dir); err == nil || !strings.Contains(err.Error(), "not a regular file") {
		t.Errorf("a directory: %q, %v", got, err)
	}
	if _, err := ReadFile(filepath.Join(dir, "none.go")); !os.IsNotExist(err) {
		t.Errorf("no file: %v", err)
	}
	huge := filepath.Join(dir, "huge.go")
	if err := os.WriteFile(huge, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(huge, Limit+1); err != nil { // takes no room on most file systems
		t.Skip(err)
	}
	if _, err := ReadFile(huge); err == nil || !strings.Contains(err.Error(), "limit") {
		t.Errorf("a file above the limit: %v", err)
	}
}
