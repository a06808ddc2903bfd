// Command golangci is golangci-lint with mapperlint compiled in, as its command
// "custom" makes it, but from a module, not from a clone of its repository.
package main

import (
	"fmt"
	"os"
	"runtime"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/mapperlint/mapperlint/plugin"
)

func main() {
	// With this version golangci-lint keys its cache on the executable. With
	// that of a release it would show what an older plugin has found.
	info := commands.BuildInfo{Version: "(devel)", GoVersion: runtime.Version(), Commit: "none"}
	if err := commands.Execute(info); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(exitcodes.Failure)
	}
}
