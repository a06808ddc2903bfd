// Package givesthere has another package call a literal with something. It is data where the function around it is given them.
package givesthere

import (
	"io"
	"os"

	"github.com/go-playground/validator/v10"

	"twins/effect/givesthere/give"
)

func input() error {
	return give.First(os.Stdin, func(line string) error {
		return validator.New().Var(line, "required") // silent
	})
}

func settings() error {
	return give.Open("settings", func(f *os.File) error {
		return validator.New().Var(f.Name(), "file") // silent
	})
}

var lines = []string{"a", "b"}

func known() error {
	return give.Whole(lines, func(all []string) error {
		return validator.New().Var(all, "dive,required") // silent
	})
}

func given(lines []string) error {
	return give.Whole(lines, func(all []string) error {
		return validator.New().Var(all, "dive,required") // report
	})
}

func read(in io.Reader) error {
	return give.First(in, func(line string) error {
		return validator.New().Var(line, "required") // report
	})
}

// later is called with what nobody knows here.
func later() {
	give.Later(func(line string) error {
		return validator.New().Var(line, "required") // report
	})
}
