// Package rules builds a set where it is given none, and on first use.
package rules

import (
	"sync"

	"github.com/go-playground/validator/v10"
)

type Set struct{ v *validator.Validate }

func New() *Set { return &Set{v: validator.New()} }

func (s *Set) Check(x any) error { return s.v.Struct(x) }

func OrNew(s *Set) *Set {
	if s == nil {
		return New()
	}
	return s
}

type Config struct{ Set *Set }

func OfConfig(c Config) *Set {
	if c.Set == nil {
		c.Set = New()
	}
	return c.Set
}

func CheckWith(x any, s *Set) error {
	if s == nil {
		s = New()
	}
	return s.Check(x)
}

type Lazy struct {
	once sync.Once
	set  *Set
}

func (l *Lazy) Get() *Set {
	l.once.Do(func() { l.set = New() })
	return l.set
}
