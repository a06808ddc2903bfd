// Package setagain asks in each round for what it takes back when it has found it. What decides: whether another round may set it again.
package setagain

import "github.com/go-playground/validator/v10"

func batches(lines <-chan string) {
	var batch []string
	for l := range lines {
		batch = append(batch, l)
		if len(batch) == 100 {
			_ = validator.New().Var(batch, "dive") // report
			batch = nil
		}
	}
}

func counts(lines <-chan string) {
	n := 0
	for l := range lines {
		n++
		if n == 10 {
			_ = validator.New().Var(l, "required") // report
			n = 0
		}
	}
}

func tenth(lines <-chan string) {
	n := 0
	for l := range lines {
		n++
		if n == 10 {
			_ = validator.New().Var(l, "required") // silent
		}
	}
}

func pairs(lines <-chan string) {
	var pending *string
	for l := range lines {
		if pending != nil {
			_ = validator.New().Var(*pending+l, "required") // report
			pending = nil
		} else {
			pending = &l
		}
	}
}

func sections(lines <-chan string) {
	first := true
	for l := range lines {
		if l == "" {
			first = true
			continue
		}
		if !first {
			continue
		}
		first = false
		_ = validator.New().Var(l, "required") // report
	}
}

func done(lines <-chan string) {
	done := false
	for l := range lines {
		if l == "again" {
			done = false
		}
		if !done {
			_ = validator.New().Var(l, "required") // report
			done = true
		}
	}
}

// first has one section.
func first(lines <-chan string) {
	first := true
	for l := range lines {
		if !first {
			continue
		}
		first = false
		_ = validator.New().Var(l, "required") // silent
	}
}

// given sets it before, and not again.
func given(lines <-chan string, first bool) {
	first = first || len(lines) > 0
	for l := range lines {
		if first {
			_ = validator.New().Var(l, "required") // silent
			first = false
		}
	}
}

// failed makes it again where it has gone wrong.
func failed(lines <-chan string, check func(*validator.Validate, string) error) {
	v, ready := (*validator.Validate)(nil), false
	for l := range lines {
		if !ready {
			v, ready = validator.New(), true // silent
		}
		if err := check(v, l); err != nil {
			ready = false
		}
	}
}
