// Package flags says what is switched on, and what is wrong.
package flags

import (
	"errors"
	"fmt"
	"os"
)

// Debug is for developers.
const Debug = false

// Tracing is not there yet.
func Tracing() bool { return false }

// Verbose is told by the environment.
var Verbose = os.Getenv("VERBOSE") != ""

func Strict() bool { return os.Getenv("STRICT") == "1" }

// Exit ends the program.
func Exit(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(2)
}

// Must is for start-up.
func Must(err error) {
	if err != nil {
		Exit(err)
	}
}

var ErrNot = errors.New("not implemented")

// NotYet always fails.
func NotYet() error { return ErrNot }

// Check fails with what is empty.
func Check(s string) error {
	if s == "" {
		return errors.New("empty")
	}
	return nil
}
