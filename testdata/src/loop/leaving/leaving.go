// Package leaving has loops that the path from the build leaves.
package leaving

import "github.com/go-playground/validator/v10"

type row struct{ Name string }

func load() []row { return nil }

func thenReturn() error {
	for _, r := range load() {
		if r.Name != "" {
			return validator.New().Struct(r) // silent: loop/left-after
		}
	}
	return nil
}

func thenBreak() {
	for _, r := range load() {
		if r.Name == "x" {
			_ = validator.New().Struct(r) // silent: loop/left-after
			break
		}
	}
}

// The near twin goes on.
func thenContinue() {
	for _, r := range load() {
		if r.Name == "x" {
			_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of thenContinue`
			continue
		}
	}
}

// The break leaves the switch, not the loop.
func breakOfSwitch() {
	for _, r := range load() {
		switch r.Name {
		case "x":
			_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of breakOfSwitch`
			break
		}
	}
}

func breakOfLabel() {
loop:
	for _, r := range load() {
		switch r.Name {
		case "x":
			_ = validator.New().Struct(r) // silent: loop/left-after
			break loop
		}
	}
}

// The inner break goes on with the outer loop.
func breakOfInner() {
	for range 3 {
		for _, r := range load() {
			_ = validator.New().Struct(r) // want `on every iteration of the loop at line \d+ of breakOfInner`
			break
		}
	}
}

func thenPanic() {
	for _, r := range load() {
		if r.Name == "" {
			panic(validator.New().Struct(r)) // silent: scope/does-not-return
		}
	}
}

func single() {
	for {
		_ = validator.New().Var("x", "required") // silent: loop/left-after
		return
	}
}

func thenGoto() {
	for _, r := range load() {
		if r.Name == "" {
			_ = validator.New().Struct(r) // silent: loop/left-after
			goto done
		}
	}
done:
}

// Some paths leave, others don't.
func mayLeave() error {
	for _, r := range load() {
		if err := validator.New().Struct(r); err != nil { // want `on every iteration of the loop at line \d+ of mayLeave`
			return err
		}
	}
	return nil
}
