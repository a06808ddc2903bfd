package main

import (
	"errors"
	"flag"
	"strings"
	"testing"
)

// FuzzFlags asserts that any command line is understood or an error of one line.
// Arguments are separated by newlines.
func FuzzFlags(f *testing.F) {
	f.Fuzz(func(t *testing.T, line string) {
		if strings.ContainsAny(line, "\r\x00") {
			return // no system hands the one over, and the other is repeated as it is
		}
		o, err := parse(strings.Split(line, "\n"))
		if err == nil {
			err = o.standalone()
		}
		switch {
		case errors.Is(err, flag.ErrHelp):
		case err != nil:
			if msg := err.Error(); msg == "" || strings.Contains(msg, "\n") {
				t.Errorf("the error is not one line: %q", msg)
			}
		case o == nil:
			t.Error("neither options nor an error")
		}
	})
}
