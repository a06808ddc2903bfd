// Package lazytypes has types of its own for what is made later. What decides: whether the type remembers, and for how long it is there.
package lazytypes

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	Name string `validate:"required"`
}

// Lazy makes its value with the first Get.
type Lazy[T any] struct {
	New  func() T
	once sync.Once
	v    T
}

func (l *Lazy[T]) Get() T {
	l.once.Do(func() { l.v = l.New() })
	return l.v
}

// Checked looks twice.
type Checked[T any] struct {
	mu   sync.Mutex
	done atomic.Bool
	v    T
	make func() (T, error)
}

func (c *Checked[T]) Get() (T, error) {
	if c.done.Load() {
		return c.v, nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.done.Load() {
		v, err := c.make()
		if err != nil {
			return v, err
		}
		c.v = v
		c.done.Store(true)
	}
	return c.v, nil
}

// Forgetful has the same fields, and never sets done.
type Forgetful[T any] struct {
	mu   sync.Mutex
	done bool
	v    T
	make func() T
}

func (f *Forgetful[T]) Get() T {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.done {
		f.v = f.make()
	}
	return f.v
}

// Pointer swaps in what it has made; two at the same time make two, and one stays.
type Pointer[T any] struct{ p atomic.Pointer[T] }

func (p *Pointer[T]) GetOr(f func() *T) *T {
	if x := p.p.Load(); x != nil {
		return x
	}
	x := f()
	if p.p.CompareAndSwap(nil, x) {
		return x
	}
	return p.p.Load()
}

// Swapped stores what it has made, whatever there is.
type Swapped[T any] struct{ p atomic.Pointer[T] }

func (s *Swapped[T]) Next(f func() *T) *T {
	x := f()
	s.p.Swap(x)
	return x
}

var (
	rules = Lazy[*validator.Validate]{New: func() *validator.Validate {
		v := validator.New() // silent
		v.RegisterAlias("name", "required")
		return v
	}}
	codec = Checked[*goavro.Codec]{make: func() (*goavro.Codec, error) {
		return goavro.NewCodec(`"string"`) // silent
	}}
	query = Forgetful[*schema.Decoder]{make: func() *schema.Decoder {
		d := schema.NewDecoder() // report
		d.IgnoreUnknownKeys(true)
		return d
	}}
	forms  Pointer[form.Decoder]
	policy Swapped[bluemonday.Policy]
)

func newForms() *form.Decoder {
	d := form.NewDecoder() // silent
	d.SetTagName("in")
	return d
}

func newPolicy() *bluemonday.Policy {
	p := bluemonday.UGCPolicy() // report
	p.AllowElements("u")
	return p
}

func create(w http.ResponseWriter, r *http.Request) {
	var x in
	if err := query.Get().Decode(&x, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := forms.GetOr(newForms).Decode(&x, r.PostForm); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	x.Name = policy.Next(newPolicy).Sanitize(x.Name)
	own := Lazy[*validator.Validate]{New: func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	}}
	for _, v := range []*validator.Validate{rules.Get(), own.Get()} {
		if err := v.Struct(x); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
	}
	c, err := codec.Get()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	data, _ := c.BinaryFromNative(nil, x.Name)
	_, _ = w.Write(data)
}

func Routes(m *http.ServeMux) { m.HandleFunc("/", create) }
