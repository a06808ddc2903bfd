//mapperlint:config groups=validator,compiled,client

// Package service checks what it is configured with, where an object is made that
// works for others.
package service

import (
	"context"
	"errors"
	"net/http"
	"regexp"
	"strings"

	"github.com/go-playground/validator/v10"
)

type Service struct{ id string }

func (s *Service) Do(ctx context.Context, q string) error { return nil }

func New(names []string) (*Service, error) {
	for _, name := range names {
		ok := regexp.MustCompile(`^[a-z]+$`).MatchString(name) // silent: loop/starts-up
		if !ok {
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
		ok := regexp.MustCompile(`^[0-9]+$`).MatchString(name) // silent: loop/starts-up
		if strings.HasPrefix(name, "id:") && ok {
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
		ok := regexp.MustCompile(`^[a-z]+$`).MatchString(name) // want `on every iteration of the loop at line \d+ of NewTable`
		if !ok {
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
		ok := regexp.MustCompile(`^[x-z]+$`).MatchString(name) // want `on every iteration of the loop at line \d+ of shared`
		if !ok {
			return false
		}
	}
	return true
}

type Doer interface {
	Do(ctx context.Context, q string) error
}

type remote struct {
	name   string
	client *http.Client
}

func (r *remote) Do(ctx context.Context, q string) error { return ping(r.client, r.name) }

// NewAll makes one for each that is configured.
func NewAll(names []string) ([]Doer, error) {
	var all []Doer
	for _, name := range names {
		err := ping(&http.Client{Transport: &http.Transport{}}, name) // silent: loop/starts-up
		if err != nil {
			return nil, err
		}
		all = append(all, &remote{name: name})
	}
	return all, nil
}

// PingAll is called by whoever likes.
func PingAll(names []string) error {
	for _, name := range names {
		err := ping(&http.Client{Transport: &http.Transport{}}, name) // want `on every iteration of the loop at line \d+ of PingAll`
		if err != nil {
			return err
		}
	}
	return nil
}

func ping(c *http.Client, name string) error {
	resp, err := c.Get("http://" + name)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
