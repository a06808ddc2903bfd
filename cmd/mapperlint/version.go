package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// version returns the version of the module that the command was built from:
// of a release what was tagged, else what the go command made of the revision.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

// versionLine says also how the command was built: it can read only source of
// that version of Go or an earlier one.
func versionLine() string {
	return fmt.Sprintf("mapperlint %s built with %s for %s/%s", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
