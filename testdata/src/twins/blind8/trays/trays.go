// Package trays puts things into slices, arrays, heaps and rings, and takes them out. What decides: whether the tray lives on.
package trays

import (
	"net/http"
	"slices"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type in struct {
	A string `validate:"required"`
}

type tray struct {
	mu    sync.Mutex
	free  []*validator.Validate
	ring  [2]*schema.Decoder
	next  int
	forms []*form.Decoder
}

func (t *tray) pop() (v *validator.Validate) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.free) == 0 {
		return validator.New() // silent
	}
	v, t.free = t.free[0], t.free[1:]
	return v
}

func (t *tray) push(v *validator.Validate) {
	t.mu.Lock()
	t.free = slices.Insert(t.free, 0, v)
	t.mu.Unlock()
}

func (t *tray) create(w http.ResponseWriter, r *http.Request) {
	v := t.pop()
	_ = v.Struct(in{r.FormValue("a")})
	t.push(v)
}

// forget takes from the tray and gives nothing back.
func (t *tray) forget(w http.ResponseWriter, r *http.Request) {
	var d *form.Decoder
	if n := len(t.forms); n > 0 {
		d, t.forms = t.forms[n-1], slices.Delete(t.forms, n-1, n)
	} else {
		d = form.NewDecoder() // report
	}
	_ = d.Decode(&in{}, r.URL.Query())
}

// turns fills two places, one after the other.
func (t *tray) turns(w http.ResponseWriter, r *http.Request) {
	t.mu.Lock()
	d := &t.ring[t.next]
	if *d == nil {
		*d = schema.NewDecoder() // silent
	}
	t.next = 1 - t.next
	t.mu.Unlock()
	_ = (*d).Decode(&in{}, r.URL.Query())
}

// queue is a local of the request.
func queue(w http.ResponseWriter, r *http.Request) {
	q := []*schema.Decoder{schema.NewDecoder()} // report
	for len(q) != 0 {
		var head *schema.Decoder
		head, q = q[0], q[1:]
		_ = head.Decode(&in{}, r.URL.Query())
	}
}

// array has room for one.
func array(w http.ResponseWriter, r *http.Request) {
	var a [1]*validator.Validate
	for i := range a {
		a[i] = validator.New() // report
	}
	for _, v := range a {
		_ = v.Struct(in{r.FormValue("a")})
	}
}

// grown makes as many as there are values.
func grown(w http.ResponseWriter, r *http.Request) {
	vs := make([]*validator.Validate, 0, 4)
	for range r.Form["a"] {
		vs = append(vs, validator.New()) // report
	}
	for i, a := range r.Form["a"] {
		_ = vs[i].Struct(in{a})
	}
}

var prepared = func() (vs []*validator.Validate) {
	for range 4 {
		vs = append(vs, validator.New()) // silent
	}
	return vs
}()

// local is a tray of the request.
func local(w http.ResponseWriter, r *http.Request) {
	var t struct{ forms []*form.Decoder }
	t.forms = append(t.forms, form.NewDecoder()) // report
	last := t.forms[len(t.forms)-1]
	t.forms = t.forms[:0]
	_ = last.Decode(&in{}, r.URL.Query())
	_ = prepared[len(r.Form)%4].Struct(in{r.FormValue("a")})
}

func Routes(m *http.ServeMux) {
	t := new(tray)
	m.HandleFunc("/create", t.create)
	m.HandleFunc("/forget", t.forget)
	m.HandleFunc("/turns", t.turns)
	m.HandleFunc("/queue", queue)
	m.HandleFunc("/array", array)
	m.HandleFunc("/grown", grown)
	m.HandleFunc("/local", local)
}
