// Package attack has objects of a request that may have been filled before,
// or that are another type than the one that fills.
package attack

import (
	"encoding/json"
	"sync"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type checker interface{ Check(x any) error }

// Two implementations: one fills itself, the other has nothing to fill.
type lazyChecker struct{ v *validator.Validate }

func (l *lazyChecker) Check(x any) error {
	if l.v == nil {
		l.v = validator.New()
	}
	return l.v.Struct(x)
}

type plainChecker struct{ n int }

func (p *plainChecker) Check(x any) error { return nil }

var lasting checker = &lazyChecker{}

func plain(c *gin.Context) {
	var ch checker = &plainChecker{}
	_ = ch.Check(c)
	_ = lasting.Check(c)
}

func newPlain() checker { return &plainChecker{} }

func constructed(c *gin.Context) {
	ch := newPlain()
	_ = ch.Check(c)
	_ = newPlain().Check(c)
}

// The type is known, and it fills itself.
type ownChecker struct{ v *validator.Validate }

func (o *ownChecker) Check(x any) error {
	if o.v == nil {
		o.v = validator.New() // want `for every request in own, a gin handler, through \(\*ownChecker\).Check`
	}
	return o.v.Struct(x)
}

func own(c *gin.Context) {
	o := &ownChecker{}
	_ = o.Check(c)
}

// A library may fill a field that it can name.
type open struct{ V *validator.Validate }

func (o *open) Check(x any) error {
	if o.V == nil {
		o.V = validator.New()
	}
	return o.V.Struct(x)
}

func opened(c *gin.Context) {
	var o open
	b, _ := c.GetRawData()
	_ = json.Unmarshal(b, &o)
	_ = o.Check(c)
}

// The object as a whole is overwritten.
type model struct{ v *validator.Validate }

func (m *model) Check(x any) error {
	if m.v == nil {
		m.v = validator.New()
	}
	return m.v.Struct(x)
}

var template model

func overwritten(c *gin.Context) {
	m := &model{}
	*m = template
	_ = m.Check(c)
}

// A setter.
type settable struct{ v *validator.Validate }

func (s *settable) set(v *validator.Validate) { s.v = v }

func (s *settable) Check(x any) error {
	if s.v == nil {
		s.v = validator.New()
	}
	return s.v.Struct(x)
}

func sets(c *gin.Context) {
	s := &settable{}
	s.set(shared)
	_ = s.Check(c)
}

var shared = validator.New()

// A local atomic variable.
func local(c *gin.Context) {
	var p atomic.Pointer[validator.Validate]
	p.Store(validator.New()) // want `for every request in local, a gin handler`
	_ = p.Load().Struct(c)
}

// The guard is in the caller, what is built comes before the lock.
var (
	mu sync.Mutex
	v  *validator.Validate
	w  *validator.Validate
)

func get() *validator.Validate {
	if v == nil {
		fill()
	}
	return v
}

func fill() {
	x := validator.New()
	mu.Lock()
	if v == nil {
		v = x
	}
	mu.Unlock()
}

func getAlways() *validator.Validate {
	fillAlways()
	return w
}

func fillAlways() {
	x := validator.New() // want `for every request in gets, a gin handler, through getAlways and fillAlways`
	mu.Lock()
	if w == nil {
		w = x
	}
	mu.Unlock()
}

func gets(c *gin.Context) {
	_ = get().Struct(c)
	_ = getAlways().Struct(c)
}

// Handlers that a struct holds, each with a memory of its own.
type route struct {
	path string
	h    gin.HandlerFunc
}

func routes() []route {
	var v *validator.Validate
	var once sync.Once
	lazy := &lazyChecker{}
	get := sync.OnceValue(func() *validator.Validate { return validator.New() })
	pool := sync.Pool{New: func() any { return validator.New() }}
	return []route{
		{"/a", func(c *gin.Context) {
			once.Do(func() { v = validator.New() })
			_ = v.Struct(c)
		}},
		{"/b", func(c *gin.Context) { _ = lazy.Check(c) }},
		{"/c", func(c *gin.Context) { _ = get().Struct(c) }},
		{"/d", func(c *gin.Context) {
			v := pool.Get().(*validator.Validate)
			defer pool.Put(v)
			_ = v.Struct(c)
		}},
		{"/e", func(c *gin.Context) {
			_ = validator.New().Struct(c) // want `for every request in function literal in routes, a gin handler`
		}},
	}
}

// What a deferred call or a goroutine of the set-up does with it.
func setup(e *gin.Engine) {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() })
	go func() { _ = get() }()
	e.GET("/", func(c *gin.Context) { _ = get().Struct(c) })
	lazy := &lazyChecker{}
	go func() { _ = lazy.Check(1) }()
	handle := func(c *gin.Context) { _ = lazy.Check(c) }
	e.GET("/lazy", handle)
}

// A handler that a method makes of the object around it.
type group struct{ lazy lazyChecker }

func (g *group) handler() gin.HandlerFunc {
	return func(c *gin.Context) { _ = g.lazy.Check(c) }
}

func groups(e *gin.Engine) {
	g := &group{}
	e.GET("/", g.handler())
}

// A function type with a method, and its state around it.
type checkFunc func(x any) error

func (f checkFunc) Check(x any) error { return f(x) }

func newCheck() checker {
	var v *validator.Validate
	return checkFunc(func(x any) error {
		if v == nil {
			v = validator.New()
		}
		return v.Struct(x)
	})
}

var check = newCheck()

func checks(c *gin.Context) { _ = check.Check(c) }

func newFreshCheck() checker {
	return checkFunc(func(x any) error {
		var v *validator.Validate
		if v == nil {
			v = validator.New() // want `for every request in checksFresh, a gin handler`
		}
		return v.Struct(x)
	})
}

var freshCheck = newFreshCheck()

func checksFresh(c *gin.Context) { _ = freshCheck.Check(c) }
