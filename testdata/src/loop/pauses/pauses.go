// Package pauses has endless loops that wait.
package pauses

import (
	"time"

	"github.com/go-playground/validator/v10"
)

type row struct{ Name string }

// In every round: as rare as a ticker.
func always() {
	for {
		v := validator.New()
		_ = v.Struct(row{})
		time.Sleep(time.Second)
	}
}

// Only where there was nothing to do: as often as there are rows.
func idle(next func() (row, error)) {
	for {
		r, err := next()
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		v := validator.New() // want `on every iteration of the loop at line \d+ of idle`
		_ = v.Struct(r)
	}
}
