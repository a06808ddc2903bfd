// Command runcallbacks hands functions to others of its own. What decides: how often those call them.
package main

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name string }

// once calls f once.
func once(f func()) { f() }

// each calls f for all.
func each(xs []in, f func(in)) {
	for _, x := range xs {
		f(x)
	}
}

// times calls f n times.
func times(n int, f func(int)) {
	for i := 0; i < n; i++ {
		f(i)
	}
}

// timed calls f once, and looks at the clock.
func timed(name string, f func() error) error {
	start := time.Now()
	defer func() { fmt.Println(name, time.Since(start)) }()
	return f()
}

// safe calls it once, and catches.
func safe(f func() error) (err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("%v", e)
		}
	}()
	return f()
}

// visit is recursive.
func visit(n *node, f func(*node)) {
	if n == nil {
		return
	}
	f(n)
	for _, c := range n.children {
		visit(c, f)
	}
}

type node struct {
	in
	children []*node
}

// Start is called by main.
func Start() (stop func(), err error) {
	var v *validator.Validate
	once(func() {
		v = validator.New() // silent
	})
	err = timed("trim", func() error {
		t := mold.New() // silent
		return t.Struct(nil, &in{os.Args[0]})
	})
	if err != nil {
		return nil, err
	}
	err = safe(func() error {
		return form.NewDecoder().Decode(&in{}, nil) // silent
	})
	all := make([]in, len(os.Args))
	times(len(all), func(i int) {
		all[i].Name = bluemonday.UGCPolicy().Sanitize(os.Args[i]) // report
	})
	each(all, func(x in) {
		m := reflectx.NewMapper("x") // report
		m.FieldMap(reflect.ValueOf(x))
	})
	m := reflectx.NewMapper("y") // silent
	each(all, func(x in) { m.FieldMap(reflect.ValueOf(x)) })
	visit(&node{}, func(n *node) {
		d := schema.NewDecoder() // report
		_ = d.Decode(&n.in, nil)
	})
	_ = slices.IndexFunc(all, func(x in) bool {
		return validator.New().Struct(x) != nil // report
	})
	slices.SortFunc(all, func(a, b in) int {
		p := bluemonday.UGCPolicy() // report
		return strings.Compare(p.Sanitize(a.Name), p.Sanitize(b.Name))
	})
	return func() { _ = v.Struct(in{}) }, err
}

func main() {
	stop, err := Start()
	if err != nil {
		os.Exit(1)
	}
	stop()
}
