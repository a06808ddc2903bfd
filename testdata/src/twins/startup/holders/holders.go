// Package holders makes objects of what it is given. What decides: whether the object keeps what was built for it, or is data.
package holders

import (
	"fmt"
	"reflect"
	"regexp"

	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/jmoiron/sqlx/reflectx"
)

type spec struct{ Name, Match, When string }

type rule struct {
	name  string
	match *regexp.Regexp
}

// Engine keeps what is compiled for it.
type Engine struct{ rules []rule }

func (e *Engine) First(s string) string {
	for _, r := range e.rules {
		if r.match.MatchString(s) {
			return r.name
		}
	}
	return ""
}

func New(specs []spec) (*Engine, error) {
	v := validator.New() // silent
	e := new(Engine)
	for _, s := range specs {
		if err := v.Struct(s); err != nil {
			return nil, err
		}
		re, err := regexp.Compile(s.Match) // silent
		if err != nil {
			return nil, fmt.Errorf("%s: %w", s.Name, err)
		}
		e.rules = append(e.rules, rule{s.Name, re})
	}
	return e, nil
}

// Compiled keeps programs of one environment.
type Compiled struct{ programs map[string]cel.Program }

func (c *Compiled) Eval(name string, in any) (any, error) { return c.programs[name].Eval(in) }

func Compile(specs ...spec) (*Compiled, error) {
	env, err := cel.NewEnv() // silent
	if err != nil {
		return nil, err
	}
	c := &Compiled{make(map[string]cel.Program)}
	for _, s := range specs {
		ast, iss := env.Compile(s.When)
		if iss.Err() != nil {
			return nil, iss.Err()
		}
		prg, err := env.Program(ast) // silent
		if err != nil {
			return nil, err
		}
		c.programs[s.Name] = prg
	}
	return c, nil
}

// Evaluate compiles for what it evaluates.
func Evaluate(s spec, in any) (any, error) {
	env, err := cel.NewEnv() // report
	if err != nil {
		return nil, err
	}
	ast, iss := env.Compile(s.When)
	if iss.Err() != nil {
		return nil, iss.Err()
	}
	prg, err := env.Program(ast) // silent
	if err != nil {
		return nil, err
	}
	return prg.Eval(in)
}

// Names is data: it keeps nothing that was built.
type Names struct{ all []string }

func (n *Names) Has(s string) bool {
	for _, name := range n.all {
		if name == s {
			return true
		}
	}
	return false
}

func NewNames(specs []spec) (*Names, error) {
	v := validator.New() // report
	n := new(Names)
	for _, s := range specs {
		if err := v.Struct(s); err != nil {
			return nil, err
		}
		n.all = append(n.all, s.Name)
	}
	return n, nil
}

// Table is what a mapper found out, and keeps the mapper as well.
type Table struct {
	m      *reflectx.Mapper
	fields []string
}

func (t *Table) Len() int { return len(t.fields) }

func NewTable(v any) *Table {
	t := &Table{m: reflectx.NewMapper("db")} // silent
	for name := range t.m.FieldMap(reflect.ValueOf(v)) {
		t.fields = append(t.fields, name)
	}
	return t
}

// Row has what is held by others.
type Row struct{ *Engine }

func (r *Row) Kind(s string) string { return r.First(s) }

func (e *Engine) Row(s spec) (*Row, error) {
	if err := validator.New().Struct(s); err != nil { // report
		return nil, err
	}
	return &Row{e}, nil
}
