// Package onces has functions that run once, each next to one that is made
// anew for every request and so runs once for each.
package onces

import (
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type in struct{ Name string }

// A local sync.OnceValue.
func local(c *gin.Context) {
	get := sync.OnceValue(func() *validator.Validate {
		return validator.New() // want `for every request in local, a gin handler`
	})
	_ = get().Struct(c)
}

var shared = sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent: scope/once

func sharing(c *gin.Context) { _ = shared().Struct(c) }

// Called where it is made.
func atOnce(c *gin.Context) {
	_ = sync.OnceValue(func() *validator.Validate {
		return validator.New() // want `for every request in atOnce, a gin handler`
	})().Struct(c)
}

// A local one of a function that is declared.
func named(c *gin.Context) {
	get := sync.OnceValue(build)
	_ = get().Struct(c)
}

func build() *validator.Validate {
	v := validator.New() // want `for every request in named, a gin handler, through build`
	v.SetTagName("check")
	return v
}

var sharedNamed = sync.OnceValue(buildShared)

func buildShared() *validator.Validate { return validator.New() } // silent: scope/once

func sharingNamed(c *gin.Context) { _ = sharedNamed().Struct(c) }

// With an error.
func values(c *gin.Context) {
	get := sync.OnceValues(func() (*schema.Decoder, error) {
		return schema.NewDecoder(), nil // want `for every request in values, a gin handler`
	})
	d, err := get()
	if err != nil {
		return
	}
	_ = d.Decode(c, c.QueryMap(""))
}

var sharedValues = sync.OnceValues(func() (*schema.Decoder, error) { return schema.NewDecoder(), nil }) // silent: scope/once

func sharingValues(c *gin.Context) {
	d, _ := sharedValues()
	_ = d.Decode(c, c.QueryMap(""))
}

// A local sync.OnceFunc that fills a local variable.
func function(c *gin.Context) {
	var v *validator.Validate
	fill := sync.OnceFunc(func() {
		v = validator.New() // want `for every request in function, a gin handler`
	})
	fill()
	_ = v.Struct(c)
}

var (
	filled *validator.Validate
	fill   = sync.OnceFunc(func() { filled = validator.New() }) // silent: call/starts-up
)

func filling(c *gin.Context) {
	fill()
	_ = filled.Struct(c)
}

// A local sync.Once, by value and by reference.
func once(c *gin.Context) {
	var once sync.Once
	var v *validator.Validate
	once.Do(func() {
		v = validator.New() // want `for every request in once, a gin handler`
	})
	_ = v.Struct(c)
}

func reference(c *gin.Context) {
	once := &sync.Once{}
	var v *validator.Validate
	once.Do(func() {
		v = validator.New() // want `for every request in reference, a gin handler`
	})
	_ = v.Struct(c)
}

func made(c *gin.Context) {
	once := new(sync.Once)
	var v *validator.Validate
	once.Do(func() {
		v = validator.New() // want `for every request in made, a gin handler`
	})
	_ = v.Struct(c)
}

// One that belongs to an object which is there before.
type perTenant struct {
	once map[string]*sync.Once
	v    map[string]*validator.Validate
}

func (t *perTenant) handle(c *gin.Context) {
	once := t.once[c.Query("tenant")]
	once.Do(func() { t.v[c.Query("tenant")] = validator.New() }) // silent: escape/field-of-older-object
	_ = t.v[c.Query("tenant")].Struct(c)
}

// One in a field, made by the constructor.
type api struct {
	validator func() *validator.Validate
	once      sync.Once
	v         *validator.Validate
}

func newAPI() *api {
	return &api{validator: sync.OnceValue(func() *validator.Validate { return validator.New() })} // silent: scope/once
}

func newAPIInSteps() *api {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent: scope/once
	a := &api{}
	a.validator = get
	return a
}

func (a *api) handle(w http.ResponseWriter, r *http.Request) {
	_ = a.validator().Struct(r)
	a.once.Do(func() { a.v = validator.New() }) // silent: request/filled-if-missing
	_ = a.v.Struct(r)
}

// One around the handler, which all requests share.
func factory() gin.HandlerFunc {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent: scope/once
	return func(c *gin.Context) { _ = get().Struct(c) }
}

func innerFactory() gin.HandlerFunc {
	return func(c *gin.Context) {
		get := sync.OnceValue(func() *validator.Validate {
			return validator.New() // want `for every request in function literal in innerFactory, a gin handler`
		})
		_ = get().Struct(c)
	}
}

// One that is kept: the function that gets it decides.
var kept = map[string]func() *validator.Validate{}

func keep(c *gin.Context) {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent: scope/once
	kept[c.Query("tenant")] = get
	_ = get().Struct(c)
}

// Main runs once.
func main() {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent: call/filled-if-missing
	_ = get().Struct(in{})
}

// It depends on what the request says.
func tag(c *gin.Context) {
	get := sync.OnceValue(func() *validator.Validate {
		v := validator.New() // silent: request/depends-on-parameter
		v.SetTagName(c.Query("tag"))
		return v
	})
	_ = get().Struct(c)
}

// It is asked for in a goroutine of the request.
func concurrently(c *gin.Context) {
	get := sync.OnceValue(func() *validator.Validate {
		return validator.New() // want `for every request in concurrently, a gin handler`
	})
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_ = get().Struct(c)
		}()
	}
	wg.Wait()
}

// The first of several rounds builds.
func rounds(ins []in) {
	var once sync.Once
	var v *validator.Validate
	for _, x := range ins {
		once.Do(func() { v = validator.New() }) // silent: loop/filled-in-first-round
		_ = v.Struct(x)
	}
}

func eachRound(ins []in) {
	for _, x := range ins {
		var once sync.Once
		var v *validator.Validate
		once.Do(func() {
			v = validator.New() // want `on every iteration of the loop at line \d+ of eachRound`
		})
		_ = v.Struct(x)
	}
}

// A local one in a function that gets the data.
func check(ins []in) error {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent: loop/filled-in-first-round
	for _, x := range ins {
		if x.Name == "" {
			continue
		}
		if err := get().Struct(x); err != nil {
			return err
		}
	}
	return nil
}

// A function value gets a literal that asks for it: who knows when it runs.
func handed(c *gin.Context, later func(func())) {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent: scope/once
	later(func() { _ = get().Struct(c) })
}

func pooled(c *gin.Context, later func(func())) {
	pool := sync.Pool{New: func() any { return validator.New() }} // silent: scope/once
	later(func() { _ = pool.Get().(*validator.Validate).Struct(c) })
}

func doing(c *gin.Context, later func(func())) {
	var once sync.Once
	var v *validator.Validate
	later(func() {
		once.Do(func() { v = validator.New() }) // silent: escape/filled-once
		_ = v.Struct(c)
	})
}
