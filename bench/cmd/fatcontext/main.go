// Command fatcontext is the linter of that name.
package main

import (
	"go.augendre.info/fatcontext/pkg/analyzer"
	"golang.org/x/tools/go/analysis/singlechecker"
)

func main() { singlechecker.Main(analyzer.NewAnalyzer()) }
