// Package visitors hands objects to what walks. What decides: whether one of those that may walk keeps them.
package visitors

import (
	"net/http"

	"github.com/go-playground/validator/v10"
)

type item struct{ Name string }

type visitor interface{ visit(x item) }

type node interface {
	accept(v visitor)
	keep(v visitor)
	Open(v visitor)
}

type leaf struct{ item item }

type tree struct {
	left, right node
	last        visitor
}

func (l leaf) accept(v visitor) { v.visit(l.item) }

func (t *tree) accept(v visitor) {
	t.left.accept(v)
	t.right.accept(v)
}

func (l leaf) keep(v visitor) { v.visit(l.item) }

func (t *tree) keep(v visitor) { t.last = v }

func (l leaf) Open(v visitor) { v.visit(l.item) }

func (t *tree) Open(v visitor) { t.left.Open(v) }

type checker struct {
	v    *validator.Validate
	errs []error
}

func (c *checker) visit(x item) { c.errs = append(c.errs, c.v.Struct(x)) }

type server struct{ root node }

func (s *server) walked(w http.ResponseWriter, r *http.Request) {
	c := &checker{v: validator.New()} // report
	s.root.accept(c)
	w.WriteHeader(len(c.errs))
}

func (s *server) walkedBefore(w http.ResponseWriter, r *http.Request) {
	var n node = leaf{item{r.FormValue("name")}}
	n.accept(&checker{v: validator.New()}) // report
}

// kept goes to one that keeps it.
func (s *server) kept(w http.ResponseWriter, r *http.Request) {
	s.root.keep(&checker{v: validator.New()}) // silent
}

// open goes to one that others may have as well.
func (s *server) open(w http.ResponseWriter, r *http.Request) {
	s.root.Open(&checker{v: validator.New()}) // silent
}

func Routes(m *http.ServeMux, items []item) {
	t := &tree{left: leaf{items[0]}, right: leaf{items[1]}}
	s := &server{root: t}
	m.HandleFunc("/a", s.walked)
	m.HandleFunc("/b", s.walkedBefore)
	m.HandleFunc("/c", s.kept)
	m.HandleFunc("/d", s.open)
}
