// Package formulas walks trees. What decides: whether what walks has it, or makes it for each node.
package formulas

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
)

type node interface{ accept(v visitor) }

type visitor interface {
	leaf(*leaf)
	pair(*pair)
}

type leaf struct{ Name string }

type pair struct{ left, right node }

func (l *leaf) accept(v visitor) { v.leaf(l) }

func (p *pair) accept(v visitor) { v.pair(p) }

// checker has what it checks with.
type checker struct {
	v    *validator.Validate
	errs []error
}

func newChecker() *checker {
	return &checker{v: validator.New()} // silent
}

func (c *checker) leaf(l *leaf) { c.errs = append(c.errs, c.v.Struct(l)) }

func (c *checker) pair(p *pair) {
	p.left.accept(c)
	p.right.accept(c)
}

// trimmer makes it for each leaf.
type trimmer struct{ ctx context.Context }

func (t trimmer) leaf(l *leaf) {
	m := mold.New() // report
	_ = m.Struct(t.ctx, l)
}

func (t trimmer) pair(p *pair) {
	p.left.accept(t)
	p.right.accept(t)
}

// encoder makes it at the first leaf.
type encoder struct {
	c   *goavro.Codec
	out []byte
}

func (e *encoder) leaf(l *leaf) {
	if e.c == nil {
		e.c, _ = goavro.NewCodec(`"string"`) // silent
	}
	e.out, _ = e.c.BinaryFromNative(e.out, l.Name)
}

func (e *encoder) pair(p *pair) {
	p.left.accept(e)
	p.right.accept(e)
}

// depth walks by itself, with what it is given.
func depth(n node, m *reflectx.Mapper) int {
	switch n := n.(type) {
	case *leaf:
		return len(m.FieldMap(reflect.ValueOf(n)))
	case *pair:
		return depth(n.left, m) + depth(n.right, m)
	}
	return 0
}

// width makes it for each node.
func width(n node) int {
	switch n := n.(type) {
	case *leaf:
		m := reflectx.NewMapper("json") // report
		return len(m.FieldMap(reflect.ValueOf(n)))
	case *pair:
		return max(width(n.left), width(n.right))
	}
	return 0
}

// inspect calls f for each.
func inspect(n node, f func(node) bool) {
	if !f(n) {
		return
	}
	if p, ok := n.(*pair); ok {
		inspect(p.left, f)
		inspect(p.right, f)
	}
}

type book struct {
	root  node
	depth *reflectx.Mapper
	query *schema.Decoder
}

func newBook(root node) *book {
	return &book{root: root, depth: reflectx.NewMapper("db")} // silent
}

// names has one for the whole walk, which is a request's.
func (b *book) names(w http.ResponseWriter, r *http.Request) {
	e := form.NewEncoder() // report
	inspect(b.root, func(n node) bool {
		_, err := e.Encode(n)
		return err == nil
	})
}

// each makes it for a node.
func (b *book) each(w http.ResponseWriter, r *http.Request) {
	inspect(b.root, func(n node) bool {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		return v.Struct(n) == nil
	})
}

// keeps makes it at the first node of all.
func (b *book) keeps(w http.ResponseWriter, r *http.Request) {
	inspect(b.root, func(n node) bool {
		if b.query == nil {
			b.query = schema.NewDecoder() // silent
		}
		return b.query.Decode(n, r.URL.Query()) == nil
	})
}

func (b *book) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(depth(b.root, b.depth) + width(b.root))
	b.root.accept(trimmer{r.Context()})
}

// checked has a walker for a request.
func (b *book) checked(w http.ResponseWriter, r *http.Request) {
	c := strictChecker() // its rules are made there
	b.root.accept(c)
}

func strictChecker() *checker {
	return &checker{v: validator.New(validator.WithPrivateFieldValidation())} // report
}

// Mount checks the tree before it serves it.
func Mount(m *http.ServeMux, root node) []error {
	c := newChecker()
	root.accept(c)
	b, e := newBook(root), new(encoder)
	root.accept(e)
	m.Handle("/", b)
	m.HandleFunc("/names", b.names)
	m.HandleFunc("/each", b.each)
	m.HandleFunc("/keeps", b.keeps)
	m.HandleFunc("/checked", b.checked)
	return c.errs
}
