// Package byhand has variables that are filled where they are missing.
package byhand

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var (
	v    *validator.Validate
	done bool
	flag atomic.Bool
	n    uint32
	mu   sync.RWMutex
)

func global(c *gin.Context) {
	if v == nil {
		v = validator.New() // silent: escape/fills-empty-variable
	}
	_ = v.Struct(c)
}

func local(c *gin.Context) {
	var v *validator.Validate
	if v == nil {
		v = validator.New() // want `for every request in local, a gin handler`
	}
	_ = v.Struct(c)
}

// A flag.
func flagged(c *gin.Context) {
	if !done {
		v = validator.New() // silent: escape/fills-empty-variable
		done = true
	}
	_ = v.Struct(c)
}

func localFlag(c *gin.Context) {
	var v *validator.Validate
	done := false
	if !done {
		v = validator.New() // want `for every request in localFlag, a gin handler`
		done = true
	}
	_ = v.Struct(c)
}

// A local flag in front of a variable of the package.
func localFlagGlobal(c *gin.Context) {
	fresh := c.Query("fresh") == ""
	if fresh {
		renewed = validator.New() // want `for every request in localFlagGlobal, a gin handler`
	}
	_ = renewed.Struct(c)
}

var renewed *validator.Validate

func swapped(c *gin.Context) {
	if flag.CompareAndSwap(false, true) {
		v = validator.New() // silent: escape/fills-empty-variable
	}
	_ = v.Struct(c)
}

func counted(c *gin.Context) {
	if atomic.LoadUint32(&n) == 0 {
		mu.Lock()
		if n == 0 {
			v = validator.New() // silent: escape/fills-empty-variable
			atomic.StoreUint32(&n, 1)
		}
		mu.Unlock()
	}
	_ = v.Struct(c)
}

// Double-checked, with a read lock.
func doubleChecked() *validator.Validate {
	mu.RLock()
	x := v
	mu.RUnlock()
	if x != nil {
		return x
	}
	mu.Lock()
	defer mu.Unlock()
	if v == nil {
		v = validator.New() // silent: escape/fills-empty-variable
	}
	return v
}

func localDoubleChecked() *validator.Validate {
	var v *validator.Validate
	mu.RLock()
	x := v
	mu.RUnlock()
	if x != nil {
		return x
	}
	mu.Lock()
	defer mu.Unlock()
	if v == nil {
		v = validator.New() // want `for every request in handler, a gin handler, through localDoubleChecked`
	}
	return v
}

func handler(c *gin.Context) {
	_ = doubleChecked().Struct(c)
	_ = localDoubleChecked().Struct(c)
	_ = kept.get(func() *validator.Validate { return validator.New() }).Struct(c) // silent: escape/fills-object-of-others
	_ = kept.get(build).Struct(c)
}

func build() *validator.Validate { return validator.New() } // silent: escape/fills-object-of-others

// Generic ones.
type lazy[T any] struct {
	v    T
	done bool
}

func (l *lazy[T]) get(f func() T) T {
	if !l.done {
		l.v = f()
		l.done = true
	}
	return l.v
}

var kept lazy[*validator.Validate]

func generic(c *gin.Context) {
	var l lazy[*validator.Validate]
	v := l.get(func() *validator.Validate {
		return validator.New() // want `for every request in generic, a gin handler`
	})
	_ = v.Struct(c)
}

// One that makes its value from a function it was given.
type value[T any] struct {
	build func() T
	v     *T
}

func (l *value[T]) get() T {
	if l.v == nil {
		v := l.build()
		l.v = &v
	}
	return *l.v
}

var keptValue = &value[*validator.Validate]{build: func() *validator.Validate { return validator.New() }} // silent: escape/fills-object-of-others

func handlerValue(w http.ResponseWriter, r *http.Request) { _ = keptValue.get().Struct(r) }

// An initialiser behind a flag, in a function of its own.
var ready struct {
	sync.Mutex
	done bool
	v    *validator.Validate
}

func ensure() {
	ready.Lock()
	defer ready.Unlock()
	if ready.done {
		return
	}
	ready.v = validator.New() // silent: escape/field-of-older-object
	ready.done = true
}

func ensured(c *gin.Context) {
	ensure()
	_ = ready.v.Struct(c)
}

// A default for what a caller did not give.
func orDefault(v *validator.Validate) *validator.Validate {
	if v == nil {
		v = validator.New() // silent: escape/default
	}
	return v
}

type api struct{ v *validator.Validate }

func newAPI(v *validator.Validate) *api { return &api{v: orDefault(v)} }

func (a *api) handle(c *gin.Context) { _ = a.v.Struct(c) }

// A round of a loop that finds it missing.
func loops(c *gin.Context) {
	var ins []api
	var v *validator.Validate
	for _, x := range ins {
		if v == nil {
			v = validator.New() // want `for every request in loops, a gin handler`
		}
		_ = v.Struct(x)
	}
}
