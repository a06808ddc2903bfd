// Package forms has the forms of a loop.
package forms

import (
	"iter"
	"maps"

	"github.com/go-playground/validator/v10"
)

type row struct{ Name string }

var shared = validator.New()

func threeClauses(rows []row) {
	for i := 0; i < len(rows); i++ {
		_ = validator.New().Struct(rows[i]) // want `validator.New builds .* on every iteration of the loop at line 16 of threeClauses`
	}
	for i := 0; i < len(rows); i++ {
		_ = shared.Struct(rows[i])
	}
}

func overSlice(rows []row) {
	for _, r := range rows {
		v := validator.New() // want `on every iteration of the loop at line \d+ of overSlice`
		_ = v.Struct(r)
	}
}

func above(rows []row) []error {
	var errs []error
	v := validator.New() // want `on every call of above`
	for _, r := range rows {
		errs = append(errs, v.Struct(r))
	}
	return errs
}

func overMap(m map[string]row) {
	for k, r := range m {
		v := validator.New() // want `on every iteration of the loop at line \d+ of overMap`
		_ = v.Var(k, "required")
		_ = v.Struct(r)
	}
}

func overInt(n int) {
	for i := range n {
		_ = validator.New().Var(i, "gt=0") // want `on every iteration of the loop at line \d+ of overInt`
	}
	for range n {
		_ = validator.New().Var(n, "gt=0") // want `on every iteration of the loop at line \d+ of overInt`
	}
	for i := range n {
		_ = shared.Var(i, "gt=0")
	}
}

func overFunc(seq iter.Seq[row], pairs iter.Seq2[string, row]) {
	for r := range seq {
		_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of overFunc`
	}
	for k := range maps.Keys(map[string]int{}) {
		_ = validator.New().Var(k, "required") // want `on every iteration of the loop at line \d+ of overFunc`
	}
	for _, r := range pairs {
		_ = shared.Struct(r)
	}
}

func overString(s string) {
	for _, c := range s {
		_ = validator.New().Var(c, "required") // want `on every iteration of the loop at line \d+ of overString`
	}
}

func overChannel(ch <-chan row) {
	for r := range ch {
		_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of overChannel`
	}
	for r := range ch {
		_ = shared.Struct(r)
	}
}

func while(next func() bool) {
	for next() {
		_ = validator.New().Var(0, "required") // want `on every iteration of the loop at line \d+ of while`
	}
}

func endless(ch chan row) {
	for {
		r, ok := <-ch
		if !ok {
			return
		}
		_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of endless`
	}
}

func selecting(ch chan row, done chan struct{}) {
	for {
		select {
		case r := <-ch:
			v := validator.New() // want `on every iteration of the loop at line \d+ of selecting`
			_ = v.Struct(r)
		case <-done:
			return
		}
	}
}

func withGoto(rows []row) {
	i := 0
next:
	if i < len(rows) {
		_ = validator.New().Struct(rows[i]) // want `on every round of the goto loop in withGoto`
		i++
		goto next
	}
}

// The jump forward makes no loop: its near twin is reported as a call.
func gotoForward(rows []row) {
	if len(rows) == 0 {
		goto end
	}
	_ = validator.New().Struct(rows[0]) // want `on every call of gotoForward`
end:
}

func nested(table [][]row) {
	for _, rows := range table {
		for _, r := range rows {
			_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of nested`
		}
	}
}

// Built for each outer element, used in the inner loop.
func between(table [][]row) {
	for _, rows := range table {
		v := validator.New() // want `on every iteration of the loop at line \d+ of between`
		for _, r := range rows {
			_ = v.Struct(r)
		}
	}
}

func labelled(table [][]row) {
outer:
	for _, rows := range table {
		for _, r := range rows {
			if r.Name == "" {
				continue outer
			}
			_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of labelled`
		}
	}
}

func inCondition(rows []row) {
	for i := 0; validator.New().Var(i, "lt=10") == nil; i++ { // want `on every iteration of the loop at line \d+ of inCondition`
		_ = rows[i]
	}
}

func inPost(rows []row) {
	for i := 0; i < 10; _ = validator.New().Struct(rows[i]) { // want `on every iteration of the loop at line \d+ of inPost`
		i++
	}
}

// The header's first clause, and what is ranged over, run once.
func inHeader() {
	for v, i := validator.New(), 0; i < 10; i++ {
		_ = v.Var(i, "required")
	}
	for range fields(validator.New()) {
		_ = 0
	}
}

func fields(v *validator.Validate) []string {
	_ = v.Var("", "")
	return nil
}

func afterLoop(rows []row) {
	n := 0
	for range rows {
		n++
	}
	_ = validator.New().Var("8080", "numeric")
}
