// Package visit goes through trees.
package visit

import "errors"

// Node is a node.
type Node struct {
	Name string
	Kids []*Node
}

// ErrStop stops Walk.
var ErrStop = errors.New("stop")

// Each calls f for each node until f returns false.
func Each(n *Node, f func(*Node) bool) bool {
	if !f(n) {
		return false
	}
	for _, k := range n.Kids {
		if !Each(k, f) {
			return false
		}
	}
	return true
}

// Walk calls f for each node until f returns an error.
func Walk(n *Node, f func(*Node) error) error {
	if err := f(n); err != nil {
		if errors.Is(err, ErrStop) {
			return nil
		}
		return err
	}
	for _, k := range n.Kids {
		if err := Walk(k, f); err != nil {
			return err
		}
	}
	return nil
}

// All calls f for each node, whatever f returns.
func All(n *Node, f func(*Node) bool) (n2 int) {
	if f(n) {
		n2++
	}
	for _, k := range n.Kids {
		n2 += All(k, f)
	}
	return n2
}

// List calls f for each of the nodes until f returns true.
func List(nodes []*Node, f func(i int, n *Node) (found bool)) int {
	for i, n := range nodes {
		if f(i, n) {
			return i
		}
	}
	return -1
}
