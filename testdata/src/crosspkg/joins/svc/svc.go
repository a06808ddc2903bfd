// Package svc stands between the handlers and the repository.
package svc

type Repo interface{ Warm() error }

type Service interface{ Do() error }

type service struct{ r Repo }

func New(r Repo) Service { return &service{r: r} }

func (s *service) Do() error { return s.step() }

func (s *service) step() error { return s.r.Warm() }
