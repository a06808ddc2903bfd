// Package rulesets makes one instance for each rule or part of a configuration and keeps them all. What decides: an instance
// for each element that is kept is no repetition; one that is used up and thrown away for each element is.
package rulesets

import (
	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/gorilla/schema"
	"regexp"
)

type rule struct{ Name, Expr, Tag string }

type compiled struct {
	name string
	re   *regexp.Regexp
	v    *validator.Validate
	d    *schema.Decoder
}

func Compile(rules []rule) (out []compiled) {
	for _, r := range rules {
		out = append(out, compiled{name: r.Name, v: validator.New()}) // silent
	}
	return out
}

func ByName(rules []rule) map[string]*validator.Validate {
	m := make(map[string]*validator.Validate, len(rules))
	for _, r := range rules {
		v := validator.New() // silent
		v.SetTagName(r.Tag)
		m[r.Name] = v
	}
	return m
}

func Indexed(rules []rule) []*compiled {
	out := make([]*compiled, len(rules))
	for i := range rules {
		c := &compiled{}
		c.d = schema.NewDecoder() // silent
		out[i] = c
	}
	return out
}

type set struct{ all []*compiled }

func (s *set) add(c *compiled) { s.all = append(s.all, c) }

func NewSet(rules ...rule) *set {
	s := &set{}
	for _, r := range rules {
		s.add(newCompiled(r))
	}
	return s
}

func newCompiled(r rule) *compiled {
	return &compiled{
		name: r.Name,
		re:   regexp.MustCompile(r.Expr), // silent
		v:    validator.New(),            // silent
	}
}

func Send(rules []rule, ch chan<- *validator.Validate) {
	for range rules {
		ch <- validator.New() // silent
	}
}

func Checks(rules []rule) (fs []func(any) error) {
	for _, r := range rules {
		v := validator.New() // silent
		fs = append(fs, func(x any) error { return v.Var(x, r.Expr) })
	}
	return fs
}

func Programs(env *cel.Env, rules []rule) (ps []cel.Program, err error) {
	for _, r := range rules {
		ast, iss := env.Compile(r.Expr)
		if err := iss.Err(); err != nil {
			return nil, err
		}
		p, err := env.Program(ast) // silent
		if err != nil {
			return nil, err
		}
		ps = append(ps, p)
	}
	return ps, nil
}

// Used up for each element.

func Check(rules []rule) error {
	for _, r := range rules {
		v := validator.New() // report
		if err := v.Struct(r); err != nil {
			return err
		}
	}
	return nil
}

func Names(rules []rule) (names []string) {
	for _, r := range rules {
		if re := regexp.MustCompile(`^[a-z]+$`); re.MatchString(r.Name) { // report
			names = append(names, r.Name)
		}
	}
	return names
}

func Decoded(rules []rule, q map[string][]string) (out []rule) {
	for _, r := range rules {
		d := schema.NewDecoder() // report
		if d.Decode(&r, q) == nil {
			out = append(out, r)
		}
	}
	return out
}

func Count(rules []rule) (n int) {
	for _, r := range rules {
		c := compiled{v: validator.New()} // report
		if c.v.Var(r.Name, "required") == nil {
			n++
		}
	}
	return n
}

func Last(rules []rule) (c compiled) {
	for _, r := range rules {
		c = compiled{name: r.Name}
		v := validator.New() // report
		if v.Struct(r) != nil {
			break
		}
	}
	return c
}
