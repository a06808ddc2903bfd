// Package neverreturns ends the program, or the goroutine, after the build.
package neverreturns

import (
	"fmt"
	"log"
	"os"
	"runtime"

	"github.com/go-playground/validator/v10"
)

func rows() []any { return nil }

func exits() {
	for _, r := range rows() {
		if r == nil {
			_ = validator.New().Struct(r) // silent
			os.Exit(1)
		}
	}
}

func fatal() {
	for _, r := range rows() {
		if r == nil {
			log.Fatal(validator.New().Struct(r)) // silent
		}
	}
}

func panics() {
	for _, r := range rows() {
		if r == nil {
			panic(validator.New().Struct(r)) // silent
		}
	}
}

func logger() {
	l := log.Default()
	for _, r := range rows() {
		if r == nil {
			l.Fatalf("%v", validator.New().Struct(r)) // silent
		}
	}
}

func die(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func helper() {
	for _, r := range rows() {
		if r == nil {
			die(validator.New().Struct(r)) // silent
		}
	}
}

func dieTwice(err error) { die(err) }

func helperOfHelper() {
	for _, r := range rows() {
		if r == nil {
			dieTwice(validator.New().Struct(r)) // silent
		}
	}
}

func goexit() {
	for _, r := range rows() {
		if r == nil {
			_ = validator.New().Struct(r) // silent
			runtime.Goexit()
		}
	}
}

type app struct{}

func (app) fail(err error) { panic(err) }

func method() {
	var a app
	for _, r := range rows() {
		if r == nil {
			a.fail(validator.New().Struct(r)) // silent
		}
	}
}

func alwaysOne(err error) {
	if err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

func bothWays() {
	for _, r := range rows() {
		if r == nil {
			alwaysOne(validator.New().Struct(r)) // silent
		}
	}
}

// do has nobody recover.
func do(f func()) {
	defer note()
	f()
}

func note() {}

func handed() {
	for _, r := range rows() {
		do(func() {
			panic(validator.New().Struct(r)) // silent
		})
	}
}

// What is called as if it ended the program, and comes back.

type sink struct{}

func (sink) Fatal(args ...any)       {}
func (sink) Exit(code int)           {}
func Fatalf(format string, a ...any) {}

func must(err error) {
	if err != nil {
		os.Exit(1)
	}
}

func namedFatal() {
	var s sink
	for _, r := range rows() {
		s.Fatal(validator.New().Struct(r)) // report
	}
}

func namedExit() {
	var s sink
	for _, r := range rows() {
		_ = validator.New().Struct(r) // report
		s.Exit(1)
	}
}

func namedFatalf() {
	for _, r := range rows() {
		Fatalf("%v", validator.New().Struct(r)) // report
	}
}

func sometimes() {
	for _, r := range rows() {
		must(validator.New().Struct(r)) // report
	}
}

func prints() {
	for _, r := range rows() {
		log.Print(validator.New().Struct(r)) // report
	}
}

func recovers() {
	for _, r := range rows() {
		func() {
			defer func() { _ = recover() }()
			panic(validator.New().Struct(r)) // report
		}()
	}
}

// try catches what f throws.
func try(f func()) (failed bool) {
	defer func() {
		failed = recover() != nil
	}()
	f()
	return false
}

func caught() {
	for _, r := range rows() {
		try(func() {
			if r == nil {
				panic(validator.New().Struct(r)) // report
			}
		})
	}
}

func caughtNot() {
	for _, r := range rows() {
		try(func() {
			if r == nil {
				_ = validator.New().Struct(r) // silent
				os.Exit(1)
			}
		})
	}
}

func catch() { _ = recover() }

// tries catches by a function that has a name.
func tries(f func()) {
	defer catch()
	f()
}

func caughtByOther() {
	for _, r := range rows() {
		tries(func() {
			panic(validator.New().Struct(r)) // report
		})
	}
}
