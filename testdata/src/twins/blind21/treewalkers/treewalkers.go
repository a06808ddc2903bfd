// Package treewalkers walks trees. What decides: whether what walks has it from the beginning, or makes it at each node.
package treewalkers

import (
	"encoding/json"
	"iter"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type node struct {
	Name        string
	Kids        []*node
	Left, Right *node
}

type visitor interface{ visit(*node) visitor }

func walk(n *node, v visitor) {
	if v = v.visit(n); v == nil {
		return
	}
	for _, k := range n.Kids {
		walk(k, v)
	}
}

type checker struct{ v *validator.Validate }

func (c *checker) visit(n *node) visitor {
	_ = c.v.Struct(n)
	return c
}

var rules = validator.New() // silent

type trimmer struct{}

func (trimmer) visit(n *node) visitor {
	t := mold.New() // report
	_ = t.Struct(nil, n)
	return trimmer{}
}

func clean(n *node) {
	if n == nil {
		return
	}
	p := bluemonday.UGCPolicy() // report
	n.Name = p.Sanitize(n.Name)
	clean(n.Left)
	clean(n.Right)
}

func cleanWith(n *node, p *bluemonday.Policy) {
	if n != nil {
		n.Name = p.Sanitize(n.Name)
		cleanWith(n.Left, p)
		cleanWith(n.Right, p)
	}
}

var policy = bluemonday.UGCPolicy() // silent

// decode walks with a function in it.
func decode(n *node) {
	var step func(*node)
	step = func(n *node) {
		d := form.NewDecoder() // report
		_ = d.Decode(n, nil)
		for _, k := range n.Kids {
			step(k)
		}
	}
	step(n)
}

// all has a stack.
func all(n *node) {
	for stack := []*node{n}; len(stack) > 0; {
		top := stack[len(stack)-1]
		stack = append(stack[:len(stack)-1], top.Kids...)
		q := schema.NewDecoder() // report
		_ = q.Decode(top, nil)
	}
}

func (n *node) each() iter.Seq[*node] {
	return func(yield func(*node) bool) { n.push(yield) }
}

func (n *node) push(yield func(*node) bool) bool {
	if n == nil {
		return true
	}
	return n.Left.push(yield) && yield(n) && n.Right.push(yield)
}

var fields = reflectx.NewMapper("db") // silent

func show(n *node) {
	for k := range n.each() {
		e := form.NewEncoder() // report
		_, _ = e.Encode(k)
		fields.FieldMap(reflect.ValueOf(k))
	}
}

func handle(w http.ResponseWriter, r *http.Request) {
	n := &node{}
	if err := json.NewDecoder(r.Body).Decode(n); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	walk(n, &checker{rules})
	walk(n, trimmer{})
	clean(n)
	cleanWith(n, policy)
	decode(n)
	all(n)
	show(n)
}

func Routes(m *http.ServeMux) { m.HandleFunc("/tree", handle) }
