// The program stands for gopls: it prints its version and its analyzers.
package main

import (
	"fmt"

	"golang.org/x/tools/gopls/internal/settings"
)

var version = ""

func main() {
	var names []string
	for _, a := range settings.AllAnalyzers {
		names = append(names, a.Name())
	}
	fmt.Println(version, names)
}
