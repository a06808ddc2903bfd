// Package search builds for the element that a loop looks for.
package search

import "github.com/go-playground/validator/v10"

type row struct{ Kind, Mail string }

func rows() []row { return nil }

func first() error {
	for _, r := range rows() {
		if r.Kind == "user" {
			return validator.New().Struct(r) // silent
		}
	}
	return nil
}

func skipping() error {
	for _, r := range rows() {
		if r.Kind != "user" {
			continue
		}
		return validator.New().Struct(r) // silent
	}
	return nil
}

func breaking() (err error) {
	for _, r := range rows() {
		if r.Kind == "user" {
			err = validator.New().Struct(r) // silent
			break
		}
	}
	return err
}

func inSwitch() error {
	for _, r := range rows() {
		switch r.Kind {
		case "group":
		case "user":
			return validator.New().Struct(r) // silent
		}
	}
	return nil
}

func behind() error {
	var found *row
	for _, r := range rows() {
		if r.Kind == "user" {
			found = &r
			break
		}
	}
	return validator.New().Struct(found) // silent
}

func conditionLoop() error {
	list, i := rows(), 0
	for i < len(list) && list[i].Kind != "user" {
		i++
	}
	return validator.New().Struct(list[i]) // silent
}

func endless() error {
	for i := 0; ; i++ {
		if list := rows(); list[i].Kind == "user" {
			v := validator.New() // silent
			return v.Struct(list[i])
		}
	}
}

// Each that fits.

func each() {
	for _, r := range rows() {
		if r.Kind == "user" {
			_ = validator.New().Struct(r) // report
		}
	}
}

func eachSkipping() {
	for _, r := range rows() {
		if r.Kind != "user" {
			continue
		}
		_ = validator.New().Struct(r) // report
	}
}

func eachSwitch() {
	for _, r := range rows() {
		switch r.Kind {
		case "user":
			_ = validator.New().Struct(r) // report
		}
	}
}

func untilWrong() error {
	for _, r := range rows() {
		if r.Kind == "user" {
			if err := validator.New().Struct(r); err != nil { // report
				return err
			}
		}
	}
	return nil
}

func leavesOthers() error {
	for _, r := range rows() {
		if r.Kind == "" {
			return nil
		}
		_ = validator.New().Struct(r) // report
	}
	return nil
}

func count() (n int) {
	for _, r := range rows() {
		if validator.New().Struct(r) == nil { // report
			n++
		}
	}
	return n
}

func byPlace() (err error) {
	at := -1
	for i, r := range rows() {
		if at < 0 && r.Kind == "user" {
			at = i
			err = validator.New().Struct(r) // silent
		}
	}
	return err
}

func byPlaceInHead() (err error) {
	list, at := rows(), -1
	for i := 0; i < len(list) && at == -1; i++ {
		if list[i].Kind == "user" {
			err = validator.New().Struct(list[i]) // silent
			at = i
		}
	}
	return err
}

func placeForgotten() {
	at := -1
	for i, r := range rows() {
		if at < 0 {
			at = i
			_ = validator.New().Struct(r) // report
		}
		if r.Kind == "" {
			at = -1
		}
	}
}

func placeOfAnother() {
	at := -1
	for i, r := range rows() {
		if at < 0 {
			_ = validator.New().Struct(r) // report
		}
		if r.Kind == "user" {
			at = i
		}
	}
}

func placeMayBeNone(find func(row) int) {
	at := -1
	for _, r := range rows() {
		if at < 0 {
			at = find(r)
			_ = validator.New().Struct(r) // report
		}
	}
}
