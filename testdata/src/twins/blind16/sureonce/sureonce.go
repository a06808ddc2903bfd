// Package sureonce has onces of its own. What decides: whether the once is there the next time, and really calls once.
package sureonce

import (
	"net/http"
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type bid struct{ Name string }

// flag does it once.
type flag struct {
	mu   sync.Mutex
	done bool
}

func (f *flag) do(g func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.done {
		defer func() { f.done = true }()
		g()
	}
}

// fast looks before it locks.
type fast struct {
	n  atomic.Uint32
	mu sync.Mutex
}

func (f *fast) do(g func()) {
	if f.n.Load() == 1 {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.n.Load() == 0 {
		g()
		f.n.Store(1)
	}
}

// always says that it is one, and forgets.
type always struct {
	mu   sync.Mutex
	done bool
}

func (a *always) do(g func()) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if !a.done {
		g()
	}
}

// lazy has a value, and makes it when it is asked.
type lazy[T any] struct {
	fast
	make func() T
	v    T
}

func (l *lazy[T]) get() T {
	l.do(func() { l.v = l.make() })
	return l.v
}

// try does it until there is no error.
type try struct {
	mu sync.Mutex
	ok bool
}

func (t *try) do(g func() error) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.ok {
		return nil
	}
	if err := g(); err != nil {
		return err
	}
	t.ok = true
	return nil
}

// onced returns a function that calls it once.
func onced(g func()) func() {
	var f flag
	return func() { f.do(g) }
}

type house struct {
	a      flag
	b      fast
	c      always
	t      try
	v      *validator.Validate
	trim   *mold.Transformer
	policy *bluemonday.Policy
	codec  *goavro.Codec
}

var forms = &lazy[*form.Decoder]{make: func() *form.Decoder {
	return form.NewDecoder() // silent
}}

var (
	query   *schema.Decoder
	doQuery = onced(func() {
		query = schema.NewDecoder() // silent
	})
)

func (h *house) place(w http.ResponseWriter, r *http.Request) {
	h.a.do(func() {
		h.v = validator.New() // silent
	})
	_ = h.v.Struct(bid{r.FormValue("name")})
}

func (h *house) fill() {
	h.trim = mold.New() // silent
}

func (h *house) change(w http.ResponseWriter, r *http.Request) {
	h.b.do(h.fill)
	_ = h.trim.Struct(r.Context(), &bid{r.FormValue("name")})
}

func (h *house) search(w http.ResponseWriter, r *http.Request) {
	_ = forms.get().Decode(new(bid), r.URL.Query())
	doQuery()
	_ = query.Decode(new(bid), r.URL.Query())
}

func (h *house) encode(w http.ResponseWriter, r *http.Request) {
	err := h.t.do(func() (err error) {
		h.codec, err = goavro.NewCodec(`"string"`) // silent
		return err
	})
	if err != nil {
		return
	}
	data, _ := h.codec.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// text has one that forgets.
func (h *house) text(w http.ResponseWriter, r *http.Request) {
	h.c.do(func() {
		h.policy = bluemonday.UGCPolicy() // report
	})
	_, _ = w.Write([]byte(h.policy.Sanitize(r.FormValue("text"))))
}

// own has one for itself.
func (h *house) own(w http.ResponseWriter, r *http.Request) {
	var f flag
	var m *reflectx.Mapper
	for _, n := range r.URL.Query()["n"] {
		f.do(func() {
			m = reflectx.NewMapper("db") // report
		})
		m.FieldMap(reflect.ValueOf(bid{n}))
	}
}

// ownLazy has a lazy one for itself.
func (h *house) ownLazy(w http.ResponseWriter, r *http.Request) {
	l := lazy[*validator.Validate]{make: func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	}}
	_ = l.get().Struct(bid{r.FormValue("name")})
}

// ownFunc makes the function that calls once.
func (h *house) ownFunc(w http.ResponseWriter, r *http.Request) {
	var p *bluemonday.Policy
	f := onced(func() {
		p = bluemonday.NewPolicy() // report
	})
	f()
	f()
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// session is made for each request, with all that it has.
type session struct {
	once fast
	d    *form.Decoder
}

func (s *session) forms() *form.Decoder {
	s.once.do(func() {
		s.d = form.NewDecoder() // report
	})
	return s.d
}

func (h *house) session(w http.ResponseWriter, r *http.Request) {
	s := new(session)
	_ = s.forms().Decode(new(bid), r.URL.Query())
	_ = s.forms().Decode(new(bid), r.URL.Query())
}

// factory has one for the handler that it makes.
func factory() http.HandlerFunc {
	var f flag
	var t *mold.Transformer
	return func(w http.ResponseWriter, r *http.Request) {
		f.do(func() {
			t = mold.New() // silent
		})
		_ = t.Struct(r.Context(), &bid{r.FormValue("name")})
	}
}

func Routes(m *http.ServeMux) {
	h := new(house)
	m.HandleFunc("/place", h.place)
	m.HandleFunc("/change", h.change)
	m.HandleFunc("/search", h.search)
	m.HandleFunc("/encode", h.encode)
	m.HandleFunc("/text", h.text)
	m.HandleFunc("/own", h.own)
	m.HandleFunc("/ownlazy", h.ownLazy)
	m.HandleFunc("/ownfunc", h.ownFunc)
	m.HandleFunc("/session", h.session)
	m.HandleFunc("/factory", factory())
}
