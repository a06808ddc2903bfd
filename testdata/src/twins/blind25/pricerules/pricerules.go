// Package pricerules applies rules that stand in a configuration. What decides: whether a rule is compiled when it is read, or when it is asked.
package pricerules

import (
	"fmt"
	"regexp"

	"github.com/google/cel-go/cel"
)

type ruleSpec struct{ Name, Match, When string }

type order struct {
	SKU   string
	Total int
}

type rule struct {
	name  string
	match *regexp.Regexp
	when  cel.Program
}

type Engine struct{ rules []rule }

// New compiles what it is given.
func New(specs []ruleSpec) (*Engine, error) {
	env, err := cel.NewEnv() // silent
	if err != nil {
		return nil, err
	}
	e := new(Engine)
	for _, s := range specs {
		re, err := regexp.Compile(s.Match) // silent
		if err != nil {
			return nil, fmt.Errorf("rule %s: %w", s.Name, err)
		}
		ast, iss := env.Compile(s.When)
		if iss.Err() != nil {
			return nil, iss.Err()
		}
		prg, err := env.Program(ast) // silent
		if err != nil {
			return nil, err
		}
		e.rules = append(e.rules, rule{s.Name, re, prg})
	}
	return e, nil
}

func (e *Engine) First(o order) (string, bool) {
	for _, r := range e.rules {
		if r.match.MatchString(o.SKU) {
			return r.name, true
		}
	}
	return "", false
}

// sku is what every article number looks like.
func sku() *regexp.Regexp { return regexp.MustCompile(`^[A-Z]{2}\d+$`) } // report

func (e *Engine) Check(o order) error {
	if !sku().MatchString(o.SKU) {
		return fmt.Errorf("no such article: %s", o.SKU)
	}
	return nil
}

// Lazy has its rules compiled when they are first asked.
type Lazy struct {
	spec ruleSpec
	re   *regexp.Regexp
}

func (l *Lazy) Matches(o order) bool {
	if l.re == nil {
		l.re = regexp.MustCompile(l.spec.Match) // silent
	}
	return l.re.MatchString(o.SKU)
}

var base, _ = cel.NewEnv() // silent

// Discount compiles its condition for each order.
func Discount(o order) (bool, error) {
	ast, iss := base.Compile("total > 100")
	if iss.Err() != nil {
		return false, iss.Err()
	}
	prg, err := base.Program(ast) // report
	if err != nil {
		return false, err
	}
	out, err := prg.Eval(map[string]any{"total": o.Total})
	return out == true, err
}

// Sum goes through orders with the same rule.
func Sum(s ruleSpec, orders []order) (n int) {
	for _, o := range orders {
		if regexp.MustCompile(s.Match).MatchString(o.SKU) { // report
			n += o.Total
		}
	}
	return n
}

// Pairs has a rule for each order.
func Pairs(specs []ruleSpec, orders []order) (n int) {
	for i, o := range orders {
		if regexp.MustCompile(specs[i].Match).MatchString(o.SKU) { // silent
			n += o.Total
		}
	}
	return n
}
