//mapperlint:config groups=validator,compiled

// Package service checks what it is configured with, where an object is made that
// works for others.
package service

import (
	"context"
	"errors"
	"regexp"
	"strings"

	"github.com/go-playground/validator/v10"
)

type Service struct{ id string }

func (s *Service) Do(ctx context.Context, q string) error { return nil }

func New(names []string) (*Service, error) {
	for _, name := range names {
		if !regexp.MustCompile(`^[a-z]+$`).MatchString(name) { // silent: loop/starts-up
			return nil, errors.New(name)
		}
	}
	id, err := find(names)
	if err != nil {
		return nil, err
	}
	return &Service{id: id}, nil
}

func find(names []string) (string, error) {
	for _, name := range names {
		if strings.HasPrefix(name, "id:") && regexp.MustCompile(`^[0-9]+$`).MatchString(name[3:]) { // silent: loop/starts-up
			return name[3:], nil
		}
		_ = validator.New().Var(name, "required") // want `on every iteration of the loop at line \d+ of find`
	}
	return "", errors.New("no identity")
}

// A Table is data, and does no work.
type Table struct{ Names []string }

func NewTable(names []string) (*Table, error) {
	for _, name := range names {
		if !regexp.MustCompile(`^[a-z]+$`).MatchString(name) { // want `on every iteration of the loop at line \d+ of NewTable`
			return nil, errors.New(name)
		}
	}
	return &Table{Names: names}, nil
}

func (s *Service) Check(names []string) bool { return shared(names) }

func NewChecked(names []string) (*Service, error) {
	if !shared(names) {
		return nil, errors.New("names")
	}
	return &Service{}, nil
}

// shared serves both.
func shared(names []string) bool {
	for _, name := range names {
		if !regexp.MustCompile(`^[x-z]+$`).MatchString(name) { // want `on every iteration of the loop at line \d+ of shared`
			return false
		}
	}
	return true
}
