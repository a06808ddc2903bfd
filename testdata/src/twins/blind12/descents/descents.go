// Package descents goes down trees. What decides: whether each level makes its own, the first makes it for all, or the tree keeps it.
package descents

import (
	"context"
	"net/http"
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
	Name     string
	children []*node
	policy   *bluemonday.Policy
	rules    *validator.Validate
}

// check makes rules for each node.
func check(n *node) error {
	if err := validator.New().Struct(n); err != nil { // report
		return err
	}
	for _, c := range n.children {
		if err := check(c); err != nil {
			return err
		}
	}
	return nil
}

// trim makes it where it is given none, and hands it down.
func trim(n *node, t *mold.Transformer) error {
	if t == nil {
		t = mold.New() // report
	}
	err := t.Struct(context.Background(), n)
	for _, c := range n.children {
		if err == nil {
			err = trim(c, t)
		}
	}
	return err
}

// decode is given it always.
func decode(n *node, d *form.Decoder, src map[string][]string) error {
	if err := d.Decode(n, src); err != nil {
		return err
	}
	for _, c := range n.children {
		if err := decode(c, d, src); err != nil {
			return err
		}
	}
	return nil
}

// even and odd take turns.
func even(n *node) int {
	sum := len(reflectx.NewMapper("db").FieldMap(reflect.ValueOf(*n))) // report
	for _, c := range n.children {
		sum += odd(c)
	}
	return sum
}

func odd(n *node) (sum int) {
	for _, c := range n.children {
		sum -= even(c)
	}
	return sum
}

// encode makes it at the top.
func encode(n *node, depth int, c *goavro.Codec) (data []byte, err error) {
	if depth == 0 {
		if c, err = goavro.NewCodec(`"string"`); err != nil { // report
			return nil, err
		}
	}
	data, err = c.BinaryFromNative(nil, n.Name)
	for _, child := range n.children {
		if err == nil {
			_, err = encode(child, depth+1, c)
		}
	}
	return data, err
}

// prepare gives each node of the server's tree what it needs.
func prepare(n *node) {
	n.policy = bluemonday.UGCPolicy() // silent
	for _, c := range n.children {
		prepare(c)
	}
}

// valid fills what the nodes of the tree have not got yet.
func (n *node) valid(x any) error {
	if n.rules == nil {
		n.rules = validator.New(validator.WithRequiredStructEnabled()) // silent
	}
	if err := n.rules.Struct(x); err != nil || len(n.children) == 0 {
		return err
	}
	return n.children[0].valid(x)
}

type server struct{ root *node }

func read(r *http.Request) *node {
	return &node{Name: r.FormValue("name"), children: []*node{{Name: r.FormValue("child")}}}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n := read(r)
	if check(n) != nil || trim(n, nil) != nil || decode(n, form.NewDecoder(), r.URL.Query()) != nil { // report
		return
	}
	var visit func(n *node) error
	visit = func(n *node) error {
		d := schema.NewDecoder() // report
		if err := d.Decode(n, r.URL.Query()); err != nil {
			return err
		}
		for _, c := range n.children {
			if err := visit(c); err != nil {
				return err
			}
		}
		return nil
	}
	if visit(n) != nil || s.root.valid(n) != nil || even(n) == 0 {
		return
	}
	data, _ := encode(n, 0, nil)
	_, _ = w.Write([]byte(s.root.policy.Sanitize(string(data))))
}

func New(root *node) http.Handler {
	prepare(root)
	return &server{root}
}
