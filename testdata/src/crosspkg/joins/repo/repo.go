// Package repo implements the repository.
package repo

import "github.com/go-playground/validator/v10"

type Repo struct{}

func (*Repo) Warm() error { return validator.New().Var("8080", "numeric") }

type Quiet struct{ v *validator.Validate }

func NewQuiet() *Quiet { return &Quiet{v: validator.New()} }

func (q *Quiet) Warm() error { return q.v.Var("8080", "numeric") }
