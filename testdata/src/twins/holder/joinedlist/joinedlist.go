// Package joinedlist starts nodes, each with a validator of its own, and puts them where an older object has them. What decides: whether
// a node stands there beside the others, or in the place of the last.
package joinedlist

import "github.com/go-playground/validator/v10"

type node struct{ validate *validator.Validate }

func (n *node) start(in any) error { return n.validate.Struct(in) }

type manager struct {
	nodes   []*node
	current *node
}

func (m *manager) grow(in []any) {
	for _, x := range in {
		m.add(x)
	}
}

func (m *manager) add(in any) {
	n := newNode()
	_ = n.start(in)
	m.nodes = append(m.nodes, n)
}

func newNode() *node {
	return &node{validate: validator.New()} // silent
}

func (m *manager) growHere(in []any) {
	for _, x := range in {
		n := &node{validate: validator.New()} // silent
		_ = n.start(x)
		m.nodes = append(m.nodes, n)
	}
}

func (m *manager) replace(in []any) {
	for _, x := range in {
		m.set(x)
	}
}

func (m *manager) set(in any) {
	n := newCurrent()
	_ = n.start(in)
	m.current = n
}

func newCurrent() *node {
	return &node{validate: validator.New()} // report
}

func (m *manager) drop(in []any) {
	for _, x := range in {
		n := &node{validate: validator.New()} // report
		_ = n.start(x)
	}
}
