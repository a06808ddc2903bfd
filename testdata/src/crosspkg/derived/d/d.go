// Package d calls the constructors in loops, at start-up and on data.
package d

import (
	"crosspkg/derived/a"
	"crosspkg/derived/b"
)

func init() {
	_ = a.NewValidator().Var("8080", "numeric")
	setUp("x")
}

func setUp(s string) { _ = a.NewValidator().Var(s, "required") }

func loop() {
	for i := range 3 {
		_ = b.New().Var(i, "gt=0") // want `b.New builds .* on every iteration of the loop at line \d+ of loop`
	}
	v := b.New()
	for i := range 3 {
		_ = v.Var(i, "gt=0")
	}
}

func perElement(tags []string) {
	for _, t := range tags {
		_ = a.Tagged(t).Var(1, "x")
	}
}
