// Package atomics keeps the instance in a synchronised variable.
package atomics

import (
	"sync"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

var p1, p2, p3, p4, p5, p6, p7 atomic.Pointer[validator.Validate]

func loadStore(c *gin.Context) {
	v := p1.Load()
	if v == nil {
		v = validator.New() // silent
		p1.Store(v)
	}
	_ = v.Var(c.Query("q"), "required")
}

func swapLoop(c *gin.Context) {
	for {
		if v := p2.Load(); v != nil {
			_ = v.Var(c.Query("q"), "required")
			return
		}
		p2.CompareAndSwap(nil, validator.New()) // silent
	}
}

func swapAndLoad(c *gin.Context) {
	if p3.Load() == nil {
		p3.CompareAndSwap(nil, validator.New()) // silent
	}
	_ = p3.Load().Var(c.Query("q"), "required")
}

func yoda(c *gin.Context) {
	if nil == p4.Load() {
		p4.Store(validator.New()) // silent
	}
	_ = p4.Load().Var(c.Query("q"), "required")
}

var untyped atomic.Value

func value(c *gin.Context) {
	v, ok := untyped.Load().(*validator.Validate)
	if !ok {
		v = validator.New() // silent
		untyped.Store(v)
	}
	_ = v.Var(c.Query("q"), "required")
}

var byTag sync.Map

func syncMap(c *gin.Context) {
	x, ok := byTag.Load("a")
	if !ok {
		x, _ = byTag.LoadOrStore("a", validator.New()) // silent
	}
	_ = x.(*validator.Validate).Var(c.Query("q"), "required")
}

func syncMapReturn(c *gin.Context) {
	if x, ok := byTag.Load("b"); ok {
		_ = x.(*validator.Validate).Var(c.Query("q"), "required")
		return
	}
	v := validator.New() // silent
	byTag.Store("b", v)
	_ = v.Var(c.Query("q"), "required")
}

func set(v *validator.Validate) { p5.Store(v) }

func storedByHelper(c *gin.Context) {
	v := p5.Load()
	if v == nil {
		v = validator.New() // silent
		set(v)
	}
	_ = v.Var(c.Query("q"), "required")
}

type holder struct {
	p *atomic.Pointer[validator.Validate]
}

var theHolder = &holder{p: new(atomic.Pointer[validator.Validate])}

func (h *holder) get() *validator.Validate {
	if v := h.p.Load(); v != nil {
		return v
	}
	v := validator.New() // silent
	h.p.Store(v)
	return v
}

func pointerField(c *gin.Context) { _ = theHolder.get().Var(c.Query("q"), "required") }

func load(p *atomic.Pointer[validator.Validate]) *validator.Validate {
	if v := p.Load(); v != nil {
		return v
	}
	v := validator.New() // silent
	p.Store(v)
	return v
}

func parameter(c *gin.Context) { _ = load(&p6).Var(c.Query("q"), "required") }

// An instance of each call's own.

func storeAlways(c *gin.Context) {
	p7.Store(validator.New()) // report
	_ = p7.Load().Var(c.Query("q"), "required")
}

func loadOrStore(c *gin.Context) {
	x, _ := byTag.LoadOrStore("c", validator.New()) // report
	_ = x.(*validator.Validate).Var(c.Query("q"), "required")
}

func localPointer(c *gin.Context) {
	var p atomic.Pointer[validator.Validate]
	if p.Load() == nil {
		p.Store(validator.New()) // report
	}
	_ = p.Load().Var(c.Query("q"), "required")
}

func localHolder(c *gin.Context) { _ = (&box{}).get().Var(c.Query("q"), "required") }

type box struct {
	p atomic.Pointer[validator.Validate]
}

func (b *box) get() *validator.Validate {
	if v := b.p.Load(); v != nil {
		return v
	}
	v := validator.New() // report
	b.p.Store(v)
	return v
}

func localMap(c *gin.Context) {
	var m sync.Map
	x, ok := m.Load("a")
	if !ok {
		x, _ = m.LoadOrStore("a", validator.New()) // report
	}
	_ = x.(*validator.Validate).Var(c.Query("q"), "required")
}
