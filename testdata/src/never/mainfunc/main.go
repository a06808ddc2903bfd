// Package main has a main function: once, except in its loops.
package main

import (
	"bufio"
	"os"

	"github.com/go-playground/validator/v10"
)

func main() {
	v := validator.New()
	_ = v.Var(os.Args[0], "required")
	if len(os.Args) > 1 {
		_ = validator.New().Var(os.Args[1], "required")
	}
	func() {
		_ = validator.New().Var(os.Args, "required")
	}()
	defer func() { _ = validator.New().Var(os.Args, "required") }()
	run(os.Args)
	sc := bufio.NewScanner(os.Stdin)
	for sc.Scan() {
		_ = validator.New().Var(sc.Text(), "required") // want `on every iteration of the loop at line \d+ of main`
	}
}

func run(args []string) { _ = validator.New().Var(args, "required") }
