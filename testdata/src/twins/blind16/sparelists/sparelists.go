// Package sparelists has lists of what is not in use. What decides: whether what is taken off comes back.
package sparelists

import (
	"net/http"
	"reflect"
	"slices"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type nail struct{ Name string }

type shed struct {
	mu    sync.Mutex
	v     []*validator.Validate
	t     []*mold.Transformer
	d     *node
	p     map[*bluemonday.Policy]bool
	m     []*reflectx.Mapper
	q     []*schema.Decoder
	c     []*goavro.Codec
	once  []*validator.Validate
	empty []*mold.Transformer
}

type node struct {
	d    *form.Decoder
	next *node
}

// pop takes the last, or makes one.
func (s *shed) pop() *validator.Validate {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.v); n > 0 {
		v := s.v[n-1]
		s.v = s.v[:n-1]
		return v
	}
	return validator.New() // silent
}

func (s *shed) push(v *validator.Validate) {
	s.mu.Lock()
	s.v = append(s.v, v)
	s.mu.Unlock()
}

func (s *shed) check(w http.ResponseWriter, r *http.Request) {
	v := s.pop()
	defer s.push(v)
	_ = v.Struct(nail{r.FormValue("name")})
}

// trim takes the first, and puts it behind the others.
func (s *shed) trim(w http.ResponseWriter, r *http.Request) {
	if len(s.t) == 0 {
		s.t = append(s.t, mold.New()) // silent
	}
	var t *mold.Transformer
	t, s.t = s.t[0], s.t[1:]
	_ = t.Struct(r.Context(), &nail{r.FormValue("name")})
	s.t = append(s.t, t)
}

// search has a list of nodes.
func (s *shed) search(w http.ResponseWriter, r *http.Request) {
	n := s.d
	if n != nil {
		s.d = n.next
	} else {
		n = &node{d: form.NewDecoder()} // silent
	}
	_ = n.d.Decode(new(nail), r.URL.Query())
	n.next, s.d = s.d, n
}

// text has a set, and takes any of it.
func (s *shed) text(w http.ResponseWriter, r *http.Request) {
	var p *bluemonday.Policy
	for x := range s.p {
		p = x
		delete(s.p, x)
		break
	}
	if p == nil {
		p = bluemonday.UGCPolicy() // silent
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	s.p[p] = true
}

// with lends it to a function.
func (s *shed) with(f func(*reflectx.Mapper)) {
	var m *reflectx.Mapper
	if n := len(s.m) - 1; n >= 0 {
		m, s.m = s.m[n], s.m[:n]
	} else {
		m = reflectx.NewMapper("db") // silent
	}
	defer func() { s.m = append(s.m, m) }()
	f(m)
}

func (s *shed) rows(w http.ResponseWriter, r *http.Request) {
	s.with(func(m *reflectx.Mapper) { m.FieldMap(reflect.ValueOf(nail{r.FormValue("name")})) })
}

// sift takes one, and nobody puts any there.
func (s *shed) sift(w http.ResponseWriter, r *http.Request) {
	var q *schema.Decoder
	if n := len(s.q); n > 0 {
		q, s.q = s.q[n-1], s.q[:n-1]
	} else {
		q = schema.NewDecoder() // report
	}
	_ = q.Decode(new(nail), r.URL.Query())
}

// emptied puts it there, and throws all away.
func (s *shed) emptied(w http.ResponseWriter, r *http.Request) {
	if len(s.empty) == 0 {
		s.empty = append(s.empty, mold.New()) // report
	}
	_ = s.empty[0].Struct(r.Context(), &nail{r.FormValue("name")})
	clear(s.empty)
	s.empty = s.empty[:0]
}

// own has a list of its own.
func (s *shed) own(w http.ResponseWriter, r *http.Request) {
	var spare []*form.Decoder
	for _, n := range r.URL.Query()["n"] {
		var d *form.Decoder
		if len(spare) > 0 {
			d, spare = spare[0], spare[1:]
		} else {
			d = form.NewDecoder() // report
		}
		_ = d.Decode(new(nail), map[string][]string{"n": {n}})
		spare = append(spare, d)
	}
}

// lost gives another back than it has taken, the list of a copy.
func (s *shed) lost(w http.ResponseWriter, r *http.Request) {
	spare := s.once
	if len(spare) == 0 {
		spare = append(spare, validator.New(validator.WithRequiredStructEnabled())) // report
	}
	_ = spare[0].Struct(nail{r.FormValue("name")})
}

// used takes one off for each, and a new one when it is used up; it gives none back.
func (s *shed) used(w http.ResponseWriter, r *http.Request) {
	if len(s.c) == 0 {
		c, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return
		}
		s.c = append(s.c, c)
	}
	data, _ := s.c[0].BinaryFromNative(nil, r.FormValue("name"))
	s.c = s.c[1:]
	_, _ = w.Write(data)
}

// wiped makes a policy for a new list.
func (s *shed) wiped(w http.ResponseWriter, r *http.Request) {
	list := append([]*bluemonday.Policy(nil), bluemonday.NewPolicy()) // report
	list = slices.DeleteFunc(list, func(p *bluemonday.Policy) bool { return p == nil })
	_, _ = w.Write([]byte(list[0].Sanitize(r.FormValue("text"))))
}

func Routes(m *http.ServeMux) {
	s := &shed{p: map[*bluemonday.Policy]bool{}}
	m.HandleFunc("/check", s.check)
	m.HandleFunc("/trim", s.trim)
	m.HandleFunc("/search", s.search)
	m.HandleFunc("/text", s.text)
	m.HandleFunc("/rows", s.rows)
	m.HandleFunc("/sift", s.sift)
	m.HandleFunc("/emptied", s.emptied)
	m.HandleFunc("/own", s.own)
	m.HandleFunc("/lost", s.lost)
	m.HandleFunc("/used", s.used)
	m.HandleFunc("/wiped", s.wiped)
}
