// Package wiring puts together what other packages and constructors make.
package wiring

import (
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"memoised/wiring/lib"
)

// A function that another package memoises, and one that it does not.
func memoised(c *gin.Context) { _ = lib.Validator().Struct(c) }

func fresh(c *gin.Context) {
	_ = lib.NewValidator().Struct(c) // want `lib.NewValidator builds .* for every request in fresh, a gin handler`
}

func local(c *gin.Context) {
	_ = lib.Local().Struct(c) // want `lib.Local builds .* for every request in local, a gin handler`
}

// A cache of another package.
var cache lib.Cache[*validator.Validate]

func cached(c *gin.Context) {
	_ = cache.Get("x", func() *validator.Validate { return validator.New() }).Struct(c)
	_ = cache.Get("y", lib.NewValidator).Struct(c)
}

// A lazy field of another package's object, held by the handler.
type holder struct{ l lib.Lazy }

func (h *holder) handle(c *gin.Context) { _ = h.l.Validator().Struct(c) }

// A provider, and the injector that main calls.
func provideValidator() *validator.Validate { return validator.New() }

type app struct{ v *validator.Validate }

func newApp(v *validator.Validate) *app { return &app{v: v} }

func initialize() (*app, error) {
	v := provideValidator()
	return newApp(v), nil
}

func (a *app) handle(c *gin.Context) { _ = a.v.Struct(c) }

func start(e *gin.Engine) {
	a, err := initialize()
	if err != nil {
		return
	}
	e.GET("/", a.handle, memoised, fresh)
}

// One that a request calls.
func provideOwn() *validator.Validate {
	return validator.New() // want `for every request in injects, a gin handler, through initializeOwn and provideOwn`
}

type requestApp struct{ v *validator.Validate }

func initializeOwn() (*requestApp, error) {
	v := provideOwn()
	return &requestApp{v: v}, nil
}

func injects(c *gin.Context) {
	a, err := initializeOwn()
	if err != nil {
		return
	}
	_ = a.v.Struct(c)
}

// Options with a default.
type options struct{ Validate *validator.Validate }

func (o options) validator() *validator.Validate {
	if o.Validate != nil {
		return o.Validate
	}
	return validator.New()
}

type client struct{ v *validator.Validate }

func newClient(o options) *client { return &client{v: o.validator()} }

func (c *client) handle(w http.ResponseWriter, r *http.Request) { _ = c.v.Struct(r) }

type lateOptions struct{ Validate *validator.Validate }

func (o lateOptions) validator() *validator.Validate {
	if o.Validate != nil {
		return o.Validate
	}
	return validator.New() // want `for every request in \(\*lateClient\).handle, a net/http handler, through lateOptions.validator`
}

type lateClient struct{ o lateOptions }

func (c *lateClient) handle(w http.ResponseWriter, r *http.Request) {
	_ = c.o.validator().Struct(r)
}

// An interface: one implementation that lasts, and one made for the request.
type checker interface{ Check(x any) error }

type lazyChecker struct {
	mu sync.Mutex
	v  *validator.Validate
}

func (l *lazyChecker) Check(x any) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.v == nil {
		l.v = validator.New()
	}
	return l.v.Struct(x)
}

type checking struct{ c checker }

func newChecking() *checking { return &checking{c: &lazyChecker{}} }

func (h *checking) handle(c *gin.Context) { _ = h.c.Check(c) }

// The same function with what main hands over, and with what a request does.
func with(make func() *validator.Validate, x any) error { return make().Struct(x) }

func main() {
	_ = with(func() *validator.Validate { return validator.New() }, app{})
	_ = later(func() *validator.Validate { return validator.New() })().Struct(app{})
	_ = execute(step{make: func() *validator.Validate { return validator.New() }})
}

func handsOver(c *gin.Context) {
	_ = with(func() *validator.Validate {
		return validator.New() // want `for every request in handsOver, a gin handler`
	}, c)
	use(func() *validator.Validate { return validator.New() }, func(v *validator.Validate) { _ = v.Struct(c) }) // want `for every request in handsOver, a gin handler, through use`
	used(func() *validator.Validate { return validator.New() }, func(v *validator.Validate) { v.SetTagName(c.Query("tag")) })
}

func use[T any](make func() T, do func(T)) { do(make()) }

// What it is handed to configures it for this request.
func used[T any](make func() T, do func(T)) { do(make()) }

type step struct {
	name string
	make func() *validator.Validate
}

func execute(s step) error { return s.make().Struct(s.name) }

func executes(c *gin.Context) {
	_ = execute(step{make: func() *validator.Validate {
		return validator.New() // want `for every request in executes, a gin handler`
	}})
}

// Through one more function.
func twice(make func() *validator.Validate) *validator.Validate { return passOn(make) }

func passOn(make func() *validator.Validate) *validator.Validate { return make() }

func init() { first = twice(func() *validator.Validate { return validator.New() }) }

var first *validator.Validate

func passes(c *gin.Context) {
	_ = twice(func() *validator.Validate {
		return validator.New() // want `for every request in passes, a gin handler`
	}).Struct(c)
	_ = first.Struct(c)
}

// A function that hands back another one.
func later(make func() *validator.Validate) func() *validator.Validate {
	return func() *validator.Validate { return make() }
}

var atRequest = later(func() *validator.Validate {
	return validator.New() // want `for every request in callsLater, a gin handler`
})

func callsLater(c *gin.Context) { _ = atRequest().Struct(c) }
