// Package once has memoised builds, and look-alikes that memoise nothing.
package once

import (
	"sync"

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

func handler(c *gin.Context) {
	warmUp()
	_ = get().Struct(c)
	_ = getValue().Struct(c)
	_ = getNamed().Struct(c)
	d, _ := getValues()
	_ = d.Decode(c, c.QueryMap(""))
	_ = new(lazy).decoder()
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
