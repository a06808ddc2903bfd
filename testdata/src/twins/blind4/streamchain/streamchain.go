// Package streamchain has a chain of steps of the program's own: functions are kept in it, and called for each element when it
// is collected. What decides: whether the step makes one, or what makes the chain.
package streamchain

import (
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"reflect"
)

type stream[T any] struct {
	src   []T
	steps []func(T) (T, bool)
}

func of[T any](xs []T) *stream[T] { return &stream[T]{src: xs} }

func (s *stream[T]) filter(ok func(T) bool) *stream[T] {
	s.steps = append(s.steps, func(x T) (T, bool) { return x, ok(x) })
	return s
}

func (s *stream[T]) apply(f func(T) T) *stream[T] {
	s.steps = append(s.steps, func(x T) (T, bool) { return f(x), true })
	return s
}

func (s *stream[T]) collect() (out []T) {
next:
	for _, x := range s.src {
		for _, step := range s.steps {
			var ok bool
			if x, ok = step(x); !ok {
				continue next
			}
		}
		out = append(out, x)
	}
	return out
}

func (s *stream[T]) first(f func(T)) *stream[T] {
	if len(s.src) > 0 {
		f(s.src[0])
	}
	return s
}

type row struct{ Name string }

func Filter(rows []row) []row {
	return of(rows).filter(func(r row) bool {
		// For each row.
		return validator.New().Struct(r) == nil // report
	}).collect()
}

func Apply(rows []row) []row {
	return of(rows).apply(normalize).collect()
}

func normalize(r row) row {
	// For each row, by name.
	m := reflectx.NewMapper("db") // report
	_ = m.FieldMap(reflect.ValueOf(r))
	return r
}

type job struct{ d *schema.Decoder }

func (j *job) ok(r row) bool {
	// For each row, by a method value.
	d := schema.NewDecoder() // report
	return d.Decode(&r, nil) == nil
}

func Method(rows []row) []row { return of(rows).filter(new(job).ok).collect() }

func Two(rows []row) []row {
	// One for each call, with the rows of it.
	v := validator.New() // report
	return of(rows).filter(func(r row) bool { return v.Struct(r) == nil }).collect()
}

// Kept.

type cleaner struct {
	v     *validator.Validate
	steps []func(row) (row, bool)
}

func newCleaner() *cleaner {
	c := &cleaner{}
	// Kept by the cleaner.
	c.v = validator.New() // silent
	// Kept by a step of it.
	m := reflectx.NewMapper("db") // silent
	c.steps = append(c.steps, func(r row) (row, bool) {
		return r, len(m.FieldMap(reflect.ValueOf(r))) > 0
	})
	return c
}

func (c *cleaner) Clean(rows []row) []row {
	s := of(rows).filter(func(r row) bool { return c.v.Struct(r) == nil })
	s.steps = append(s.steps, c.steps...)
	return s.collect()
}

var chain = func() []func(row) (row, bool) {
	// Once, for a package variable.
	v := validator.New() // silent
	return []func(row) (row, bool){func(r row) (row, bool) { return r, v.Struct(r) == nil }}
}()

func Chain(rows []row) []row {
	s := of(rows)
	s.steps = chain
	return s.collect()
}
