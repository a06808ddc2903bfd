// Package stored has instances that outlive the call that builds them.
package stored

import (
	"context"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

var (
	global   *validator.Validate
	byName   = map[string]*validator.Validate{}
	list     []*validator.Validate
	channel  = make(chan *validator.Validate, 1)
	syncMap  sync.Map
	anything any
)

// start is called by nobody in sight, and gets data.
func start(s any) error {
	global = validator.New() // silent: call/renews-package-variable
	return global.Struct(s)
}

func intoMap(s any) error {
	v := validator.New() // silent: call/renews-package-variable
	byName["x"] = v
	return v.Struct(s)
}

func intoSlice(s any) error {
	v := validator.New() // silent: escape/package-variable
	list = append(list, v)
	return v.Struct(s)
}

func intoChannel(s any) error {
	v := validator.New() // silent: escape/sent
	channel <- v
	return v.Struct(s)
}

func intoSyncMap(s any) error {
	v := validator.New() // silent: call/renews-package-variable
	syncMap.Store("x", v)
	return v.Struct(s)
}

func lastKept() (*validator.Validate, any) { return global, anything }

func intoInterface(s any) error {
	v := validator.New() // silent: call/renews-package-variable
	anything = v
	return v.Struct(s)
}

type holder struct {
	v *validator.Validate
	m map[string]*validator.Validate
	d *schema.Decoder
}

func (h *holder) fill(s any) error {
	h.v = validator.New() // silent: scope/kept-by-importers
	return h.v.Struct(s)
}

func (h *holder) fillMap(s any) error {
	v := validator.New() // silent: scope/kept-by-importers
	h.m["x"] = v
	return v.Struct(s)
}

func fillOther(h *holder, s any) error {
	h.v = validator.New() // silent: scope/kept-by-importers
	return h.v.Struct(s)
}

func fillPointer(p **validator.Validate, s any) error {
	*p = validator.New() // silent: scope/kept-by-importers
	return (*p).Struct(s)
}

// Stored by a function of the package.
func byCallee(s any) error {
	v := validator.New() // silent: escape/package-variable
	keep(v)
	return v.Struct(s)
}

func keep(v *validator.Validate) { global = v }

func byDeepCallee(s any) error {
	v := validator.New() // silent: escape/package-variable
	keepDeep(v)
	return v.Struct(s)
}

func keepDeep(v *validator.Validate) { keep(v) }

func byMethod(h *holder, s any) error {
	v := validator.New() // silent: escape/field-of-older-object
	h.set(v)
	return v.Struct(s)
}

func (h *holder) set(v *validator.Validate) { h.v = v }

// A callee that only uses it.
func usedByCallee(s any) error {
	v := validator.New() // want `on every call of usedByCallee`
	return use(v, s)
}

func use(v *validator.Validate, s any) error { return useDeep(v, s) }

func useDeep(v *validator.Validate, s any) error { return v.Struct(s) }

// A callee that returns it.
func returnedByCallee(s any) error {
	v := withTag(validator.New()) // want `on every call of returnedByCallee`
	return v.Struct(s)
}

func withTag(v *validator.Validate) *validator.Validate {
	v.SetTagName("check")
	return v
}

func returnedAndKept(s any) error {
	global = withTag(validator.New()) // silent: call/renews-package-variable
	return global.Struct(s)
}

// Captured by something that outlives the call.
func captured(s any) func(any) error {
	v := validator.New() // silent: scope/returned-to-importers
	_ = v.Struct(s)
	return func(t any) error { return v.Struct(t) }
}

func capturedMethod(s any) func(any) error {
	v := validator.New() // silent: scope/returned-to-importers
	_ = v.Struct(s)
	return v.Struct
}

// Put into the context of the request: whoever takes it out uses it for that
// request alone.
func intoContext(ctx context.Context, s any) context.Context {
	return context.WithValue(ctx, "v", validator.New()) // silent: scope/returned-to-importers
}

func intoGin(c *gin.Context) {
	v := validator.New() // want `for every request in intoGin, a gin handler`
	c.Set("v", v)
	c.Next()
}

func once(c *gin.Context) {
	_ = global.Struct(c)
}
