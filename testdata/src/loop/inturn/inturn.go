// Package inturn has loops whose rounds call other functions, through others that get them.
package inturn

import "github.com/go-playground/validator/v10"

type item struct{ Name string }

// A stage has what is to be done.
type stage struct{ run func() error }

func (s stage) do() error { return s.run() }

func Stages() {
	stages := []stage{
		{func() error { return validator.New().Struct(item{}) }}, // silent: loop/other-function-each-time
		{func() error { return nil }},
	}
	for _, s := range stages {
		_ = s.do()
	}
}

// The same one in each round.
func Same(n int) {
	s := stage{func() error { return validator.New().Struct(item{}) }} // want `validator.New builds one on every iteration of the loop at line 26 of Same`
	for range n {
		_ = s.do()
	}
}

// A checker checks.
type checker interface{ check() error }

type slow struct{}

func (slow) check() error { return validator.New().Struct(item{}) } // silent: loop/other-function-each-time

type quick struct{}

func (quick) check() error { return nil }

func ask(c checker) error { return c.check() }

func Checkers() {
	for _, c := range []checker{slow{}, quick{}} {
		_ = ask(c)
	}
}

// What builds is the one that gets them.
func asked(c checker) error {
	if err := validator.New().Struct(item{}); err != nil { // want `validator.New builds one on every iteration of the loop at line 60 of Asked`
		return err
	}
	return c.check()
}

// Asked asks all of them.
func Asked(all []checker) {
	for _, c := range all {
		_ = asked(c)
	}
}
