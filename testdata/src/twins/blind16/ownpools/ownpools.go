// Package ownpools has pools of its own. What decides: whether the pool is there the next time, and gets back what it has given.
package ownpools

import (
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/labstack/echo/v4"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type wave struct{ Name string }

// pool has some in a list.
type pool[T any] struct {
	mu   sync.Mutex
	free []T
	make func() T
}

func (p *pool[T]) get() T {
	p.mu.Lock()
	defer p.mu.Unlock()
	if n := len(p.free); n > 0 {
		x := p.free[n-1]
		p.free = p.free[:n-1]
		return x
	}
	return p.make()
}

func (p *pool[T]) put(x T) {
	p.mu.Lock()
	p.free = append(p.free, x)
	p.mu.Unlock()
}

// use lends one.
func (p *pool[T]) use(f func(T)) {
	x := p.get()
	defer p.put(x)
	f(x)
}

// ring has n of them from the start, and gives one after the other.
type ring[T any] struct {
	all []T
	i   atomic.Uint32
}

func newRing[T any](n int, mk func() T) *ring[T] {
	r := &ring[T]{all: make([]T, n)}
	for i := range r.all {
		r.all[i] = mk()
	}
	return r
}

func (r *ring[T]) next() T { return r.all[int(r.i.Add(1))%len(r.all)] }

// leaky makes one, whatever it is given back.
type leaky[T any] struct{ make func() T }

func (l leaky[T]) get() T { return l.make() }

func (l leaky[T]) put(T) {}

// source is what both are.
type source[T any] interface {
	get() T
	put(T)
}

var rules = &pool[*validator.Validate]{make: func() *validator.Validate {
	return validator.New() // silent
}}

func check(c echo.Context) error {
	v := rules.get()
	defer rules.put(v)
	return v.Struct(wave{c.Param("name")})
}

type coast struct {
	trims  pool[*mold.Transformer]
	forms  *ring[*form.Decoder]
	pages  source[*bluemonday.Policy]
	codecs source[*goavro.Codec]
	query  sync.Pool
}

func newTrim() *mold.Transformer {
	t := mold.New() // silent
	t.SetTagName("wave")
	return t
}

func newCoast() *coast {
	c := &coast{
		forms: newRing(4, func() *form.Decoder {
			return form.NewDecoder() // silent
		}),
		pages: leaky[*bluemonday.Policy]{func() *bluemonday.Policy {
			return bluemonday.UGCPolicy() // report
		}},
		codecs: &pool[*goavro.Codec]{make: func() *goavro.Codec {
			x, err := goavro.NewCodec(`"string"`) // silent
			if err != nil {
				panic(err)
			}
			return x
		}},
	}
	c.trims.make = newTrim
	c.query.New = func() any {
		return schema.NewDecoder() // silent
	}
	return c
}

func (c *coast) change(x echo.Context) (err error) {
	c.trims.use(func(t *mold.Transformer) { err = t.Struct(nil, &wave{x.Param("name")}) })
	return err
}

func (c *coast) search(x echo.Context) error {
	return c.forms.next().Decode(new(wave), x.QueryParams())
}

func (c *coast) text(x echo.Context) error {
	p := c.pages.get()
	defer c.pages.put(p)
	return x.JSON(200, p.Sanitize(x.Param("text")))
}

func (c *coast) encode(x echo.Context) error {
	k := c.codecs.get()
	defer c.codecs.put(k)
	data, err := k.BinaryFromNative(nil, x.Param("name"))
	if err != nil {
		return err
	}
	return x.JSON(200, data)
}

func (c *coast) sift(x echo.Context) error {
	q := c.query.Get().(*schema.Decoder)
	defer c.query.Put(q)
	return q.Decode(new(wave), x.QueryParams())
}

// spent takes from a pool that never gets any back.
var spent = &pool[*reflectx.Mapper]{make: func() *reflectx.Mapper {
	return reflectx.NewMapper("db") // report
}}

func rows(c echo.Context) error {
	m := spent.get()
	m.FieldMap(reflect.ValueOf(wave{c.Param("name")}))
	return nil
}

// own has a pool for itself.
func own(c echo.Context) error {
	p := pool[*validator.Validate]{make: func() *validator.Validate {
		return validator.New(validator.WithRequiredStructEnabled()) // report
	}}
	v := p.get()
	defer p.put(v)
	return v.Struct(wave{c.Param("name")})
}

// ownRing makes a ring for itself.
func ownRing(c echo.Context) error {
	r := newRing(2, func() *mold.Transformer {
		return mold.New() // report
	})
	return r.next().Struct(nil, &wave{c.Param("name")})
}

// ownSync has a pool of the library for itself.
func ownSync(c echo.Context) error {
	p := &sync.Pool{New: func() any {
		return form.NewDecoder() // report
	}}
	d := p.Get().(*form.Decoder)
	defer p.Put(d)
	return d.Decode(new(wave), c.QueryParams())
}

// factory has a pool for the handler that it makes.
func factory() echo.HandlerFunc {
	p := &pool[*bluemonday.Policy]{make: func() *bluemonday.Policy {
		return bluemonday.NewPolicy() // silent
	}}
	return func(c echo.Context) (err error) {
		p.use(func(x *bluemonday.Policy) { err = c.JSON(200, x.Sanitize(c.Param("text"))) })
		return err
	}
}

func Server() *echo.Echo {
	e, c := echo.New(), newCoast()
	e.POST("/check", check)
	e.POST("/change", c.change)
	e.GET("/search", c.search)
	e.GET("/text", c.text)
	e.GET("/encode", c.encode)
	e.GET("/sift", c.sift)
	e.GET("/rows", rows)
	e.GET("/own", own)
	e.GET("/ring", ownRing)
	e.GET("/sync", ownSync)
	e.GET("/factory", factory())
	return e
}
