// Command recursion works through pages and trees. What decides: whether a function that the program calls once calls
// itself for something else.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"reflect"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type page struct {
	Items []string
	Next  string
}

type node struct {
	Name     string `validate:"required"`
	Children []*node
}

var errBusy = errors.New("busy")

func list(ctx context.Context, token string) (*page, error) { return nil, errBusy }

// pages calls itself for the next page.
func pages(ctx context.Context, token string) error {
	p, err := list(ctx, token)
	if err != nil {
		return err
	}
	policy := bluemonday.UGCPolicy() // report
	for _, item := range p.Items {
		fmt.Println(policy.Sanitize(item))
	}
	if p.Next == "" {
		return nil
	}
	return pages(ctx, p.Next)
}

// attempts calls itself for another attempt.
func attempts(ctx context.Context, token string, left int) error {
	p, err := list(ctx, token)
	if errors.Is(err, errBusy) && left > 0 {
		return attempts(ctx, token, left-1)
	}
	if err != nil {
		return err
	}
	policy := bluemonday.UGCPolicy() // silent
	for _, item := range p.Items {
		fmt.Println(policy.Sanitize(item))
	}
	return nil
}

// onePage does not call itself.
func onePage(ctx context.Context, token string) error {
	p, err := list(ctx, token)
	if err != nil {
		return err
	}
	policy := bluemonday.UGCPolicy() // silent
	for _, item := range p.Items {
		fmt.Println(policy.Sanitize(item))
	}
	return nil
}

// walk goes down a tree.
func walk(n *node) {
	m := reflectx.NewMapper("db") // report
	m.FieldMap(reflect.ValueOf(n))
	for _, c := range n.Children {
		walk(c)
	}
}

// even and odd call each other.
func even(n *node) error {
	v := validator.New() // report
	if err := v.Struct(n); err != nil {
		return err
	}
	for _, c := range n.Children {
		if err := odd(c); err != nil {
			return err
		}
	}
	return nil
}

func odd(n *node) error {
	for _, c := range n.Children {
		if err := even(c); err != nil {
			return err
		}
	}
	return nil
}

// visit calls what it is given for each.
func (n *node) visit(f func(*node)) {
	f(n)
	for _, c := range n.Children {
		c.visit(f)
	}
}

func checkAll(root *node) {
	root.visit(func(n *node) {
		fmt.Println(validator.New().Struct(n)) // report
	})
}

func checkOnce(root *node) {
	v := validator.New() // silent
	root.visit(func(n *node) { fmt.Println(v.Struct(n)) })
}

// print does so for each by a helper.
func (n *node) print() {
	check(n)
	for _, c := range n.Children {
		c.print()
	}
}

func check(n *node) {
	fmt.Println(validator.New().Struct(n)) // report
}

// top is called once, before the way down.
func top(n *node) {
	fmt.Println(validator.New().Struct(n)) // silent
	n.names()
}

func (n *node) names() {
	fmt.Println(n.Name)
	for _, c := range n.Children {
		c.names()
	}
}

func main() {
	ctx := context.Background()
	root := &node{Name: os.Args[1]}
	if err := errors.Join(pages(ctx, ""), attempts(ctx, "", 3), onePage(ctx, ""), even(root)); err != nil {
		fmt.Println(err)
	}
	walk(root)
	checkAll(root)
	checkOnce(root)
	root.print()
	top(root)
}
