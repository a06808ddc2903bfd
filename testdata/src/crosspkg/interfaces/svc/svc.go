// Package svc has the interfaces that the others meet in.
package svc

type Checker interface{ Check() error }

type Store interface {
	Save(v any) error
	Warm() error
}

type Hook func() error
