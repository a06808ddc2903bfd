// Command plain is the analyzer in the plain driver of x/tools, which looks at
// each unit: the command has to agree with it.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

func main() { singlechecker.Main(mapperlint.Analyzer) }
