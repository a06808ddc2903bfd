// Package recursive has literals that are given what they were given.
package recursive

import (
	"reflect"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type node struct {
	Name string
	Next *node
}

func itself() {
	m := reflectx.NewMapper("db") // silent
	var walk func(n *node)
	walk = func(n *node) {
		m.FieldMap(reflect.ValueOf(n))
		walk(n)
	}
	walk(nil)
}

func each(ns []*node, f func(*node)) {
	for _, n := range ns {
		f(n)
	}
}

func inTurn(ns []*node) {
	v := validator.New() // report
	var one, other func(n *node)
	one = func(n *node) {
		_ = v.Struct(n)
		other(n)
	}
	other = func(n *node) { one(n) }
	each(ns, one)
}

func nested() {
	v := validator.New() // silent
	var one func(a, b *node)
	one = func(a, b *node) {
		_ = v.Struct(a)
		one(b, a)
	}
	one(nil, nil)
}

// Walk calls itself alone, in a literal of its own.
func Walk(n *node, visit func(string)) {
	m := reflectx.NewMapper("db") // report
	for name := range m.FieldMap(reflect.ValueOf(n)) {
		func() {
			visit(name)
			if n.Next != nil {
				Walk(n.Next, visit)
			}
		}()
	}
}

// Spawn does so in goroutines.
func Spawn(n *node, wg *sync.WaitGroup) {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(n))
	if n.Next != nil {
		wg.Go(func() { Spawn(n.Next, wg) })
	}
}

// down is called with what there is when the program starts.
func down(n *node) {
	m := reflectx.NewMapper("db") // silent
	m.FieldMap(reflect.ValueOf(n))
	if n.Next != nil {
		func() { down(n.Next) }()
	}
}

func init() { down(&node{}) }
