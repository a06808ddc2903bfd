// Package trayreuse keeps what is not in use in a store of its own. What decides: whether the store outlives who takes from it, and gets back what it gave.
package trayreuse

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type sheet struct{ Name string }

// tray has a few, and makes more.
type tray[T any] struct {
	free chan T
	mk   func() T
}

func newTray[T any](n int, mk func() T) *tray[T] {
	return &tray[T]{free: make(chan T, n), mk: mk}
}

func (t *tray[T]) take() T {
	select {
	case x := <-t.free:
		return x
	default:
		return t.mk()
	}
}

func (t *tray[T]) give(x T) {
	select {
	case t.free <- x:
	default:
	}
}

// with lends one.
func (t *tray[T]) with(f func(T) error) error {
	x := t.take()
	defer t.give(x)
	return f(x)
}

var forms = newTray(8, form.NewDecoder) // silent: the constructor is called elsewhere

func decode(w http.ResponseWriter, r *http.Request) {
	d := forms.take()
	defer forms.give(d)
	_ = d.Decode(new(sheet), r.URL.Query())
}

var trims = newTray(8, mold.New) // silent: the constructor is called elsewhere

func trim(w http.ResponseWriter, r *http.Request) {
	_ = trims.with(func(t *mold.Transformer) error { return t.Struct(r.Context(), &sheet{r.FormValue("name")}) })
}

// search has a tray that is gone with it.
func search(w http.ResponseWriter, r *http.Request) {
	t := newTray(1, schema.NewDecoder) // report
	_ = t.with(func(d *schema.Decoder) error { return d.Decode(new(sheet), r.URL.Query()) })
}

var policies = newTray(8, bluemonday.UGCPolicy) // report

// clean never gives back what it takes.
func clean(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(policies.take().Sanitize(r.FormValue("text"))))
}

// stack is the same with a lock.
type stack struct {
	mu   sync.Mutex
	list []*goavro.Codec
}

func (s *stack) pop() (*goavro.Codec, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.list); n > 0 {
		c := s.list[n-1]
		s.list = s.list[:n-1]
		return c, nil
	}
	return goavro.NewCodec(`"string"`) // silent
}

func (s *stack) push(c *goavro.Codec) {
	s.mu.Lock()
	s.list = append(s.list, c)
	s.mu.Unlock()
}

var codecs stack

func encode(w http.ResponseWriter, r *http.Request) {
	c, err := codecs.pop()
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
	codecs.push(c)
}

// check has a pool for each request.
func check(w http.ResponseWriter, r *http.Request) {
	pool := sync.Pool{New: func() any {
		return validator.New() // report
	}}
	v := pool.Get().(*validator.Validate)
	defer pool.Put(v)
	_ = v.Struct(sheet{r.FormValue("name")})
}

type desk struct{ pool sync.Pool }

func newDesk() *desk {
	d := new(desk)
	d.pool.New = func() any {
		return validator.New(validator.WithRequiredStructEnabled()) // silent
	}
	return d
}

func (d *desk) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	v := d.pool.Get().(*validator.Validate)
	defer d.pool.Put(v)
	_ = v.Struct(sheet{r.FormValue("name")})
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/decode", decode)
	m.HandleFunc("/trim", trim)
	m.HandleFunc("/search", search)
	m.HandleFunc("/clean", clean)
	m.HandleFunc("/encode", encode)
	m.HandleFunc("/check", check)
	m.Handle("/desk", newDesk())
}
