// Package lookalikes memoises with libraries and with flags of its own.
package lookalikes

import (
	"sync"

	"example.com/lazy"
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"golang.org/x/sync/singleflight"
)

var (
	once  lazy.Once
	v     *validator.Validate
	ready bool
	cache lazy.Cache[string, *validator.Validate]
	group singleflight.Group
	mu    sync.Mutex

	value = lazy.Value(func() *validator.Validate { return validator.New() })
)

func get() *validator.Validate {
	once.Run(func() { v = validator.New() })
	return v
}

func cached(tag string) *validator.Validate {
	if v, ok := cache.Get(tag); ok {
		return v
	}
	v := validator.New()
	v.SetTagName(tag)
	cache.Add(tag, v)
	return v
}

func loaded(tag string) *validator.Validate {
	return cache.GetOrLoad(tag, func(tag string) *validator.Validate { return validator.New() })
}

func flight(tag string) (*validator.Validate, error) {
	if v, ok := cache.Get(tag); ok {
		return v, nil
	}
	x, err, _ := group.Do(tag, func() (any, error) {
		v := validator.New()
		cache.Add(tag, v)
		return v, nil
	})
	return x.(*validator.Validate), err
}

func setup() {
	v = validator.New()
	ready = true
}

func ensure() {
	if !ready {
		setup()
	}
}

func ensureLocked() {
	mu.Lock()
	defer mu.Unlock()
	if ready {
		return
	}
	setup()
}

type server struct {
	once sync.Once
	v    *validator.Validate
	ok   bool
}

func (s *server) start(cfg any) { s.once.Do(func() { s.setup(cfg) }) }

// setup is called once for each server.
func (s *server) setup(cfg any) {
	if err := validator.New().Struct(cfg); err == nil {
		s.ok = true
	}
}

func handler(c *gin.Context) {
	_ = get().Struct(c)
	_ = value().Struct(c)
	_ = cached("x").Struct(c)
	_ = loaded("x").Struct(c)
	w, _ := flight("x")
	_ = w.Struct(c)
	ensure()
	ensureLocked()
	_ = v.Struct(c)
	new(server).start(c)
	if !ready {
		setup()
	}
}

// The near twins do it for every request.
func renew(c *gin.Context) {
	renewAll()
	_ = other.Struct(c)
}

var other *validator.Validate

func renewAll() {
	mu.Lock()
	defer mu.Unlock()
	other = validator.New() // want `for every request in renew, a gin handler, through renewAll`
}

// A condition on data is no guard.
func renewSome(c *gin.Context) {
	if c.Query("renew") != "" {
		some = validator.New() // want `for every request in renewSome, a gin handler`
	}
	_ = some.Struct(c)
}

var some *validator.Validate
