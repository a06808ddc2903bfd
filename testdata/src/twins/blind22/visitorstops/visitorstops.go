// Command visitorstops goes through a tree with functions of another package. What decides: whether what the function returns ends that.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"

	"twins/blind22/visitorstops/visit"
)

func firstBad(root *visit.Node) (bad error) {
	visit.Each(root, func(n *visit.Node) bool {
		if n.Name == "" {
			v := validator.New() // silent
			bad = v.Struct(n)
			return false
		}
		return true
	})
	return bad
}

func allBad(root *visit.Node) (bad []error) {
	visit.Each(root, func(n *visit.Node) bool {
		if n.Name == "" {
			v := validator.New() // report
			bad = append(bad, v.Struct(n))
		}
		return true
	})
	return bad
}

func trimRoot(root *visit.Node) error {
	return visit.Walk(root, func(n *visit.Node) error {
		t := mold.New() // silent
		if err := t.Struct(context.Background(), n); err != nil {
			return err
		}
		return visit.ErrStop
	})
}

func trimAll(root *visit.Node) error {
	return visit.Walk(root, func(n *visit.Node) error {
		t := mold.New() // report
		return t.Struct(context.Background(), n)
	})
}

// countClean returns false to no effect.
func countClean(root *visit.Node) int {
	return visit.All(root, func(n *visit.Node) bool {
		p := bluemonday.UGCPolicy() // report
		return p.Sanitize(n.Name) == n.Name
	})
}

func find(root *visit.Node, name string) int {
	return visit.List(root.Kids, func(i int, n *visit.Node) bool {
		if n.Name != name {
			return false
		}
		e := form.NewEncoder() // silent
		m, _ := e.Encode(n)
		fmt.Println(i, m)
		return true
	})
}

func skip(root *visit.Node, name string) int {
	return visit.List(root.Kids, func(i int, n *visit.Node) bool {
		if n.Name == name {
			return true
		}
		d := schema.NewDecoder() // report
		_ = d.Decode(n, map[string][]string{"name": {name}})
		return false
	})
}

// until is an iterator of the program's own.
func until(root *visit.Node) func(yield func(*visit.Node) bool) {
	return func(yield func(*visit.Node) bool) { visit.Each(root, yield) }
}

func firstOf(root *visit.Node) {
	for n := range until(root) {
		m := reflectx.NewMapper("json") // silent
		_ = m.TypeMap(reflect.TypeOf(n))
		break
	}
}

// encode stops with each error but one.
func encode(root *visit.Node) error {
	err := visit.Walk(root, func(n *visit.Node) error {
		c, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return err
		}
		if _, err = c.BinaryFromNative(nil, n.Name); err != nil {
			return errors.Join(visit.ErrStop, err)
		}
		return nil
	})
	return err
}

func main() {
	root := &visit.Node{Name: "root"}
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		root.Kids = append(root.Kids, &visit.Node{Name: sc.Text()})
	}
	fmt.Println(firstBad(root), allBad(root), trimRoot(root), trimAll(root), countClean(root))
	fmt.Println(find(root, "a"), skip(root, "b"), encode(root))
	firstOf(root)
}
