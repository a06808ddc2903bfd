// Package validator stands in for the library: a validator runs its rules in
// order and says what they refuse.
package validator

import (
	"errors"
	"reflect"
	"strings"
)

type FieldLevel interface{ Field() reflect.Value }

type Func func(fl FieldLevel) bool

type rule struct {
	tag string
	fn  Func
}

type Validate struct {
	tag     string
	rules   []rule
	aliases []string
}

func New() *Validate { return &Validate{tag: "validate"} }

func (v *Validate) SetTagName(name string) { v.tag = name }

func (v *Validate) RegisterValidation(tag string, fn Func) error {
	if tag == "" {
		return errors.New("function key cannot be empty")
	}
	v.rules = append(v.rules, rule{tag, fn})
	return nil
}

func (v *Validate) RegisterAlias(alias, tags string) {
	if strings.Contains(alias, ",") {
		panic("alias " + alias + " is restricted")
	}
	v.aliases = append(v.aliases, alias)
}

type level struct{ v reflect.Value }

func (l level) Field() reflect.Value { return l.v }

// Struct returns what the instance is and which rules refuse x, as an error.
func (v *Validate) Struct(x any) error {
	s := v.tag + strings.Join(v.aliases, "+")
	for _, r := range v.rules {
		s += " " + r.tag
		if !r.fn(level{reflect.ValueOf(x)}) {
			s += "!"
		}
	}
	return errors.New(s)
}
