// Package shapes has memoisation by hand, in the shapes that people give it.
package shapes

import (
	"sync"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

// A function that remembers, for the package and for one request.
func memoize[T any](f func() T) func() T {
	var v T
	var done bool
	return func() T {
		if !done {
			v, done = f(), true
		}
		return v
	}
}

var remembered = memoize(func() *validator.Validate { return validator.New() })

func remembers(c *gin.Context) { _ = remembered().Struct(c) }

func forgets(c *gin.Context) {
	get := memoize(func() *validator.Validate { return validator.New() }) // want `for every request in forgets, a gin handler, through memoize`
	_ = get().Struct(c)
}

// A generic lazy value with a once.
type lazy[T any] struct {
	once sync.Once
	v    T
	make func() T
}

func (l *lazy[T]) get() T {
	l.once.Do(func() { l.v = l.make() })
	return l.v
}

var lasting = lazy[*validator.Validate]{make: func() *validator.Validate { return validator.New() }}

func lasts(c *gin.Context) { _ = lasting.get().Struct(c) }

// A method value.
type source struct{ v *validator.Validate }

func (s *source) kept() *validator.Validate {
	if s.v == nil {
		s.v = validator.New()
	}
	return s.v
}

func (s *source) fresh() *validator.Validate {
	return validator.New() // want `for every request in apply, a function with a parameter \*gin.Context, through \(\*source\).fresh`
}

func apply(c *gin.Context, get func() *validator.Validate) { _ = get().Struct(c) }

func (s *source) handle(c *gin.Context) {
	apply(c, s.kept)
	apply(c, s.fresh)
}

// A switch without a tag.
func (s *source) switched(c *gin.Context) {
	switch {
	case s.v == nil:
		s.v = validator.New()
	}
	_ = s.v.Struct(c)
}

func switchedLocal(c *gin.Context) {
	var v *validator.Validate
	switch {
	case v == nil:
		v = validator.New() // want `for every request in switchedLocal, a gin handler`
	}
	_ = v.Struct(c)
}

// A loop that swaps until it has one.
var ptr atomic.Pointer[validator.Validate]

func spin() *validator.Validate {
	for {
		if p := ptr.Load(); p != nil {
			return p
		}
		ptr.CompareAndSwap(nil, validator.New())
	}
}

func spins(c *gin.Context) { _ = spin().Struct(c) }

// A table of functions, with an instance that the table captures and without.
var table = map[string]func(any) error{
	"fresh": func(x any) error {
		return validator.New().Struct(x) // want `for every request in dispatch, a gin handler`
	},
}

func init() {
	v := validator.New()
	table["shared"] = func(x any) error { return v.Struct(x) }
}

func dispatch(c *gin.Context) { _ = table[c.Query("op")](c) }

// What a deferred function builds.
func defers(c *gin.Context) {
	defer func() {
		_ = validator.New().Struct(c) // want `for every request in defers, a gin handler`
	}()
	defer func() { _ = shared.Struct(c) }()
}

var shared = validator.New()

// A tree that is walked with one instance, and with one for each node.
type node struct {
	Name     string
	Children []*node
}

func walk(v *validator.Validate, n *node) error {
	for _, c := range n.Children {
		if err := walk(v, c); err != nil {
			return err
		}
	}
	return v.Struct(n)
}

func walkOwn(n *node) error {
	v := validator.New() // want `on every call of walkOwn|on every iteration`
	for _, c := range n.Children {
		if err := walkOwn(c); err != nil {
			return err
		}
	}
	return v.Struct(n)
}

// A pool in an object of its own.
type pool struct{ p sync.Pool }

func newPool() *pool {
	return &pool{p: sync.Pool{New: func() any { return validator.New() }}}
}

func (p *pool) with(f func(*validator.Validate)) {
	v := p.p.Get().(*validator.Validate)
	defer p.p.Put(v)
	f(v)
}

var thePool = newPool()

func usesPool(c *gin.Context) {
	thePool.with(func(v *validator.Validate) { _ = v.Struct(c) })
}

// A lock around a local variable is no guard.
var mu sync.Mutex

func locked(c *gin.Context) {
	mu.Lock()
	defer mu.Unlock()
	var v *validator.Validate
	if v == nil {
		v = validator.New() // want `for every request in locked, a gin handler`
	}
	_ = v.Struct(c)
}

// A pointer to the variable that is to be filled.
func fill(p **validator.Validate) {
	if *p == nil {
		*p = validator.New()
	}
}

var filled *validator.Validate

func fills(c *gin.Context) {
	fill(&filled)
	_ = filled.Struct(c)
}

// An array of slots.
var slots [4]*validator.Validate

func slot(i int) *validator.Validate {
	if slots[i&3] == nil {
		slots[i&3] = validator.New()
	}
	return slots[i&3]
}

func usesSlot(c *gin.Context) { _ = slot(len(c.Keys)).Struct(c) }

func ownSlots(c *gin.Context) {
	var slots [4]*validator.Validate
	if slots[0] == nil {
		slots[0] = validator.New() // want `for every request in ownSlots, a gin handler`
	}
	_ = slots[0].Struct(c)
}

// A channel as a store of instances.
var free = make(chan *validator.Validate, 8)

func takes(c *gin.Context) {
	var v *validator.Validate
	select {
	case v = <-free:
	default:
		v = validator.New()
	}
	_ = v.Struct(c)
	select {
	case free <- v:
	default:
	}
}

func takesNone(c *gin.Context) {
	var v *validator.Validate
	select {
	case <-done:
	default:
		v = validator.New() // want `for every request in takesNone, a gin handler`
	}
	_ = v.Struct(c)
}

var done = make(chan struct{})
