// Package decorators wraps repositories with repositories.
package decorators

import (
	"context"
	"time"

	"github.com/devfeel/mapper"
	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
)

type User struct {
	ID    string `validate:"required"`
	Email string `validate:"email"`
}

type userRow struct{ ID, Email string }

type Repo interface {
	Save(ctx context.Context, u *User) error
	Find(ctx context.Context, id string) (*User, error)
}

type KV interface {
	Get(key string) ([]byte, bool)
	Put(key string, b []byte, ttl time.Duration)
}

// 1: validates before it saves, with one made at each call.
type validating struct{ Repo }

func (d validating) Save(ctx context.Context, u *User) error {
	if err := validator.New().StructCtx(ctx, u); err != nil { // report
		return err
	}
	return d.Repo.Save(ctx, u)
}

// 2: the check is a helper of the decorator.
type strict struct {
	next Repo
}

func Strict(next Repo) Repo { return &strict{next: next} }

func (d *strict) Save(ctx context.Context, u *User) error {
	if err := d.check(u); err != nil {
		return err
	}
	return d.next.Save(ctx, u)
}

func (d *strict) Find(ctx context.Context, id string) (*User, error) { return d.next.Find(ctx, id) }

func (d *strict) check(u *User) error {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	return v.Struct(u)
}

// 3: a cache that encodes.
type cached struct {
	Repo
	kv  KV
	ttl time.Duration
}

func (c *cached) Find(ctx context.Context, id string) (*User, error) {
	if b, ok := c.kv.Get(id); ok {
		dm, err := cbor.DecOptions{}.DecMode() // report
		if err != nil {
			return nil, err
		}
		u := new(User)
		return u, dm.Unmarshal(b, u)
	}
	u, err := c.Repo.Find(ctx, id)
	if err == nil {
		em, _ := cbor.CanonicalEncOptions().EncMode() // report
		if b, err := em.Marshal(u); err == nil {
			c.kv.Put(id, b, c.ttl)
		}
	}
	return u, err
}

// 4: a function as a decorator.
type saveFunc func(ctx context.Context, u *User) error

func withChecks(next saveFunc) saveFunc {
	return func(ctx context.Context, u *User) error {
		if err := validator.New().Struct(u); err != nil { // report
			return err
		}
		return next(ctx, u)
	}
}

// 5: converts for the one below.
type mapped struct {
	insert func(ctx context.Context, r *userRow) error
}

func (m *mapped) Save(ctx context.Context, u *User) error {
	var row userRow
	if err := mapper.NewMapper().AutoMapper(u, &row); err != nil { // report
		return err
	}
	return m.insert(ctx, &row)
}

// Mirrors: what the decorator needs is made with it.
type checked struct {
	Repo
	v *validator.Validate
}

func Checked(next Repo) Repo {
	return checked{Repo: next, v: validator.New()} // silent
}

func (c checked) Save(ctx context.Context, u *User) error {
	if err := c.v.Struct(u); err != nil {
		return err
	}
	return c.Repo.Save(ctx, u)
}

func withOneCheck(next saveFunc) saveFunc {
	v := validator.New() // silent
	return func(ctx context.Context, u *User) error {
		if err := v.Struct(u); err != nil {
			return err
		}
		return next(ctx, u)
	}
}

func Cached(next Repo, kv KV) (Repo, error) {
	em, err := cbor.CanonicalEncOptions().EncMode() // silent
	if err != nil {
		return nil, err
	}
	return &encoded{Repo: next, kv: kv, em: em}, nil
}

type encoded struct {
	Repo
	kv KV
	em cbor.EncMode
}

func (e *encoded) Save(ctx context.Context, u *User) error {
	b, err := e.em.Marshal(u)
	if err != nil {
		return err
	}
	e.kv.Put(u.ID, b, time.Minute)
	return e.Repo.Save(ctx, u)
}
