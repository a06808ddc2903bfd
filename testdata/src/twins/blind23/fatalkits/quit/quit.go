// Package quit ends the program.
package quit

import (
	"fmt"
	"os"
)

// Fatal says why, and ends the program.
func Fatal(args ...any) {
	fmt.Fprintln(os.Stderr, args...)
	os.Exit(1)
}

// Failf is Fatal with a format.
func Failf(format string, args ...any) { Fatal(fmt.Sprintf(format, args...)) }

// Now ends the program.
func Now() { exit(2) }

func exit(code int) {
	defer os.Stderr.Sync()
	panic(fmt.Sprint("exit ", code))
}

// On says what is wrong.
func On(err error, loud bool) {
	if err != nil && loud {
		Warn(err)
	}
}

// Warn says what is wrong.
func Warn(args ...any) { fmt.Fprintln(os.Stderr, args...) }

// Quitter ends the program with a code.
type Quitter struct{ Code int }

// Quit ends the program.
func (q Quitter) Quit(err error) {
	if err != nil {
		Warn(err)
	}
	os.Exit(q.Code)
}
