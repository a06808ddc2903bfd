// Package repomappers has repositories that map structs. What decides: whose the mapper is.
package repomappers

import (
	"context"
	"reflect"
	"strings"
	"sync"

	"github.com/jmoiron/sqlx/reflectx"
)

type user struct{ ID, Name string }

var byDB = reflectx.NewMapper("db") // silent

type users struct{ m *reflectx.Mapper }

func NewUsers() *users {
	return &users{m: reflectx.NewMapperFunc("db", strings.ToLower)} // silent
}

func (u *users) Insert(ctx context.Context, x user) error {
	u.m.FieldMap(reflect.ValueOf(x))
	return nil
}

func (u *users) Update(ctx context.Context, x user) error {
	m := reflectx.NewMapperFunc("db", strings.ToLower) // report
	m.FieldMap(reflect.ValueOf(x))
	return nil
}

func (u *users) InsertAll(ctx context.Context, xs []user) error {
	for _, x := range xs {
		reflectx.NewMapper("db").FieldMap(reflect.ValueOf(x)) // report
	}
	return nil
}

func (u *users) UpsertAll(ctx context.Context, xs []user) {
	for i := 0; i < len(xs); i++ {
		byDB.FieldMap(reflect.ValueOf(xs[i]))
	}
}

// columns keeps what it found for a type.
type columns struct {
	mu    sync.RWMutex
	known map[reflect.Type]*reflectx.Mapper
}

func (c *columns) of(x any) *reflectx.Mapper {
	t := reflect.TypeOf(x)
	c.mu.RLock()
	m, ok := c.known[t]
	c.mu.RUnlock()
	if ok {
		return m
	}
	m = reflectx.NewMapper("db") // silent
	c.mu.Lock()
	c.known[t] = m
	c.mu.Unlock()
	return m
}

// forgetful looks the same up, and stores nothing.
type forgetful struct {
	mu    sync.RWMutex
	known map[reflect.Type]*reflectx.Mapper
}

func (c *forgetful) of(x any) *reflectx.Mapper {
	c.mu.RLock()
	m, ok := c.known[reflect.TypeOf(x)]
	c.mu.RUnlock()
	if ok {
		return m
	}
	m = reflectx.NewMapper("db") // report
	return m
}

type store struct {
	c *columns
	f *forgetful
}

func (s *store) Save(ctx context.Context, x any) {
	s.c.of(x).FieldMap(reflect.ValueOf(x))
	s.f.of(x).FieldMap(reflect.ValueOf(x))
}

// tx runs a function with a repository of its own.
func tx(ctx context.Context, f func(r *users) error) error {
	r := &users{reflectx.NewMapper("db")} // report
	return f(r)
}

// Move is called with data.
func Move(ctx context.Context, a, b user) error {
	return tx(ctx, func(r *users) error {
		if err := r.Insert(ctx, a); err != nil {
			return err
		}
		return r.Update(ctx, b)
	})
}

// Scan is for one struct.
func Scan(dst *user) {
	fields := func() *reflectx.Mapper {
		return reflectx.NewMapper("db") // report
	}
	fields().FieldMap(reflect.ValueOf(dst))
}

var known = sync.OnceValue(func() *reflectx.Mapper {
	return reflectx.NewMapper("json") // silent
})

func ScanOnce(dst *user) { known().FieldMap(reflect.ValueOf(dst)) }
