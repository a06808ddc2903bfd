// Package firstround builds in the first round of a loop.
package firstround

import "github.com/go-playground/validator/v10"

func rows() []string { return nil }

func groups() [][]string { return nil }

func equal() {
	for i, r := range rows() {
		if i == 0 {
			_ = validator.New().Var(r, "required") // silent
		}
	}
}

func yoda() {
	for i, r := range rows() {
		if 0 == i {
			_ = validator.New().Var(r, "required") // silent
		}
	}
}

func skipped() {
	for i, r := range rows() {
		if i != 0 {
			continue
		}
		_ = validator.New().Var(r, "required") // silent
	}
}

func lessThanOne() {
	for i, r := range rows() {
		if i < 1 {
			_ = validator.New().Var(r, "required") // silent
		}
	}
}

func flag() {
	first := true
	for _, r := range rows() {
		if first {
			_ = validator.New().Var(r, "required") // silent
			first = false
		}
	}
}

func negatedFlag() {
	done := false
	for _, r := range rows() {
		if !done {
			done = true
			_ = validator.New().Var(r, "required") // silent
		}
	}
}

func inSwitch() {
	for i, r := range rows() {
		switch i {
		case 0:
			_ = validator.New().Var(r, "required") // silent
		}
	}
}

func counter() {
	n := 0
	for _, r := range rows() {
		if n == 0 {
			_ = validator.New().Var(r, "required") // silent
		}
		n++
	}
}

func threeClauses() {
	list := rows()
	for i := 0; i < len(list); i++ {
		if i > 0 {
			continue
		}
		_ = validator.New().Var(list[i], "required") // silent
	}
}

func filled() {
	var v *validator.Validate
	for _, r := range rows() {
		if v == nil {
			v = validator.New() // silent
		}
		_ = v.Var(r, "required")
	}
}

func filledYoda() {
	var v *validator.Validate
	for _, r := range rows() {
		if nil == v {
			v = validator.New() // silent
		}
		_ = v.Var(r, "required")
	}
}

func filledNegated() {
	var v *validator.Validate
	for _, r := range rows() {
		if !(v != nil) {
			v = validator.New() // silent
		}
		_ = v.Var(r, "required")
	}
}

func filledFor() {
	var v *validator.Validate
	for _, r := range rows() {
		for v == nil {
			v = validator.New() // silent
		}
		_ = v.Var(r, "required")
	}
}

func last() {
	list := rows()
	for i, r := range list {
		if i == len(list)-1 {
			_ = validator.New().Var(r, "required") // silent
		}
	}
}

func counted() (n int) {
	for _, r := range rows() {
		if n++; n > 1 {
			continue
		}
		_ = validator.New().Var(r, "required") // silent
	}
	return n
}

func countedFrom() {
	n := 3
	for _, r := range rows() {
		n++
		if n < 5 {
			_ = validator.New().Var(r, "required") // silent
		}
	}
}

func flagOfAll() {
	first := true
	for _, g := range groups() {
		for _, r := range g {
			if first {
				_ = validator.New().Var(r, "required") // silent
				first = false
			}
		}
	}
}

// Other rounds.

func countedLonger() (n int) {
	for _, r := range rows() {
		if n++; n > 2 {
			continue
		}
		_ = validator.New().Var(r, "required") // report
	}
	return n
}

func countedBehind() {
	n := 0
	for _, r := range rows() {
		if n < 2 {
			n++
			_ = validator.New().Var(r, "required") // report
		}
	}
}

func countedOn(n int) {
	for _, r := range rows() {
		if n++; n <= 1 {
			_ = validator.New().Var(r, "required") // report
		}
	}
}

func countedAnew() {
	n := 0
	for _, r := range rows() {
		if n++; n <= 1 {
			_ = validator.New().Var(r, "required") // report
		}
		if r == "" {
			n = 0
		}
	}
}

func ofGroup() {
	for _, g := range groups() {
		for i, r := range g {
			if i == 0 {
				_ = validator.New().Var(r, "required") // report
			}
		}
	}
}

func flagOfGroup() {
	for _, g := range groups() {
		first := true
		for _, r := range g {
			if first {
				_ = validator.New().Var(r, "required") // report
				first = false
			}
		}
	}
}

func notFirst() {
	for i, r := range rows() {
		if i > 0 {
			_ = validator.New().Var(r, "required") // report
		}
	}
}

func notFirstYoda() {
	for i, r := range rows() {
		if 0 != i {
			_ = validator.New().Var(r, "required") // report
		}
	}
}

func even() {
	for i, r := range rows() {
		if i%2 == 0 {
			_ = validator.New().Var(r, "required") // report
		}
	}
}

func flagKept() {
	first := true
	for _, r := range rows() {
		if first {
			_ = validator.New().Var(r, "required") // report
		}
	}
}

func flagSetAgain() {
	fresh := true
	for _, r := range rows() {
		if fresh {
			_ = validator.New().Var(r, "required") // report
		}
		fresh = r != ""
	}
}

func emptied() {
	for _, r := range rows() {
		var v *validator.Validate
		if v == nil {
			v = validator.New() // report
		}
		_ = v.Var(r, "required")
	}
}

func constantOther() {
	const size = 10
	for _, r := range rows() {
		if size == 10 {
			_ = validator.New().Var(r, "required") // report
		}
	}
}

// What each round makes and calls is a part of the round.

func inLiteral() {
	for i, r := range rows() {
		func() {
			if i == 0 {
				_ = validator.New().Var(r, "required") // silent
			}
		}()
	}
}

func flagInLiteral() {
	first := true
	for _, r := range rows() {
		func() {
			if !first {
				return
			}
			_ = validator.New().Var(r, "required") // silent
			first = false
		}()
	}
}

// forgotInLiteral leaves the flag where something went wrong.
func forgotInLiteral() {
	first := true
	for _, r := range rows() {
		func() {
			if !first {
				return
			}
			if validator.New().Var(r, "required") != nil { // report
				return
			}
			first = false
		}()
	}
}

func ownFlag() {
	for _, r := range rows() {
		first := true
		func() {
			if first {
				_ = validator.New().Var(r, "required") // report
				first = false
			}
		}()
	}
}

// nothingYet asks a map that each round puts something into.
func nothingYet() {
	seen := make(map[string]bool)
	for _, r := range rows() {
		if len(seen) == 0 {
			_ = validator.New().Var(r, "required") // silent
		}
		seen[r] = true
	}
}

// someYet puts something into it in some rounds.
func someYet() {
	seen := make(map[string]bool)
	for _, r := range rows() {
		if len(seen) == 0 {
			_ = validator.New().Var(r, "required") // report
		}
		if len(r) > 3 {
			seen[r] = true
		}
	}
}

// takenOut takes it out again.
func takenOut() {
	open := make(map[string]bool)
	for _, r := range rows() {
		if len(open) == 0 {
			_ = validator.New().Var(r, "required") // report
		}
		open[r] = true
		if len(r) > 3 {
			delete(open, r)
		}
	}
}
