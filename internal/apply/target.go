package apply

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/mapperlint/mapperlint/internal/regular"
)

// A target is a file that may be written.
type target struct {
	name string // as it is spelt in edits
	path string // without symbolic links
	info fs.FileInfo
	old  []byte
}

// newTarget reads a file that is to be changed, or says why it must not be.
func newTarget(name, root string) (target, error) {
	t := target{name: name}
	var err error
	if t.path, err = filepath.EvalSymlinks(name); err != nil {
		return t, err
	}
	if root, err = filepath.EvalSymlinks(root); err != nil {
		return t, err
	}
	if rel, err := filepath.Rel(root, t.path); err != nil || !filepath.IsLocal(rel) {
		return t, fmt.Errorf("%s is outside of its module, in %s", name, filepath.Dir(t.path))
	}
	if t.old, err = regular.ReadFile(t.path); err != nil {
		return t, err
	}
	if t.info, err = os.Stat(t.path); err != nil {
		return t, err
	}
	return t, writable(t)
}

// writable reports why a file cannot be written: a file that its owner has made
// read-only is not replaced, although its directory would allow that.
func writable(t target) error {
	if t.info.Mode().Perm()&0o222 == 0 {
		return &fs.PathError{Op: "write", Path: t.name, Err: fs.ErrPermission}
	}
	f, err := os.OpenFile(t.path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	beside, err := os.CreateTemp(filepath.Dir(t.path), tempPattern)
	if err != nil {
		return err
	}
	beside.Close()
	return os.Remove(beside.Name())
}

// tempPattern names files beside those that are written. The go command ignores
// names that begin with a dot.
const tempPattern = ".mapperlint-*.tmp"
