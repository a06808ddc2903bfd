// Package leave builds in a loop that is left right after.
package leave

import (
	"errors"

	"github.com/go-playground/validator/v10"
)

func rows() []string { return nil }

func breaks() {
	for _, r := range rows() {
		_ = validator.New().Var(r, "required") // silent
		break
	}
}

func returns() {
	for _, r := range rows() {
		_ = validator.New().Var(r, "required") // silent
		return
	}
}

func jumps() {
	for _, r := range rows() {
		_ = validator.New().Var(r, "required") // silent
		goto done
	}
done:
}

func labelled() {
outer:
	for range 3 {
		for _, r := range rows() {
			_ = validator.New().Var(r, "required") // silent
			break outer
		}
	}
}

func panics() {
	for _, r := range rows() {
		err := validator.New().Var(r, "required") // silent
		panic(err)
	}
}

func inSwitch() {
loop:
	for _, r := range rows() {
		switch r {
		case "a":
			_ = validator.New().Var(r, "required") // silent
			break loop
		}
	}
}

func flagInHeader() {
	for done := false; !done; {
		_ = validator.New().Var("x", "required") // silent
		done = true
	}
}

func flagInBody() {
	list := rows()
	for stop, i := false, 0; i < len(list) && !stop; i++ {
		if list[i] == "a" {
			_ = validator.New().Var(list[i], "required") // silent
			stop = true
		}
	}
}

func counterToEnd() {
	list := rows()
	for i := 0; i < len(list); i++ {
		if list[i] == "a" {
			_ = validator.New().Var(list[i], "required") // silent
			i = len(list)
		}
	}
}

func bothBranches() {
	for _, r := range rows() {
		v := validator.New() // silent
		if err := v.Var(r, "required"); err != nil {
			return
		} else {
			break
		}
	}
}

func inLiteral() error {
	check := func() error {
		for _, r := range rows() {
			return validator.New().Var(r, "required") // silent
		}
		return errors.New("none")
	}
	return check()
}

func lists() [][]string { return nil }

func flagBetween() {
	done := false
	for _, list := range lists() {
		for _, r := range list {
			_ = validator.New().Var(r, "required") // silent
			done = true
			break
		}
		if done {
			break
		}
	}
}

func flagOfRound() {
	for _, list := range lists() {
		goOn := true
		for _, r := range list {
			if r == "a" {
				_ = validator.New().Var(r, "required") // silent
				goOn = false
				break
			}
		}
		if !goOn {
			return
		}
	}
}

// Not left.

func flagOfOther() {
	done := false
	for _, list := range lists() {
		for _, r := range list {
			if r == "a" {
				done = true
				break
			}
			_ = validator.New().Var(r, "required") // report
		}
		if done {
			break
		}
	}
}

func flagTakenBack() {
	done := false
	for _, list := range lists() {
		for _, r := range list {
			_ = validator.New().Var(r, "required") // report
			done = true
			break
		}
		if len(list) > 1 {
			done = false
		}
		if done {
			break
		}
	}
}

func flagTheOtherWay() {
	done := false
	for _, list := range lists() {
		for _, r := range list {
			_ = validator.New().Var(r, "required") // report
			done = true
			break
		}
		if !done {
			break
		}
	}
}

func continues() {
	for _, r := range rows() {
		_ = validator.New().Var(r, "required") // report
		continue
	}
}

func breaksSwitch() {
	for _, r := range rows() {
		switch {
		default:
			_ = validator.New().Var(r, "required") // report
			break
		}
	}
}

func breaksInner() {
	for range rows() {
		for _, r := range rows() {
			_ = r
			break
		}
		_ = validator.New().Var("x", "required") // report
	}
}

func breaksOnError() {
	for _, r := range rows() {
		if err := validator.New().Var(r, "required"); err != nil { // report
			break
		}
	}
}

func returnsOnError() error {
	for _, r := range rows() {
		if err := validator.New().Var(r, "required"); err != nil { // report
			return err
		}
	}
	return nil
}

func leavesLiteral() {
	for _, r := range rows() {
		func() {
			_ = validator.New().Var(r, "required") // report
			return
		}()
	}
}

func flagElsewhere() {
	done := false
	for _, r := range rows() {
		_ = validator.New().Var(r, "required") // report
		done = true
	}
	_ = done
}

func labelOfInner() {
	for range rows() {
	inner:
		for _, r := range rows() {
			_ = validator.New().Var(r, "required") // report
			continue inner
		}
	}
}
