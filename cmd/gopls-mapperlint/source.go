package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

const goplsModule = "golang.org/x/tools/gopls"

// addedFile is the one file that is added to the source of gopls.
const addedFile = "internal/settings/mapperlint.go"

//go:embed added.go.txt
var addedSource []byte

// A source is a copy of the module of gopls. The module cache itself is
// read-only, and -overlay does not reach beneath it.
type source struct {
	dir     string
	version string
}

// fetch copies the module, which the go command downloads and verifies.
func (s *source) fetch(cmd *goCommand) error {
	out, err := cmd.output("", "mod", "download", "-json", goplsModule+"@"+s.version)
	var info struct{ Dir, Error string }
	if jsonErr := json.Unmarshal(out, &info); jsonErr == nil && info.Error != "" {
		return errors.New(info.Error)
	}
	if err != nil {
		return err
	}
	if info.Dir == "" {
		return fmt.Errorf("go mod download names no directory for %s@%s", goplsModule, s.version)
	}
	return copyTree(s.dir, info.Dir)
}

// copyTree copies the files of a module but for its tests. It does not keep
// modes: the files of the module cache are read-only.
func copyTree(dst, src string) error {
	return filepath.WalkDir(src, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(src, name)
		if err != nil {
			return err
		}
		to := filepath.Join(dst, rel)
		switch {
		case d.IsDir() && d.Name() == "testdata":
			return filepath.SkipDir
		case d.IsDir():
			return os.MkdirAll(to, 0o777)
		case strings.HasSuffix(name, "_test.go"):
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(to, data, 0o666)
	})
}

// addAnalyzer adds mapperlint to the list of analyzers.
func (s *source) addAnalyzer() error {
	name := filepath.Join(s.dir, filepath.FromSlash(addedFile))
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return fmt.Errorf("gopls %s is not as expected: %w", s.version, err)
	}
	_, err = f.Write(addedSource)
	return errors.Join(err, f.Close())
}

// require makes the module of gopls require that of mapperlint, and keeps
// golang.org/x/tools at the version that gopls was released with: gopls uses
// its internal packages, mapperlint only its public ones.
func (s *source) require(cmd *goCommand, own module) error {
	out, err := cmd.output(s.dir, "mod", "edit", "-json")
	if err != nil {
		return err
	}
	var mod struct {
		Require []struct{ Path, Version string }
	}
	if err := json.Unmarshal(out, &mod); err != nil {
		return err
	}
	edits := []string{"mod", "edit", "-require=" + modulePath + "@" + own.required()}
	if own.dir != "" {
		edits = append(edits, "-replace="+modulePath+"="+own.dir)
	}
	for _, r := range mod.Require {
		if r.Path == toolsModule {
			edits = append(edits, "-replace="+toolsModule+"="+toolsModule+"@"+r.Version)
		}
	}
	_, err = cmd.output(s.dir, edits...)
	return err
}

// build builds gopls. -trimpath makes the result, and what the build cache
// holds of it, independent of where the copy is.
func (s *source) build(cmd *goCommand, own module, output string) error {
	_, err := cmd.output(s.dir, "build", "-mod=mod", "-trimpath",
		"-ldflags=-X main.version="+s.version+"+mapperlint."+own.label(), "-o", output, ".")
	return err
}
