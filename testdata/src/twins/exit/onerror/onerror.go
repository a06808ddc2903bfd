// Package onerror has functions that are called for each element until one of them fails. What decides is what they return once they have built.
package onerror

import (
	"errors"
	"fmt"
	"io"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

var (
	errStop  = errors.New("stop")
	errMaybe error
)

func each(list []string, f func(string) error) error {
	for _, s := range list {
		if err := f(s); err != nil {
			return err
		}
	}
	return nil
}

// every goes on, whatever they say.
func every(list []string, f func(string) error) {
	for _, s := range list {
		if err := f(s); err != nil {
			fmt.Println(err)
		}
	}
}

func Sentinel() error {
	return each(names, func(s string) error {
		if s == "" {
			return nil
		}
		_ = validator.New().Var(s, "alpha") // silent
		return errStop
	})
}

func Library() error {
	return each(names, func(s string) error {
		if s == "" {
			return nil
		}
		_ = validator.New().Var(s, "alpha") // silent
		return io.EOF
	})
}

func Made() error {
	return each(names, func(s string) error {
		if s == "" {
			return nil
		}
		err := form.NewDecoder().Decode(&s, nil) // silent
		return fmt.Errorf("enough: %w", err)
	})
}

func Maybe() error {
	return each(names, func(s string) error {
		_ = validator.New().Var(s, "alpha") // report
		return errMaybe
	})
}

func Failing() error {
	return each(names, func(s string) error {
		return validator.New().Var(s, "alpha") // report
	})
}

func Before() error {
	return each(names, func(s string) error {
		if s == "" {
			return errStop
		}
		_ = schema.NewDecoder().Decode(&s, nil) // report
		return nil
	})
}

func Every() {
	every(names, func(s string) error {
		_ = validator.New().Var(s, "alpha") // report
		return errStop
	})
}

var names = []string{"a", "b"}
