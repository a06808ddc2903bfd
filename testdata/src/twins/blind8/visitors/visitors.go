// Package visitors goes through trees, pages and rows by functions of its own, which call what they are given. What decides: how often they
// call it.
package visitors

import (
	"fmt"
	"iter"
	"os"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/microcosm-cc/bluemonday"
)

type node struct {
	Name     string `validate:"required"`
	Children []*node
}

// root is what the process was given.
var root = &node{Name: strings.Join(os.Args, " ")}

// walk calls f for each.
func (n *node) walk(f func(*node) bool) bool {
	if !f(n) {
		return false
	}
	for _, c := range n.Children {
		if !c.walk(f) {
			return false
		}
	}
	return true
}

// first calls f for the first that has the name.
func (n *node) first(name string, f func(*node)) {
	for _, c := range n.Children {
		if c.Name == name {
			f(c)
			return
		}
	}
}

// around calls before, once, and each, for each.
func (n *node) around(before func() func(*node)) {
	each := before()
	for _, c := range n.Children {
		each(c)
	}
}

// all is a sequence of the same.
func (n *node) all() iter.Seq[*node] {
	return func(yield func(*node) bool) { n.walk(yield) }
}

type visitor interface{ visit(*node) visitor }

// accept goes on with what the visitor returns.
func (n *node) accept(v visitor) {
	if v = v.visit(n); v == nil {
		return
	}
	for _, c := range n.Children {
		c.accept(v)
	}
}

func Checks() {
	root.walk(func(n *node) bool {
		_ = validator.New().Struct(n) // report
		return true
	})
}

// Stops says with the first that it has enough.
func Stops() {
	root.walk(func(n *node) bool {
		_ = validator.New().Struct(n) // silent
		return false
	})
}

func Finds() {
	root.first("a", func(n *node) {
		p := bluemonday.UGCPolicy() // silent
		fmt.Println(p.Sanitize(n.Name))
	})
}

func Around() {
	root.around(func() func(*node) {
		p := bluemonday.UGCPolicy() // silent
		return func(n *node) { fmt.Println(p.Sanitize(n.Name)) }
	})
}

func Within() {
	root.around(func() func(*node) {
		return func(n *node) {
			p := bluemonday.UGCPolicy() // report
			fmt.Println(p.Sanitize(n.Name))
		}
	})
}

func Ranges() {
	for n := range root.all() {
		t := mold.New() // report
		_ = t.Struct(nil, n)
	}
}

func RangesOne() {
	for n := range root.all() {
		t := mold.New() // silent
		_ = t.Struct(nil, n)
		break
	}
}

type decodes struct{}

func (d decodes) visit(n *node) visitor {
	_ = schema.NewDecoder().Decode(n, map[string][]string{"name": {n.Name}}) // report
	return d
}

type encodes struct{ e *form.Encoder }

func (d encodes) visit(n *node) visitor {
	_, _ = d.e.Encode(n)
	return d
}

func Visits() {
	root.accept(decodes{})
	root.accept(encodes{form.NewEncoder()}) // silent
}
