// Package lib declares which methods configure its mappers.
package lib

import "directives/configured/base"

type Mapper struct {
	base.Names
	rules map[string]string
}

// New returns a Mapper: configure it, and share it.
//
//mapperlint:mapper safe
func New() *Mapper { return &Mapper{rules: make(map[string]string)} }

// NewStrict is another way to one.
//
//mapperlint:mapper safe
func NewStrict() *Mapper { return New() }

// Register is for the start of the program.
//
//mapperlint:setup
func (m *Mapper) Register(name, rule string) *Mapper { m.rules[name] = rule; return m }

// Default changes the process, and no mapper.
//
//mapperlint:setup global
func (m *Mapper) Default(name string) {}

// Reset is not declared.
func (m *Mapper) Reset(name string) {}

func (m *Mapper) Map(v any) error { return nil }
