// Package store passes on what it is given, or something of its own. What decides: whether its callers can say what is taken instead.
package store

import (
	"context"

	"twins/flow/defaultfacts/rules"
)

type Repo struct{ set *rules.Set }

func NewRepo(s *rules.Set) *Repo { return &Repo{set: rules.OrNew(s)} }

func NewOwn() *Repo { return &Repo{set: rules.OrNew(nil)} }

func NewConfigured(c rules.Config) *Repo { return &Repo{set: rules.OfConfig(c)} }

func (r *Repo) Put(ctx context.Context, x any) error { return r.set.Check(x) }

func PutWith(ctx context.Context, x any, s *rules.Set) error { return rules.CheckWith(x, s) }

// PutAlways builds where nothing is given as well, but asks what it was given first.
func PutAlways(ctx context.Context, x any, s *rules.Set) error {
	if s != nil {
		s = nil
	}
	return rules.CheckWith(x, s) // silent
}

// Once has an object of its own that builds on first use.
func Once(ctx context.Context, x any) error {
	var l rules.Lazy
	return l.Get().Check(x) // report
}

var lazy rules.Lazy

func Lazily(ctx context.Context, x any) error { return lazy.Get().Check(x) } // silent
