// Package descendants goes down a tree. What decides: whether it is made at the top, or on each level.
package descendants

import (
	"context"
	"encoding/json"
	"io/fs"
	"net/http"
	"path/filepath"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type node struct {
	Name   string
	Values map[string][]string
	Kids   []*node
}

// load builds a tree out of files at the start.
func load(n *node, v *validator.Validate) error {
	if v == nil {
		v = validator.New() // silent
	}
	for _, k := range n.Kids {
		if err := load(k, v); err != nil {
			return err
		}
	}
	return v.Struct(n)
}

// trim makes one on each level.
func trim(ctx context.Context, n *node) error {
	t := mold.New() // report
	if err := t.Struct(ctx, n); err != nil {
		return err
	}
	for _, k := range n.Kids {
		if err := trim(ctx, k); err != nil {
			return err
		}
	}
	return nil
}

// walker has one for its walk.
type walker struct{ d *form.Decoder }

func (w *walker) walk(n *node) {
	_ = w.d.Decode(n, n.Values)
	for _, k := range n.Kids {
		w.walk(k)
	}
}

// walk starts with a walker.
func walk(n *node) {
	w := &walker{form.NewDecoder()} // report
	w.walk(n)
}

// depth has a closure that calls itself, and one around it.
func depth(n *node) (count int) {
	m := reflectx.NewMapper("db") // report
	var down func(*node)
	down = func(n *node) {
		count += len(m.FieldMap(reflect.ValueOf(*n)))
		for _, k := range n.Kids {
			down(k)
		}
	}
	down(n)
	return count
}

// clean has a closure that calls itself, and makes one each time.
func clean(n *node) {
	var down func(*node)
	down = func(n *node) {
		n.Name = bluemonday.UGCPolicy().Sanitize(n.Name) // report
		for _, k := range n.Kids {
			down(k)
		}
	}
	down(n)
}

// even and odd take turns.
func even(n *node) {
	for _, k := range n.Kids {
		odd(k)
	}
}

func odd(n *node) {
	q := schema.NewDecoder() // report
	_ = q.Decode(n, n.Values)
	even(n)
}

// leaf calls itself until it is there, and makes one there.
func leaf(n *node, c *goavro.Codec) ([]byte, error) {
	if len(n.Kids) > 0 {
		return leaf(n.Kids[0], c)
	}
	return c.BinaryFromNative(nil, n.Name)
}

func serve(w http.ResponseWriter, r *http.Request) {
	n := new(node)
	if json.NewDecoder(r.Body).Decode(n) != nil || trim(r.Context(), n) != nil {
		return
	}
	walk(n)
	clean(n)
	even(n)
	if depth(n) > 100 {
		return
	}
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		return
	}
	data, _ := leaf(n, c)
	_, _ = w.Write(data)
}

// Load looks at the files once.
func Load(dir string, m *http.ServeMux) error {
	p := bluemonday.NewPolicy() // silent
	top := new(node)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		top.Kids = append(top.Kids, &node{Name: p.Sanitize(path)})
		return nil
	})
	if err != nil {
		return err
	}
	m.HandleFunc("/", serve)
	return load(top, nil)
}
