// Package corpus gets public repositories at pinned commits, runs programs in
// them, and reads what mapperlint says of them.
package corpus

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A Tree is a checkout of a repository.
type Tree struct {
	Dir   string
	Limit time.Duration // for each command
}

// ErrLimit says that a command took longer than the limit.
var ErrLimit = errors.New("time limit")

// Run runs a command in a directory of the tree, in that module alone.
func (t *Tree) Run(dir, name string, args ...string) (stdout, stderr []byte, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), t.Limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = filepath.Join(t.Dir, dir)
	cmd.Env = t.Env(dir)
	cmd.WaitDelay = 10 * time.Second
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err = cmd.Run()
	if ctx.Err() != nil {
		err = ErrLimit
	}
	return out.Bytes(), errs.Bytes(), err
}

// Env is the environment of commands in the module of a directory: that module
// alone, and what it vendors where it does.
func (t *Tree) Env(dir string) []string {
	mode := "mod"
	if _, err := os.Stat(filepath.Join(t.Dir, dir, "vendor", "modules.txt")); err == nil {
		mode = "vendor"
	}
	return append(os.Environ(), "GOFLAGS=-mod="+mode+" -buildvcs=false", "GOWORK=off", "GOTOOLCHAIN=local")
}

// Git runs git in the tree.
func (t *Tree) Git(args ...string) (string, error) {
	out, errs, err := t.Run(".", "git", args...)
	if err != nil {
		return "", fmt.Errorf("git %s: %w: %s", args[0], err, Tail(errs))
	}
	return string(out), nil
}

// Checkout returns a tree of a repository below work, clean and at a commit. The
// repository is cloned from mirror, which holds clones, bare or not, as
// OWNER+NAME/repo or OWNER/NAME.
func Checkout(mirror, work, repo, commit string, limit time.Duration) (*Tree, error) {
	name := strings.ReplaceAll(repo, "/", "+")
	t := &Tree{Dir: filepath.Join(work, name), Limit: limit}
	var err error
	if t.Dir, err = realPath(t.Dir); err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(t.Dir, ".git")); err != nil {
		src := ""
		for _, dir := range []string{filepath.Join(mirror, name, "repo"), filepath.Join(mirror, filepath.FromSlash(repo))} {
			if _, err := os.Stat(dir); err == nil {
				src = dir
			}
		}
		if src == "" {
			return nil, errors.New("no clone")
		}
		if _, err := t.Git("clone", "-q", "--no-checkout", "--shared", src, "."); err != nil {
			return nil, err
		}
	}
	if err := t.At(commit); err != nil {
		return nil, err
	}
	_, err = t.Git("clean", "-q", "-f", "-d", "-x")
	return t, err
}

// At checks out a commit. A clone may lack large files, which do not matter.
func (t *Tree) At(commit string) error {
	_, err := t.Git("checkout", "-q", "-f", commit)
	if err == nil {
		return nil
	}
	if _, err := t.Git("update-ref", "--no-deref", "HEAD", commit); err != nil {
		return err
	}
	if _, err := t.Git("read-tree", commit); err != nil {
		return err
	}
	t.Git("checkout-index", "-q", "-a", "-f") // fails for what is not there
	missing, err := t.Git("diff", "--name-only", "--", GoFiles, "*go.mod", "*go.sum", ":!vendor", ":!*/vendor")
	if err == nil && missing != "" {
		err = fmt.Errorf("the clone lacks %s", strings.Join(strings.Fields(missing), ", "))
	}
	return err
}

// realPath makes a directory and returns its name without symbolic links.
func realPath(dir string) (string, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(dir)
}

// GoFiles limits a diff to what fixes can change; go.mod changes when packages
// are loaded.
const GoFiles = "*.go"

// Changed returns the files that differ from the commit.
func (t *Tree) Changed() ([]string, error) {
	out, err := t.Git("diff", "--name-only", "--", GoFiles)
	return strings.Fields(out), err
}

// SaveDiff writes the difference to the commit to a file, if there is any.
func (t *Tree) SaveDiff(name string) error {
	out, err := t.Git("diff", "--", GoFiles)
	if err != nil || out == "" {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, []byte(out), 0o666)
}

// Tail returns the end of what a command wrote.
func Tail(out []byte) string {
	s := strings.TrimSpace(string(out))
	if len(s) > 1500 {
		s = "... " + s[len(s)-1500:]
	}
	return s
}
