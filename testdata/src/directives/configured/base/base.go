// Package base has what the mappers of another package are made of.
package base

type Names struct{ names []string }

// Name adds a name.
//
//mapperlint:setup growth
func (n *Names) Name(name string) { n.names = append(n.names, name) }
