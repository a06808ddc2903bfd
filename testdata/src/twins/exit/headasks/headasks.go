// Package headasks builds where a test has found what the head of the loop asks for.
package headasks

import (
	"errors"

	"github.com/go-playground/validator/v10"
)

type row struct {
	name string
	last bool
	next *row
}

func read() (row, error) { return row{}, nil }

func try() error { return errors.New("no") }

func failed() (err error) {
	for err == nil {
		var r row
		if r, err = read(); err != nil {
			_ = validator.New().Var(r, "required") // silent
		}
	}
	return err
}

func failedBefore() error {
	var err error
	for err == nil {
		var r row
		r, err = read()
		if err == nil {
			continue
		}
		_ = validator.New().Var(r, "required") // silent
	}
	return err
}

func worked() (err error) {
	for err == nil {
		var r row
		if r, err = read(); err == nil {
			_ = validator.New().Var(r, "required") // report
		}
	}
	return err
}

func forgiven() (err error) {
	for err == nil {
		var r row
		if r, err = read(); err != nil {
			_ = validator.New().Var(r, "required") // report
			err = nil
		}
	}
	return err
}

func triedAgain() (err error) {
	for err == nil {
		var r row
		if r, err = read(); err != nil {
			_ = validator.New().Var(r, "required") // report
			err = try()
		}
	}
	return err
}

func otherError() (err error) {
	for err == nil {
		r, err := read()
		if err != nil {
			_ = validator.New().Var(r, "required") // report
		}
	}
	return err
}

func flagged() {
	for done := false; !done; {
		r, _ := read()
		if r.last {
			done = true
		}
		if done {
			_ = validator.New().Var(r, "required") // silent
		}
	}
}

func notYet() {
	for done := false; !done; {
		r, _ := read()
		if r.last {
			done = true
		}
		if !done {
			_ = validator.New().Var(r, "required") // report
		}
	}
}

func takenBack() {
	for done := false; !done; {
		r, _ := read()
		if r.last {
			done = true
		}
		if done {
			_ = validator.New().Var(r, "required") // report
			done = false
		}
	}
}

func condition() {
	for open := true; open; {
		r, err := read()
		open = err == nil && !r.last
		if r.last {
			_ = validator.New().Var(r, "required") // silent
		}
	}
}

func conditionOpen() {
	for open := true; open; {
		r, err := read()
		open = err == nil && !r.last
		if !r.last {
			_ = validator.New().Var(r, "required") // report
		}
	}
}

func otherCondition() {
	for open := true; open; {
		r, err := read()
		open = err == nil
		if r.last {
			_ = validator.New().Var(r, "required") // report
		}
	}
}

func list(r *row) {
	for r != nil {
		if r = r.next; r == nil {
			_ = validator.New().Var("end", "required") // silent
		}
	}
}

func listGoesOn(r *row) {
	for r != nil {
		if r = r.next; r != nil {
			_ = validator.New().Var("next", "required") // report
		}
	}
}

func numbers() {
	for n := 3; n != 0; {
		if n--; n == 0 {
			_ = validator.New().Var("zero", "required") // silent
		}
	}
}


func set(done *bool) { *done = true }

func lent() {
	for done := true; done; {
		r, _ := read()
		if done = !r.last; !done {
			set(&done)
			_ = validator.New().Var(r, "required") // report
		}
	}
}

// broken asks by the first statement of the round.
func broken() (err error) {
	for {
		if err != nil {
			break
		}
		var r row
		if r, err = read(); err != nil {
			_ = validator.New().Var(r, "required") // silent
		}
	}
	return err
}

// askedLate asks for something else first.
func askedLate() (err error) {
	for {
		if r, bad := read(); bad != nil {
			_ = validator.New().Var(r, "required") // report
		}
		if err != nil {
			break
		}
		err = try()
	}
	return err
}
