// Package engine evaluates texts. What decides: whether its users compile once, or have it compiled with each evaluation.
package engine

import (
	"regexp"
	"sync"

	"github.com/go-playground/validator/v10"
)

// Program is a text that was compiled.
type Program struct {
	re *regexp.Regexp
	v  *validator.Validate
}

// Compile makes a program.
func Compile(text string) (*Program, error) {
	re, err := regexp.Compile(text) // silent: told where it is called
	if err != nil {
		return nil, err
	}
	return &Program{re: re, v: validator.New()}, nil // report
}

// MustCompile is for texts that are written down.
func MustCompile(text string) *Program {
	p, err := Compile(text)
	if err != nil {
		panic(err)
	}
	return p
}

// Eval runs it.
func (p *Program) Eval(x string) bool {
	return p.re.MatchString(x) && p.v.Var(x, "required") == nil
}

// EvalText compiles it and runs it.
func EvalText(text, x string) (bool, error) {
	p, err := Compile(text)
	if err != nil {
		return false, err
	}
	return p.Eval(x), nil
}

// Cache compiles each text once.
type Cache struct{ m sync.Map }

// Get compiles what is not there.
func (c *Cache) Get(text string) (*Program, error) {
	if p, ok := c.m.Load(text); ok {
		return p.(*Program), nil
	}
	p, err := Compile(text)
	if err != nil {
		return nil, err
	}
	c.m.Store(text, p)
	return p, nil
}
