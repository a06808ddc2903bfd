// Command write writes docs/scope.md to the file that is its argument.
package main

import (
	"fmt"
	"os"

	"github.com/mapperlint/mapperlint/internal/docgen/scope"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: write file")
		os.Exit(2)
	}
	if err := os.WriteFile(os.Args[1], scope.Markdown(), 0o666); err != nil {
		fmt.Fprintln(os.Stderr, "write:", err)
		os.Exit(1)
	}
}
