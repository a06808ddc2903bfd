// Command cmd goes through a tree of another package. What decides: whether that calls a function for each of the nodes.
package main

import (
	"context"
	"log"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind24/treekits/tree"
)

type checker struct {
	v   *validator.Validate
	ctx context.Context
}

func (c *checker) Start(n *tree.Node) error {
	c.v = validator.New() // silent
	return nil
}

func (c *checker) Visit(n *tree.Node) error {
	if err := c.v.Struct(n); err != nil {
		return err
	}
	return mold.New().Struct(c.ctx, n) // report
}

func (c *checker) End(n *tree.Node) {
	log.Println("end", n.Name)
	c.v = nil
}

func read(n *tree.Node) error {
	return schema.NewDecoder().Decode(n, nil) // report
}

func build(names []string) *tree.Node {
	n := new(tree.Node)
	for _, name := range names {
		n.Kids = append(n.Kids, &tree.Node{Name: name})
	}
	return n
}

func main() {
	root := build(os.Args[1:])
	if err := root.Walk(read); err != nil {
		log.Fatal(err)
	}
	err := root.Root(func(n *tree.Node) error {
		m := reflectx.NewMapper("db") // silent
		m.FieldMap(reflect.ValueOf(n))
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	if err := tree.Accept(root, &checker{ctx: context.Background()}); err != nil {
		log.Fatal(err)
	}
	for n := range root.Nodes {
		log.Println(bluemonday.UGCPolicy().Sanitize(n.Name)) // report
	}
	for n := range root.Nodes {
		log.Println(bluemonday.NewPolicy().Sanitize(n.Name)) // silent
		break
	}
	tree.Levels(root, func(level []*tree.Node) {
		_, err := form.NewEncoder().Encode(level) // report
		if err != nil {
			log.Fatal(err)
		}
	})
}
