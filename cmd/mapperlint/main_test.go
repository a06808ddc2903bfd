package main

import (
	"os"
	"testing"
)

// TestMain makes the test's executable refuse to compile where the go command
// starts it for that: see listExports.
func TestMain(m *testing.M) {
	if len(os.Args) > 2 && os.Args[1] == refuseCompiler {
		os.Exit(refuseToCompile(os.Args[2:]))
	}
	os.Exit(m.Run())
}
