// Package kit ends the program, or only says so.
package kit

import (
	"fmt"
	"log"
	"os"
)

func Die(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func Logged(err error) { log.Fatal(err) }

func Panics(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

func Helped(err error) { exit(err) }

func exit(err error) {
	if err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

type Log struct{ n int }

func (l *Log) Fatal(err error) {
	l.n++
	Die(err)
}

// Fatal does not end it.
func Fatal(err error) { log.Print(err) }

// Must ends it if there is an error.
func Must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// Exit leaves that to somebody.
func Exit(f func()) { f() }
