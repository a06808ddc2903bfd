// Command mapperlint reports mappers that are built again and again.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"

	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

func main() { singlechecker.Main(mapperlint.Analyzer) }
