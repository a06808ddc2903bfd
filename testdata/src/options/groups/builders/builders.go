// Package builders has objects that collect checks.
package builders

import "regexp"

type check[T any] func(T) bool

type builder[T any] struct{ checks []check[T] }

func (b *builder[T]) add(c check[T]) *builder[T] {
	b.checks = append(b.checks, c)
	return b
}

// The builder keeps the check, and the check its pattern.
func (b *builder[T]) Email(field func(T) string) *builder[T] {
	email := regexp.MustCompile(`^[^@]+@[^@]+$`) // silent: escape/field-of-older-object
	c := func(v T) bool {
		s := field(v)
		return s == "" || email.MatchString(s)
	}
	return b.add(c)
}

// The near twin checks at once.
func (b *builder[T]) Check(v T, field func(T) string) bool {
	email := regexp.MustCompile(`^[^@]+@[^@]+$`) // want `on every call of`
	c := func(v T) bool {
		s := field(v)
		return s == "" || email.MatchString(s)
	}
	return c(v)
}

type plain struct{ checks []func(string) bool }

func (b *plain) add(c func(string) bool) *plain {
	b.checks = append(b.checks, c)
	return b
}

func (b *plain) Email(field func(string) string) *plain {
	email := regexp.MustCompile(`^[^@]+@[^@]+$`) // silent: escape/field-of-older-object
	c := func(v string) bool { return email.MatchString(field(v)) }
	return b.add(c)
}

func (b *plain) Direct(field func(string) string) *plain {
	email := regexp.MustCompile(`^[^@]+@[^@]+$`) // silent: escape/field-of-older-object
	return b.add(func(v string) bool { return email.MatchString(field(v)) })
}
