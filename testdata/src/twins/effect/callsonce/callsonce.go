// Package callsonce hands a constructor to one that calls it the first time
// only, or each time, whatever that is called.
package callsonce

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type lazy struct {
	once sync.Once
	v    *validator.Validate
}

func (l *lazy) get(build func() *validator.Validate) *validator.Validate {
	l.once.Do(func() { l.v = build() })
	return l.v
}

type cell struct{ v *validator.Validate }

func (x *cell) each(build func() *validator.Validate) *validator.Validate {
	if x.v == nil {
		x.v = build()
	}
	return x.v
}

type flagged struct {
	mu   sync.Mutex
	done bool
	v    *validator.Validate
}

func (x *flagged) always(build func() *validator.Validate) *validator.Validate {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.done {
		return x.v
	}
	x.v, x.done = build(), true
	return x.v
}

type table struct {
	byTag map[string]*validator.Validate
}

func (t *table) fresh(tag string, build func() *validator.Validate) *validator.Validate {
	v, ok := t.byTag[tag]
	if !ok {
		v = build()
		t.byTag[tag] = v
	}
	return v
}

var (
	theLazy    lazy
	theCell    cell
	theFlagged flagged
	theTable   = table{map[string]*validator.Validate{}}
	once       sync.Once
	shared     *validator.Validate
)

func first(f func()) { once.Do(f) }

func byOnce(c *gin.Context) {
	v := theLazy.get(func() *validator.Validate { return validator.New() }) // silent
	_ = v.Var(c.Query("q"), "required")
}

func byNil(c *gin.Context) {
	v := theCell.each(func() *validator.Validate { return validator.New() }) // silent
	_ = v.Var(c.Query("q"), "required")
}

func byFlag(c *gin.Context) {
	v := theFlagged.always(func() *validator.Validate { return validator.New() }) // silent
	_ = v.Var(c.Query("q"), "required")
}

func byKey(c *gin.Context) {
	v := theTable.fresh("a", func() *validator.Validate { return validator.New() }) // silent
	_ = v.Var(c.Query("q"), "required")
}

func byHelper(c *gin.Context) {
	first(func() { shared = validator.New() }) // silent
	_ = shared.Var(c.Query("q"), "required")
}

func build() *validator.Validate { return validator.New() } // silent

func declared(c *gin.Context) {
	_ = theLazy.get(build).Var(c.Query("q"), "required")
}

func methodYoda(c *gin.Context) {
	v := theYoda.get(func() *validator.Validate { return validator.New() }) // silent
	_ = v.Var(c.Query("q"), "required")
}

type yoda struct{ v *validator.Validate }

var theYoda yoda

func (x *yoda) get(build func() *validator.Validate) *validator.Validate {
	if nil == x.v {
		x.v = build()
	}
	return x.v
}

// Each time.

type fresh struct{ n int }

func (f *fresh) Once(build func() *validator.Validate) *validator.Validate {
	f.n++
	return build()
}

func (f *fresh) GetOrCreate(tag string, build func() *validator.Validate) *validator.Validate {
	if tag == "" {
		tag = "validate"
	}
	v := build()
	v.SetTagName("validate")
	return v
}

func Do(f func()) { f() }

var theFresh fresh

func namedOnce(c *gin.Context) {
	v := theFresh.Once(func() *validator.Validate { return validator.New() }) // report
	_ = v.Var(c.Query("q"), "required")
}

func namedGetOrCreate(c *gin.Context) {
	v := theFresh.GetOrCreate("a", func() *validator.Validate { return validator.New() }) // report
	_ = v.Var(c.Query("q"), "required")
}

func namedDo(c *gin.Context) {
	var v *validator.Validate
	Do(func() { v = validator.New() }) // report
	_ = v.Var(c.Query("q"), "required")
}

// The once is made for the request.

func ownLazy(c *gin.Context) {
	var l lazy
	v := l.get(func() *validator.Validate { return validator.New() }) // report
	_ = v.Var(c.Query("q"), "required")
}

func ownCell(c *gin.Context) {
	x := &cell{}
	v := x.each(func() *validator.Validate { return validator.New() }) // report
	_ = v.Var(c.Query("q"), "required")
}

func ownTable(c *gin.Context) {
	t := table{map[string]*validator.Validate{}}
	v := t.fresh("a", func() *validator.Validate { return validator.New() }) // report
	_ = v.Var(c.Query("q"), "required")
}
