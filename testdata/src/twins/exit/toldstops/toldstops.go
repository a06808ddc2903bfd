// Command toldstops has functions called by another package. One is called no more when it has given the answer by which
// that package stops.
package main

import (
	"errors"

	"github.com/go-playground/validator/v10"

	"twins/exit/toldstops/walk"
)

func each(root *walk.Node) {
	walk.Each(root, func(n *walk.Node) bool {
		if n.Name != "" {
			return true
		}
		v := validator.New() // silent
		_ = v.Struct(n)
		return false
	})
}

func eachGoesOn(root *walk.Node) {
	walk.Each(root, func(n *walk.Node) bool {
		if n.Name != "" {
			return false
		}
		v := validator.New() // report
		_ = v.Struct(n)
		return true
	})
}

func below(root *walk.Node) {
	walk.Below(root, func(n *walk.Node) bool {
		if n.Name != "" {
			return true
		}
		v := validator.New() // report
		_ = v.Struct(n)
		return false
	})
}

func find(root *walk.Node) {
	walk.Find(root.Kids, func(n *walk.Node) bool {
		if n.Name != "" {
			return false
		}
		v := validator.New() // silent
		_ = v.Struct(n)
		return true
	})
}

func findGoesOn(root *walk.Node) {
	walk.Find(root.Kids, func(n *walk.Node) bool {
		v := validator.New() // report
		_ = v.Struct(n)
		return false
	})
}

func try(root *walk.Node) {
	_ = walk.Try(root.Kids, func(n *walk.Node) error {
		if n.Name != "" {
			return nil
		}
		v := validator.New() // silent
		return errors.New(v.Struct(n).Error())
	})
}

func tryGoesOn(root *walk.Node) {
	_ = walk.Try(root.Kids, func(n *walk.Node) error {
		v := validator.New() // report
		return v.Struct(n)
	})
}

func rows(root *walk.Node) {
	walk.Rows([][]*walk.Node{root.Kids}, func(n *walk.Node) bool {
		v := validator.New() // report
		_ = v.Struct(n)
		return false
	})
}

func count(root *walk.Node) {
	walk.Count(root.Kids, func(n *walk.Node) bool {
		v := validator.New() // report
		_ = v.Struct(n)
		return false
	})
}

func main() {
	root := &walk.Node{Name: "root"}
	each(root)
	eachGoesOn(root)
	below(root)
	find(root)
	findGoesOn(root)
	try(root)
	tryGoesOn(root)
	rows(root)
	count(root)
}
