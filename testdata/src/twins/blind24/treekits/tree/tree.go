// Package tree goes through trees.
package tree

type Node struct {
	Name string
	Kids []*Node
}

// Walk calls visit for each node.
func (n *Node) Walk(visit func(*Node) error) error {
	if err := visit(n); err != nil {
		return err
	}
	for _, k := range n.Kids {
		if err := k.Walk(visit); err != nil {
			return err
		}
	}
	return nil
}

// Root calls visit for the node.
func (n *Node) Root(visit func(*Node) error) error { return visit(n) }

// Visitor is told of nodes.
type Visitor interface {
	Start(n *Node) error
	Visit(n *Node) error
	End(n *Node)
}

// Accept tells it of the start, of each node, and of the end.
func Accept(n *Node, v Visitor) error {
	if err := v.Start(n); err != nil {
		return err
	}
	defer v.End(n)
	return n.Walk(v.Visit)
}

// Nodes yields each of them.
func (n *Node) Nodes(yield func(*Node) bool) {
	n.nodes(yield)
}

func (n *Node) nodes(yield func(*Node) bool) bool {
	if !yield(n) {
		return false
	}
	for _, k := range n.Kids {
		if !k.nodes(yield) {
			return false
		}
	}
	return true
}

// Levels calls fn for the nodes of each level.
func Levels(n *Node, fn func(level []*Node)) {
	for level := []*Node{n}; len(level) > 0; {
		fn(level)
		var next []*Node
		for _, k := range level {
			next = append(next, k.Kids...)
		}
		level = next
	}
}
