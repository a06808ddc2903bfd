package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
)

const (
	modulePath  = "github.com/mapperlint/mapperlint"
	toolsModule = "golang.org/x/tools"
)

// A module is the module of mapperlint: a version, or a directory.
type module struct {
	version string
	dir     string
}

// ownModule returns the module that is to be built into gopls: the source in
// dir, or the version that this command is of.
func ownModule(dir string) (module, error) {
	if dir != "" {
		return localModule(dir)
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Path != modulePath || !isReleased(info.Main.Version) {
		return module{}, errors.New("this is no released version of mapperlint, so say where its source is: -source=dir")
	}
	return module{version: info.Main.Version}, nil
}

// isReleased reports whether the go command can fetch a version: not "(devel)",
// and not that of a changed checkout.
func isReleased(version string) bool {
	return strings.HasPrefix(version, "v") && !strings.Contains(version, "+")
}

var moduleLine = regexp.MustCompile(`(?m)^module ` + regexp.QuoteMeta(modulePath) + `\s*$`)

func localModule(dir string) (module, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return module{}, err
	}
	data, err := os.ReadFile(filepath.Join(abs, "go.mod"))
	if err != nil {
		return module{}, fmt.Errorf("-source: %w", err)
	}
	if !moduleLine.Match(data) {
		return module{}, fmt.Errorf("-source: %s is not the source of %s", dir, modulePath)
	}
	return module{dir: abs}, nil
}

// required is the version for go.mod; a directory replaces it.
func (m module) required() string {
	if m.dir != "" {
		return "v0.0.0"
	}
	return m.version
}

// label is the version for that of gopls, as the build metadata of a semantic
// version, which editors ignore when they compare.
func (m module) label() string {
	if m.dir != "" {
		return "devel"
	}
	return strings.TrimPrefix(m.version, "v")
}

func (m module) String() string {
	if m.dir != "" {
		return "from " + m.dir
	}
	return m.version
}
