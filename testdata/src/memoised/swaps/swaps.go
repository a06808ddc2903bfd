// Package swaps has instances that are put into atomic variables.
package swaps

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var p atomic.Pointer[validator.Validate]

func always(c *gin.Context) {
	p.Store(validator.New()) // want `for every request in always, a gin handler`
	_ = p.Load().Struct(c)
}

func guarded(c *gin.Context) {
	if p.Load() == nil {
		p.Store(validator.New()) // silent: escape/fills-empty-variable
	}
	_ = p.Load().Struct(c)
}

func guardedByLocal(c *gin.Context) {
	v := p.Load()
	if v == nil {
		v = validator.New() // silent: escape/fills-empty-variable
		p.Store(v)
	}
	_ = v.Struct(c)
}

func leaves(c *gin.Context) {
	if v := p.Load(); v != nil {
		_ = v.Struct(c)
		return
	}
	v := validator.New() // silent: escape/fills-empty-variable
	p.Store(v)
	_ = v.Struct(c)
}

func get() *validator.Validate {
	if v := p.Load(); v != nil {
		return v
	}
	p.Store(validator.New()) // silent: escape/fills-empty-variable
	return p.Load()
}

func getting(c *gin.Context) { _ = get().Struct(c) }

func getSwapped() *validator.Validate {
	if v := p.Load(); v != nil {
		return v
	}
	p.CompareAndSwap(nil, validator.New()) // silent: escape/published
	return p.Load()
}

func gettingSwapped(c *gin.Context) { _ = getSwapped().Struct(c) }

// One that is there to renew it cannot be told from one that uses it once.
func renew() *validator.Validate {
	v := validator.New() // silent: escape/published
	p.Store(v)
	return v
}

func renewing(c *gin.Context) { _ = renew().Struct(c) }

// Built before anybody looks, and thrown away if there was one.
func eager(c *gin.Context) {
	v := validator.New() // want `for every request in eager, a gin handler`
	if !p.CompareAndSwap(nil, v) {
		v = p.Load()
	}
	_ = v.Struct(c)
}

// An atomic.Value.
var av atomic.Value

func value(c *gin.Context) {
	av.Store(validator.New()) // want `for every request in value, a gin handler`
	_ = av.Load().(*validator.Validate).Struct(c)
}

func valueGuarded(c *gin.Context) {
	v, ok := av.Load().(*validator.Validate)
	if !ok {
		v = validator.New() // silent: escape/fills-empty-variable
		av.Store(v)
	}
	_ = v.Struct(c)
}

// In a field.
type api struct {
	v atomic.Pointer[validator.Validate]
}

func (a *api) always(w http.ResponseWriter, r *http.Request) {
	a.v.Store(validator.New()) // want `for every request in \(\*api\).always, a net/http handler`
	_ = a.v.Load().Struct(r)
}

func (a *api) guarded(w http.ResponseWriter, r *http.Request) {
	if a.v.Load() == nil {
		a.v.Store(validator.New()) // silent: request/filled-if-missing
	}
	_ = a.v.Load().Struct(r)
}

func (a *api) accessor() *validator.Validate {
	v := a.v.Load()
	if v != nil {
		return v
	}
	v = validator.New() // silent: request/filled-if-missing
	a.v.Store(v)
	return v
}

func (a *api) access(w http.ResponseWriter, r *http.Request) { _ = a.accessor().Struct(r) }

// A request that is there to renew it: others use what it stores.
func (a *api) reload(w http.ResponseWriter, r *http.Request) { a.v.Store(validator.New()) } // silent: request/kept-in-object

func reload(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent: escape/published
	v.SetTagName("check")
	reloaded.Store(v)
}

var reloaded atomic.Pointer[validator.Validate]

func use(c *gin.Context) { _ = reloaded.Load().Struct(c) }

// A plain variable, asked through a local one.
var (
	mu    sync.Mutex
	plain *validator.Validate
)

func copied(c *gin.Context) {
	if v := plain; v != nil {
		_ = v.Struct(c)
		return
	}
	plain = validator.New() // silent: escape/fills-empty-variable
	_ = plain.Struct(c)
}

// Built before the lock is taken, each time.
func outside(c *gin.Context) {
	v := validator.New() // want `for every request in outside, a gin handler`
	mu.Lock()
	if plain == nil {
		plain = v
	}
	mu.Unlock()
	_ = plain.Struct(c)
}

func doubleChecked(c *gin.Context) {
	if plain == nil {
		v := validator.New() // silent: escape/fills-empty-variable
		mu.Lock()
		if plain == nil {
			plain = v
		}
		mu.Unlock()
	}
	_ = plain.Struct(c)
}

// What the package starts with.
var before = p.Swap(fresh())

func fresh() *validator.Validate { return validator.New() } // silent: escape/published

// Errors of what it was used for are no test of it.
var vld *validator.Validate

func posts(c *gin.Context) error {
	err := c.ShouldBindJSON(c)
	if err != nil {
		return err
	}
	vld = validator.New() // want `for every request in posts, a gin handler`
	err = vld.Struct(c)
	if err != nil {
		return err
	}
	return nil
}

// Nor is what was found out with it before.
func checks(c *gin.Context) {
	if vld != nil && vld.Struct(c) != nil {
		return
	}
	vld = validator.New() // silent: escape/fills-empty-variable
	_ = vld.Struct(c)
}

// replace puts a new one there and asks the one before for nothing but its rules.
func replace(c *gin.Context) {
	v := validator.New() // silent: escape/published
	if old := p.Swap(v); old != nil && old != v {
		_ = old.Var(c, "required")
	}
}

// replaceAndUse uses what it has put there.
func replaceAndUse(c *gin.Context) {
	v := validator.New() // want `for every request in replaceAndUse, a gin handler`
	if old := p.Swap(v); old != nil {
		_ = p.Load().Struct(c)
	}
}
