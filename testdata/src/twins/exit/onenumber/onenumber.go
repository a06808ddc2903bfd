// Command onenumber has loops that count. They have one round if their header lets one number pass.
package main

import "github.com/go-playground/validator/v10"

type row struct{ Name string }

func up(rows []row) {
	for i := 0; i < 1; i++ {
		v := validator.New() // silent
		each(v, rows)
	}
}

func down(rows []row) {
	for n := 1; n > 0; n-- {
		v := validator.New() // silent
		each(v, rows)
	}
}

func last(rows []row) {
	for n := 7; n >= 7; n-- {
		v := validator.New() // silent
		each(v, rows)
	}
}

func equal(rows []row) {
	for n := 3; n == 3; n++ {
		v := validator.New() // silent
		each(v, rows)
	}
}

func two(rows []row) {
	for n := 2; n > 0; n-- {
		v := validator.New() // report
		each(v, rows)
	}
}

func back(rows []row) {
	for n := 1; n > 0; n-- {
		v := validator.New() // report
		if len(rows) > 3 {
			n++
		}
		each(v, rows)
	}
}

func given(rows []row, n int) {
	for ; n > 0; n-- {
		v := validator.New() // report
		each(v, rows)
	}
}

func each(v *validator.Validate, rows []row) {
	for _, r := range rows {
		_ = v.Struct(r)
	}
}

func main() {
	rows := []row{{"a"}, {"b"}}
	up(rows)
	down(rows)
	last(rows)
	equal(rows)
	two(rows)
	back(rows)
	given(rows, len(rows))
}
