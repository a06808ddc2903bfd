// Package chainnodes walks along lists whose nodes know the next one. What decides: whether the node that is filled is older than the request.
package chainnodes

import (
	"net/http"
	"regexp"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type load struct{ Name string }

type node struct {
	kind  string
	next  *node
	rules *validator.Validate
	trim  *mold.Transformer
	forms *form.Decoder
	pat   string
	re    *regexp.Regexp
}

type line struct {
	head *node
	last *node
	tree *branch
}

type branch struct {
	left, right *branch
	query       *schema.Decoder
}

func (l *line) create(w http.ResponseWriter, r *http.Request) {
	for n := l.head; n != nil; n = n.next {
		if n.rules == nil {
			n.rules = validator.New() // silent
		}
		_ = n.rules.Struct(load{r.FormValue("name")})
	}
}

func (l *line) change(w http.ResponseWriter, r *http.Request) {
	n := l.head
again:
	if n == nil {
		return
	}
	if n.trim != nil {
		_ = n.trim.Struct(r.Context(), &load{r.FormValue("name")})
		n = n.next
		goto again
	}
	n.trim = mold.New() // silent
	goto again
}

func (n *node) decode(x any, values map[string][]string) {
	if n == nil {
		return
	}
	if n.forms == nil {
		n.forms = form.NewDecoder() // silent
	}
	_ = n.forms.Decode(x, values)
	n.next.decode(x, values)
}

func (l *line) search(w http.ResponseWriter, r *http.Request) {
	l.head.decode(&load{}, r.URL.Query())
}

func (n *node) match(path string) bool {
	if n.re == nil {
		n.re = regexp.MustCompile("^" + n.pat + "$") // silent
	}
	return n.re.MatchString(path)
}

func (l *line) route(w http.ResponseWriter, r *http.Request) {
	for n := l.head; n != nil; n = n.next {
		if n.match(r.URL.Path) {
			return
		}
	}
}

// slow compiles the node's text when it comes by.
func (l *line) slow(w http.ResponseWriter, r *http.Request) {
	for n := l.head; n != nil; n = n.next {
		if regexp.MustCompile(n.pat).MatchString(r.URL.Path) { // report
			return
		}
	}
}

// push makes the nodes of a request, and walks along them.
func push(w http.ResponseWriter, r *http.Request) {
	var head *node
	for _, kind := range r.Form["kind"] {
		head = &node{kind: kind, next: head}
	}
	for n := head; n != nil; n = n.next {
		if n.rules == nil {
			n.rules = validator.New(validator.WithRequiredStructEnabled()) // report
		}
		_ = n.rules.Struct(load{n.kind})
	}
}

// copies walks along copies of the nodes.
func (l *line) copies(w http.ResponseWriter, r *http.Request) {
	for p := l.head; p != nil; p = p.next {
		n := *p
		if n.trim == nil {
			n.trim = mold.New() // report
		}
		_ = n.trim.Struct(r.Context(), &load{r.FormValue("name")})
	}
}

// find goes down to the leaf that has it.
func (l *line) find(w http.ResponseWriter, r *http.Request) {
	at := &l.tree
	for _, c := range r.FormValue("path") {
		if *at == nil {
			*at = &branch{query: schema.NewDecoder()} // silent
		}
		if c == 'l' {
			at = &(*at).left
		} else {
			at = &(*at).right
		}
	}
	if *at != nil {
		_ = (*at).query.Decode(&load{}, r.URL.Query())
	}
}

func Routes(m *http.ServeMux, l *line) {
	m.HandleFunc("/create", l.create)
	m.HandleFunc("/change", l.change)
	m.HandleFunc("/search", l.search)
	m.HandleFunc("/route", l.route)
	m.HandleFunc("/slow", l.slow)
	m.HandleFunc("/push", push)
	m.HandleFunc("/copies", l.copies)
	m.HandleFunc("/find", l.find)
}
