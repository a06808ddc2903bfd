// Package lazy has fields and variables that are filled at first use.
package lazy

import (
	"sync"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var v *validator.Validate

func get() *validator.Validate {
	if v == nil {
		v = validator.New() // silent: escape/fills-empty-variable
	}
	return v
}

func getEarly() *validator.Validate {
	if v != nil {
		return v
	}
	v = validator.New() // silent: escape/fills-empty-variable
	v.SetTagName("check")
	return v
}

func handler(c *gin.Context) {
	if v == nil {
		v = validator.New() // silent: escape/fills-empty-variable
	}
	_ = v.Struct(c)
	_ = get().Struct(c)
	_ = getEarly().Struct(c)
}

type api struct {
	mu  sync.Mutex
	v   *validator.Validate
	set bool
	ptr atomic.Pointer[validator.Validate]

	check, again func(any) error
}

func (a *api) create(c *gin.Context) {
	if a.v == nil {
		a.v = validator.New() // silent: request/filled-if-missing
	}
	_ = a.v.Struct(c)
}

func (a *api) locked(c *gin.Context) {
	a.mu.Lock()
	if !a.set {
		a.v = validator.New() // silent: request/filled-if-missing
		a.set = true
	}
	a.mu.Unlock()
	_ = a.v.Struct(c)
}

func (a *api) validator() *validator.Validate {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.v == nil {
		v := validator.New() // silent: request/filled-if-missing
		v.SetTagName("check")
		a.v = v
	}
	return a.v
}

func (a *api) accessor(c *gin.Context) { _ = a.validator().Struct(c) }

// Guard and build in different functions.
func (a *api) ensured(c *gin.Context) {
	if a.v == nil {
		a.fill()
	}
	_ = a.v.Struct(c)
}

func (a *api) fill() { a.v = validator.New() } // silent: request/filled-if-missing

func (a *api) swapped(c *gin.Context) {
	p := a.ptr.Load()
	if p == nil {
		p = validator.New() // silent: request/filled-if-missing
		a.ptr.CompareAndSwap(nil, p)
	}
	_ = p.Struct(c)
}

// The near twin is filled for every request, in a variable of its own.
func (a *api) local(c *gin.Context) {
	var v *validator.Validate
	if v == nil {
		v = validator.New() // want `for every request in \(\*api\).local, a gin handler`
	}
	_ = v.Struct(c)
}

// And this one overwrites the package's variable for every request.
func overwrites(c *gin.Context) {
	v = validator.New() // want `for every request in overwrites, a gin handler`
	_ = v.Struct(c)
}

// A function that puts another in its place builds once; one that puts itself there, each time.
func (a *api) started() {
	a.check, a.again = a.first, a.always
}

func (a *api) first(x any) error {
	v := validator.New() // silent: scope/replaced
	a.check = v.Struct
	return v.Struct(x)
}

func (a *api) always(x any) error {
	v := validator.New() // want `for every request in \(\*api\).checked, a gin handler`
	a.again = a.always
	return v.Struct(x)
}

func (a *api) checked(c *gin.Context) { _, _ = a.check(c), a.again(c) }
