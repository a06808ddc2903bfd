// Package app ends by functions of another package of the program.
package app

import (
	"errors"
	"os"

	"twins/effect/ends/kit"

	"github.com/go-playground/validator/v10"
)

var errBad = errors.New("bad")

type row struct{ Name string }

func die(rows []row) {
	for range rows {
		v := validator.New() // silent
		kit.Die(v.Struct(row{}))
	}
}

func logged(rows []row) {
	for range rows {
		v := validator.New() // silent
		kit.Logged(v.Struct(row{}))
	}
}

func panics(rows []row) {
	for range rows {
		v := validator.New() // silent
		kit.Panics("%v", v.Struct(row{}))
	}
}

func helped(rows []row) {
	for range rows {
		v := validator.New() // silent
		kit.Helped(v.Struct(row{}))
	}
}

func method(rows []row, l *kit.Log) {
	for range rows {
		v := validator.New() // silent
		l.Fatal(v.Struct(row{}))
	}
}

func ifBad(rows []row) {
	for _, x := range rows {
		if x.Name == "" {
			v := validator.New() // silent
			_ = v.Struct(x)
			kit.Die(errBad)
		}
	}
}

// What is called as if it ended the program, and does not.

func fatal(rows []row) {
	for _, x := range rows {
		v := validator.New() // report
		kit.Fatal(v.Struct(x))
	}
}

func must(rows []row) {
	for _, x := range rows {
		v := validator.New() // report
		kit.Must(v.Struct(x))
	}
}

func exit(rows []row) {
	for _, x := range rows {
		v := validator.New() // report
		_ = v.Struct(x)
		kit.Exit(func() {})
	}
}

func exits(rows []row) {
	for _, x := range rows {
		v := validator.New() // report
		_ = v.Struct(x)
		kit.Exit(func() { os.Exit(1) }) // it is not known that this ends
	}
}
