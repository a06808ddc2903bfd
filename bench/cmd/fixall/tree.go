package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// A tree is a checkout of a repository.
type tree struct {
	dir   string
	limit time.Duration
}

var errLimit = errors.New("time limit")

// run runs a command in a directory of the tree, in that module alone.
func (t *tree) run(dir, name string, args ...string) (stdout, stderr []byte, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), t.limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = filepath.Join(t.dir, dir)
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod -buildvcs=false", "GOWORK=off", "GOTOOLCHAIN=local")
	cmd.WaitDelay = 10 * time.Second
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err = cmd.Run()
	if ctx.Err() != nil {
		err = errLimit
	}
	return out.Bytes(), errs.Bytes(), err
}

// git runs git in the tree.
func (t *tree) git(args ...string) (string, error) {
	out, errs, err := t.run(".", "git", args...)
	if err != nil {
		return "", fmt.Errorf("git %s: %w: %s", args[0], err, tail(errs))
	}
	return string(out), nil
}

// checkout returns a tree of a repository, clean and at a commit.
func (o *options) checkout(repo, commit string) (*tree, error) {
	name := strings.ReplaceAll(repo, "/", "+")
	t := &tree{dir: filepath.Join(o.work, name), limit: o.limit}
	var err error
	if t.dir, err = realPath(t.dir); err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(t.dir, ".git")); err != nil {
		src := ""
		for _, dir := range []string{filepath.Join(o.mirror, name, "repo"), filepath.Join(o.mirror, filepath.FromSlash(repo))} {
			if _, err := os.Stat(dir); err == nil {
				src = dir
			}
		}
		if src == "" {
			return nil, errors.New("no clone")
		}
		if _, err := t.git("clone", "-q", "--no-checkout", "--shared", src, "."); err != nil {
			return nil, err
		}
	}
	if err := t.at(commit); err != nil {
		return nil, err
	}
	_, err = t.git("clean", "-q", "-f", "-d", "-x")
	return t, err
}

// at checks out a commit. A clone may lack large files, which do not matter.
func (t *tree) at(commit string) error {
	_, err := t.git("checkout", "-q", "-f", commit)
	if err == nil {
		return nil
	}
	if _, err := t.git("update-ref", "--no-deref", "HEAD", commit); err != nil {
		return err
	}
	if _, err := t.git("read-tree", commit); err != nil {
		return err
	}
	t.git("checkout-index", "-q", "-a", "-f") // fails for what is not there
	missing, err := t.git("diff", "--name-only", "--", goFiles, "*go.mod", "*go.sum", ":!vendor", ":!*/vendor")
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

// goFiles limits a diff to what fixes can change; go.mod changes when packages
// are loaded.
const goFiles = "*.go"

// changed returns the files that differ from the commit.
func (t *tree) changed() ([]string, error) {
	out, err := t.git("diff", "--name-only", "--", goFiles)
	return strings.Fields(out), err
}

func (t *tree) saveDiff(name string) error {
	out, err := t.git("diff", "--", goFiles)
	if err != nil || out == "" {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, []byte(out), 0o666)
}

// A hunk is a change of lines: count lines from line on, before and after.
type hunk struct{ before, removed, after, added int }

var hunkHeader = regexp.MustCompile(`^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@`)

// hunks returns the changes of a diff without context, by file.
func hunks(diff string) map[string][]hunk {
	byFile := make(map[string][]hunk)
	file := ""
	for line := range strings.Lines(diff) {
		if name, ok := strings.CutPrefix(line, "+++ b/"); ok {
			file = strings.TrimSpace(name)
		}
		m := hunkHeader.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		n := [4]int{0, 1, 0, 1}
		for i := range n {
			if m[i+1] != "" {
				n[i], _ = strconv.Atoi(m[i+1])
			}
		}
		byFile[file] = append(byFile[file], hunk{n[0], n[1], n[2], n[3]})
	}
	return byFile
}

// lineBefore returns the line that a line of the file was before the change,
// or 0 if it is new.
func lineBefore(hs []hunk, line int) int {
	shift := 0
	for _, h := range hs {
		start := h.after
		if h.added == 0 {
			start++ // git names the line before a pure removal
		}
		switch {
		case line < start:
			return line - shift
		case line < start+h.added:
			return 0
		}
		shift += h.added - h.removed
	}
	return line - shift
}

// tail returns the end of what a command wrote.
func tail(out []byte) string {
	s := strings.TrimSpace(string(out))
	if len(s) > 1500 {
		s = "... " + s[len(s)-1500:]
	}
	return s
}
