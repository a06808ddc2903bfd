// Package othersrounds fills variables in functions that a loop of another function calls. What decides: whether the variable is there for all rounds of that loop.
package othersrounds

import (
	"bufio"
	"io"
	"sync"

	"github.com/go-playground/validator/v10"
)

func read(r *bufio.Reader, each func(string)) error {
	for {
		line, err := r.ReadString('\n')
		if line != "" {
			each(line)
		}
		if err == io.EOF {
			return nil
		}
	}
}

func each(lines []string, f func(string)) {
	for _, l := range lines {
		f(l)
	}
}

func run(f func()) { f() }

func outside(r io.Reader) error {
	var v *validator.Validate
	return read(bufio.NewReader(r), func(line string) {
		if v == nil {
			v = validator.New() // silent
		}
		_ = v.Var(line, "required")
	})
}

func inside(r io.Reader) error {
	return read(bufio.NewReader(r), func(line string) {
		var v *validator.Validate
		if v == nil {
			v = validator.New() // report
		}
		_ = v.Var(line, "required")
	})
}

func throughHelper(lines []string) {
	var v *validator.Validate
	each(lines, func(line string) {
		run(func() {
			if v == nil {
				v = validator.New() // silent
			}
		})
		_ = v.Var(line, "required")
	})
}

func ofTheRound(lines []string) {
	each(lines, func(line string) {
		var v *validator.Validate
		run(func() {
			if v == nil {
				v = validator.New() // report
			}
		})
		_ = v.Var(line, "required")
	})
}

func onceOutside(lines []string) {
	var (
		once sync.Once
		v    *validator.Validate
	)
	each(lines, func(line string) {
		once.Do(func() { v = validator.New() }) // silent
		_ = v.Var(line, "required")
	})
}

func check(line string) {
	var (
		once sync.Once
		v    *validator.Validate
	)
	once.Do(func() { v = validator.New() }) // report
	_ = v.Var(line, "required")
}

func onceInside(lines []string) { each(lines, check) }

// around has a variable for each of the lists.
func around(lists [][]string) {
	for _, lines := range lists {
		var v *validator.Validate
		each(lines, func(line string) {
			if v == nil {
				v = validator.New() // report
			}
			_ = v.Var(line, "required")
		})
	}
}
