// Package once has memoised builds, and look-alikes that memoise nothing.
package once

import (
	"sync"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

var (
	v    *validator.Validate
	lock sync.Once
)

func get() *validator.Validate {
	lock.Do(func() {
		v = validator.New()
		v.SetTagName("check")
	})
	return v
}

var getValue = sync.OnceValue(func() *validator.Validate { return validator.New() })

var getNamed = sync.OnceValue(build)

func build() *validator.Validate {
	v := validator.New()
	v.SetTagName("check")
	return v
}

var getValues = sync.OnceValues(func() (*schema.Decoder, error) { return schema.NewDecoder(), nil })

var warmUp = sync.OnceFunc(func() { _ = validator.New().Var("x", "required") })

type lazy struct {
	once sync.Once
	dec  *schema.Decoder
}

func (l *lazy) decoder() *schema.Decoder {
	l.once.Do(l.init)
	return l.dec
}

func (l *lazy) init() { l.dec = schema.NewDecoder() }

var lasting lazy

func handler(c *gin.Context) {
	warmUp()
	_ = get().Struct(c)
	_ = getValue().Struct(c)
	_ = getNamed().Struct(c)
	d, _ := getValues()
	_ = d.Decode(c, c.QueryMap(""))
	_ = lasting.decoder()
	NewDecoder()
	_ = getFresh().Struct(c)
	_ = doFresh().Struct(c)
}

// NewDecoder is an accessor, whatever its name.
func NewDecoder() *schema.Decoder {
	decOnce.Do(func() { dec = schema.NewDecoder() })
	return dec
}

var (
	decOnce sync.Once
	dec     *schema.Decoder
)

// once is a look-alike whose body decides: it calls its argument each time.
type notOnce struct{}

func (notOnce) Do(f func()) { f() }

var fake notOnce

func doFresh() (fresh *validator.Validate) {
	fake.Do(func() {
		fresh = validator.New() // want `for every request in handler, a gin handler`
	})
	return fresh
}

// getFresh is called like an accessor and builds.
func getFresh() *validator.Validate {
	return validator.New() // want `for every request in handler, a gin handler, through getFresh`
}

// guarded is a look-alike that does guard.
type guarded[T any] struct {
	done bool
	val  T
}

func (g *guarded[T]) get(f func() T) T {
	if !g.done {
		g.val = f()
		g.done = true
	}
	return g.val
}

var kept guarded[*validator.Validate]

func handlerGuarded(c *gin.Context) {
	_ = kept.get(func() *validator.Validate { return validator.New() }).Struct(c)
	_ = kept.get(build).Struct(c)
}

// onceWithError is a look-alike that tries again after an error.
type onceWithError struct {
	mu   sync.Mutex
	done bool
}

func (o *onceWithError) Do(f func() error) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.done {
		return nil
	}
	if err := f(); err != nil {
		return err
	}
	o.done = true
	return nil
}

// swapping is one that swaps a flag.
type swapping struct{ ran atomic.Bool }

func (s *swapping) run(f func()) {
	if s.ran.CompareAndSwap(false, true) {
		f()
	}
}

// wrapping has a sync.Once inside.
type wrapping struct{ once sync.Once }

func (w *wrapping) run(f func()) { w.once.Do(f) }

// breaker is none: it only stops when something failed.
type breaker struct{ open bool }

func (b *breaker) Do(f func() error) error {
	if b.open {
		return nil
	}
	err := f()
	if err != nil {
		b.open = true
	}
	return err
}

// gate is none: someone else closes it.
type gate struct{ closed bool }

func (g *gate) run(f func()) {
	if !g.closed {
		f()
	}
}

func (g *gate) close() { g.closed = true }

var (
	trying  onceWithError
	swapped swapping
	wrapped wrapping
	breaks  breaker
	opened  gate

	tried *validator.Validate
)

func handlerLookalikes(c *gin.Context) {
	_ = trying.Do(func() error {
		v := validator.New()
		tried = v
		return v.Var("x", "required")
	})
	swapped.run(func() { tried = validator.New() })
	wrapped.run(func() {
		v := validator.New()
		_ = v.Var("x", "required")
	})
	_ = breaks.Do(func() error {
		v := validator.New() // want `for every request in handlerLookalikes, a gin handler`
		return v.Struct(c)
	})
	opened.run(func() {
		v := validator.New() // want `for every request in handlerLookalikes, a gin handler`
		_ = v.Struct(c)
	})
	var mine onceWithError
	_ = mine.Do(func() error {
		v := validator.New() // want `for every request in handlerLookalikes, a gin handler`
		return v.Struct(c)
	})
}

// A function that hands its parameter on to itself is none either.
func descend(n int, visit func(int)) {
	if n > 0 {
		descend(n-1, visit)
	}
	visit(n)
}

func handlerDescending(c *gin.Context) {
	descend(3, func(int) {
		_ = validator.New().Struct(c) // want `for every request in handlerDescending, a gin handler`
	})
}
