// Package recursion walks trees: the instance is made at each node, or handed down.
package recursion

import "github.com/go-playground/validator/v10"

type node struct {
	Name     string `validate:"required"`
	Children []*node
}

func CheckA(n *node) error {
	if err := validator.New().Struct(n); err != nil { // report
		return err
	}
	for _, c := range n.Children {
		if err := CheckA(c); err != nil {
			return err
		}
	}
	return nil
}

func (n *node) Validate() error {
	for _, c := range n.Children {
		if err := c.Validate(); err != nil {
			return err
		}
	}
	v := validator.New() // report
	return v.Struct(n)
}

func CheckB(n *node) error {
	var walk func(*node) error
	walk = func(n *node) error {
		for _, c := range n.Children {
			if err := walk(c); err != nil {
				return err
			}
		}
		return validator.New().Struct(n) // report
	}
	return walk(n)
}

func checkEven(n *node) error {
	v := validator.New() // report
	for _, c := range n.Children {
		if err := checkOdd(c); err != nil {
			return err
		}
	}
	return v.Struct(n)
}

func checkOdd(n *node) error {
	for _, c := range n.Children {
		if err := checkEven(c); err != nil {
			return err
		}
	}
	return nil
}

type tree struct {
	v    *validator.Validate
	root *node
}

func Open(root *node) *tree {
	return &tree{v: validator.New(), root: root} // silent
}

func (t *tree) Check() error { return check(t.v, t.root) }

func check(v *validator.Validate, n *node) error {
	for _, c := range n.Children {
		if err := check(v, c); err != nil {
			return err
		}
	}
	return v.Struct(n)
}

var shared = validator.New() // silent

func CheckC(n *node) error { return check(shared, n) }

var lazy *validator.Validate

func CheckD(n *node) error {
	if lazy == nil {
		lazy = validator.New() // silent
	}
	for _, c := range n.Children {
		if err := CheckD(c); err != nil {
			return err
		}
	}
	return lazy.Struct(n)
}

func CheckE(n *node, v *validator.Validate) error {
	if v == nil {
		v = validator.New() // silent
	}
	for _, c := range n.Children {
		if err := CheckE(c, v); err != nil {
			return err
		}
	}
	return v.Struct(n)
}
