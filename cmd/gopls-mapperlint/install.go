package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// A goCommand runs the go command, which is the one that go run was of.
type goCommand struct {
	stderr io.Writer
}

// output runs the go command in dir. A go.work around dir is not meant for the
// copy of gopls.
func (c *goCommand) output(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off")
	cmd.Stderr = c.stderr
	out, err := cmd.Output()
	if err != nil {
		return out, fmt.Errorf("go %s: %w", strings.Join(args, " "), err)
	}
	return out, nil
}

// target returns the file to write.
func (o *options) target(cmd *goCommand) (string, error) {
	if o.output != "" {
		return filepath.Abs(o.output)
	}
	if o.replace {
		if found, err := exec.LookPath("gopls"); err == nil {
			return filepath.Abs(found)
		}
	}
	out, err := cmd.output("", "env", "GOBIN", "GOPATH")
	if err != nil {
		return "", err
	}
	gobin, gopath, _ := strings.Cut(strings.TrimRight(string(out), "\r\n"), "\n")
	bin := strings.TrimSpace(gobin)
	if bin == "" {
		bin = filepath.Join(filepath.SplitList(strings.TrimSpace(gopath))[0], "bin")
	}
	name := "gopls-with-mapperlint"
	if o.replace {
		name = "gopls"
	}
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	return filepath.Join(bin, name), nil
}

// install copies a program to its place, which it takes in one step: a gopls
// that runs there keeps its old file.
func install(built, target string) error {
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return err
	}
	in, err := os.Open(built)
	if err != nil {
		return err
	}
	defer in.Close()
	next := target + ".new"
	out, err := os.OpenFile(next, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o777)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Close()); err == nil {
		err = os.Rename(next, target)
	}
	if err != nil {
		os.Remove(next)
	}
	return err
}
