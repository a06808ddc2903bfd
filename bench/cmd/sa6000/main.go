// Command sa6000 is staticcheck's SA6000, regular expressions in loops, alone.
package main

import (
	"golang.org/x/tools/go/analysis/singlechecker"
	"honnef.co/go/tools/staticcheck/sa6000"
)

func main() { singlechecker.Main(sa6000.Analyzer) }
