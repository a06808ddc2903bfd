// Package recursions goes down trees. What decides: whether the function that calls itself makes it, or who starts it hands it down.
package recursions

import (
	"encoding/json"
	"net/http"
	"reflect"
	"regexp"
	"strings"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type node struct {
	Name     string `validate:"required"`
	Children []*node
}

func (n *node) check() error {
	// For each node.
	if err := validator.New().Struct(n); err != nil { // report
		return err
	}
	for _, c := range n.Children {
		if err := c.check(); err != nil {
			return err
		}
	}
	return nil
}

func (n *node) checkWith(v *validator.Validate) error {
	if err := v.Struct(n); err != nil {
		return err
	}
	for _, c := range n.Children {
		if err := c.checkWith(v); err != nil {
			return err
		}
	}
	return nil
}

var valid = validator.New() // silent

func checkTree(n *node) error {
	// For each tree that comes.
	return n.checkWith(validator.New()) // report
}

func checkShared(n *node) error { return n.checkWith(valid) }

func even(n *node, depth int) int {
	if depth == 0 {
		return 0
	}
	// Two functions that call each other.
	re := regexp.MustCompile(`^\d+$`) // report
	if re.MatchString(n.Name) {
		return 1
	}
	return odd(n, depth-1)
}

func odd(n *node, depth int) int {
	sum := 0
	for _, c := range n.Children {
		sum += even(c, depth)
	}
	return sum
}

func flatten(n *node) (names []string) {
	var walk func(n *node)
	// Handed down by the closure; for each tree.
	r := strings.NewReplacer(" ", "-", "/", "-") // report
	walk = func(n *node) {
		names = append(names, r.Replace(n.Name))
		for _, c := range n.Children {
			walk(c)
		}
	}
	walk(n)
	return names
}

type visitor interface {
	visit(n *node) visitor
}

type depth struct {
	m   *reflectx.Mapper
	max int
}

func (d *depth) visit(n *node) visitor {
	d.max += len(d.m.FieldMap(reflect.ValueOf(n)))
	return d
}

type names struct{ all []string }

func (x *names) visit(n *node) visitor {
	// For each node that is visited.
	re := regexp.MustCompile(`[^a-z]`) // report
	x.all = append(x.all, re.ReplaceAllString(n.Name, ""))
	return x
}

func walk(v visitor, n *node) {
	if v = v.visit(n); v == nil {
		return
	}
	for _, c := range n.Children {
		walk(v, c)
	}
}

// parser goes down a text, and has what it needs.
type parser struct {
	text  string
	ident *regexp.Regexp
}

func newParser(text string) *parser {
	// For each text that is parsed.
	return &parser{text, regexp.MustCompile(`^[a-z]+`)} // report
}

func (p *parser) list() *node {
	n := &node{Name: p.ident.FindString(p.text)}
	p.text = strings.TrimPrefix(p.text, n.Name)
	for strings.HasPrefix(p.text, "(") {
		p.text = p.text[1:]
		n.Children = append(n.Children, p.list())
		p.text = strings.TrimPrefix(p.text, ")")
	}
	return n
}

type menu struct {
	title *regexp.Regexp
	sub   []*menu
}

func newMenu(levels int) *menu {
	// The menu of the program: one in each level, kept.
	m := &menu{title: regexp.MustCompile(`^[A-Z]`)} // silent
	if levels > 0 {
		m.sub = append(m.sub, newMenu(levels-1))
	}
	return m
}

func (m *menu) valid(title string) bool {
	for _, s := range m.sub {
		if s.valid(title) {
			return true
		}
	}
	return m.title.MatchString(title)
}

type server struct{ menu *menu }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var n node
	if json.NewDecoder(r.Body).Decode(&n) != nil || n.check() != nil || checkTree(&n) != nil || checkShared(&n) != nil {
		http.Error(w, "tree", http.StatusBadRequest)
		return
	}
	// For each request, handed to the visitor.
	d := &depth{m: reflectx.NewMapper("json")} // report
	walk(d, &n)
	walk(&names{}, &n)
	_ = flatten(newParser(r.FormValue("tree")).list())
	_ = even(&n, 8) + d.max
	if !s.menu.valid(n.Name) {
		http.NotFound(w, r)
	}
}

func Main() error { return http.ListenAndServe(":8080", &server{newMenu(3)}) }
