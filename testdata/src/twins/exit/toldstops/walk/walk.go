// Package walk calls functions for each of what it has.
package walk

// Node is a node.
type Node struct {
	Name string
	Kids []*Node
}

// Each goes through a tree until f returns false.
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

// Below goes through a tree; where f returns false, it leaves out what is below.
func Below(n *Node, f func(*Node) bool) bool {
	if !f(n) {
		return false
	}
	for _, k := range n.Kids {
		Below(k, f)
	}
	return true
}

// Find goes through a list until f returns true.
func Find(list []*Node, f func(*Node) bool) *Node {
	for _, n := range list {
		if f(n) {
			return n
		}
	}
	return nil
}

// Try goes through a list until f fails.
func Try(list []*Node, f func(*Node) error) error {
	for _, n := range list {
		if err := f(n); err != nil {
			return err
		}
	}
	return nil
}

// Rows goes through lists; f ends one of them.
func Rows(lists [][]*Node, f func(*Node) bool) {
	for _, list := range lists {
		for _, n := range list {
			if !f(n) {
				break
			}
		}
	}
}

// Count goes through a list, whatever f returns.
func Count(list []*Node, f func(*Node) bool) (n int) {
	for _, x := range list {
		if f(x) {
			n++
		}
	}
	return n
}
