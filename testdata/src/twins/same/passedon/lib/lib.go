// Package lib compiles texts, and has functions around that which pass on what they are given.
package lib

import "regexp"

// A Program is a text that was compiled.
type Program struct{ re *regexp.Regexp }

// Compile makes a program.
func Compile(text string) (*Program, error) {
	re, err := regexp.Compile(text) // silent: told where it is called
	if err != nil {
		return nil, err
	}
	return &Program{re}, nil
}

// Must is for texts that are written down.
func Must(text string) *Program {
	p, err := Compile(text)
	if err != nil {
		panic(err)
	}
	return p
}

// Run compiles it and runs it.
func Run(text, x string) bool {
	p, err := Compile(text)
	return err == nil && p.Match(x)
}

// Match runs it.
func (p *Program) Match(x string) bool { return p.re.MatchString(x) }
