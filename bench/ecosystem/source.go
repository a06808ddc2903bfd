package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mapperlint/mapperlint/bench/internal/corpus"
)

// A repository is a line of repos.jsonl.
type repository struct {
	Name    string            `json:"repo"`
	Commit  string            `json:"commit"`
	Modules map[string]string `json:"modules"` // module path by directory, "." for the root
}

// dirs returns the directories of the modules.
func (r repository) dirs() []string { return slices.Sorted(maps.Keys(r.Modules)) }

// link returns where people read a line.
func (r repository) link(file string, line int) string {
	return fmt.Sprintf("https://github.com/%s/blob/%s/%s#L%d", r.Name, r.Commit, file, line)
}

// source returns a clean tree of a repository at its commit.
func (o *options) source(r repository) (*corpus.Tree, error) {
	if err := os.MkdirAll(o.work, 0o777); err != nil {
		return nil, err
	}
	if o.mirror != "" {
		return corpus.Checkout(o.mirror, o.work, r.Name, r.Commit, o.limit)
	}
	path := r.Modules["."]
	if path == "" {
		return nil, errors.New("it has no module in its root, as the module proxy would need: give -mirror")
	}
	dir := filepath.Join(o.work, strings.ReplaceAll(r.Name, "/", "+")+"@"+r.Commit[:12])
	t := &corpus.Tree{Dir: dir, Limit: o.limit}
	if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil {
		_, err := t.Git("checkout", "-q", "-f", "HEAD")
		return t, err
	}
	return t, fromProxy(t, path, r.Commit)
}

// fromProxy makes a tree of a module at a commit.
func fromProxy(t *corpus.Tree, path, commit string) error {
	cmd := exec.Command("go", "mod", "download", "-json", path+"@"+commit)
	cmd.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off")
	cmd.Dir = os.TempDir() // not in a module
	out, err := cmd.Output()
	var got struct{ Dir, Error string }
	if e := json.Unmarshal(out, &got); e != nil {
		return fmt.Errorf("go mod download: %w: %s", errors.Join(err, e), corpus.Tail(out))
	}
	if got.Error != "" || got.Dir == "" {
		return fmt.Errorf("go mod download: %s", got.Error)
	}
	if err := os.RemoveAll(t.Dir); err != nil { // of an attempt that failed
		return err
	}
	if err := os.CopyFS(t.Dir, os.DirFS(got.Dir)); err != nil {
		return err
	}
	if err := writable(t.Dir); err != nil {
		return err
	}
	for _, args := range [][]string{{"init", "-q"}, {"add", "-A", "-f"},
		{"-c", "user.name=bench", "-c", "user.email=bench@localhost", "commit", "-q", "--no-verify", "-m", commit}} {
		if _, err := t.Git(args...); err != nil {
			return err
		}
	}
	return nil
}

// writable undoes what the module cache does to its files.
func writable(dir string) error {
	return filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil || info.Mode()&os.ModeSymlink != 0 {
			return err
		}
		return os.Chmod(path, info.Mode().Perm()|0o200)
	})
}
