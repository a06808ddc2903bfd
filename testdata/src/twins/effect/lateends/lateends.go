// Package lateends has functions that end the program when they are done: by what they defer.
package lateends

import (
	"fmt"
	"os"

	"github.com/go-playground/validator/v10"
)

type row struct{ Name string }

func usage() {
	defer os.Exit(2)
	fmt.Println("usage")
}

func fail(err error) {
	defer func() { os.Exit(1) }()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("failed")
}

// note ends the program if there is something to say.
func note(err error) {
	if err == nil {
		return
	}
	defer os.Exit(1)
	fmt.Println(err)
}

func close(err error) {
	defer fmt.Println("closed")
	fmt.Println(err)
}

// later starts what ends the program.
func later(err error) {
	defer func() { go os.Exit(1) }()
	fmt.Println(err)
}

func Exit(rows []row) {
	for _, r := range rows {
		if r.Name == "" {
			v := validator.New() // silent
			fmt.Println(v.Struct(r))
			usage()
		}
	}
}

func Literal(rows []row) {
	for _, r := range rows {
		if r.Name == "" {
			v := validator.New() // silent
			fail(v.Struct(r))
		}
	}
}

func Sometimes(rows []row) {
	for _, r := range rows {
		if r.Name == "" {
			v := validator.New() // report
			note(v.Struct(r))
		}
	}
}

func Other(rows []row) {
	for _, r := range rows {
		if r.Name == "" {
			v := validator.New() // report
			close(v.Struct(r))
		}
	}
}

func Later(rows []row) {
	for _, r := range rows {
		if r.Name == "" {
			v := validator.New() // report
			later(v.Struct(r))
		}
	}
}
