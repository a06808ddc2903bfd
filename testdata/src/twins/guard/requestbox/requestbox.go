// Package requestbox fills a field where it was found empty, of an object that
// is made for one request; and of one that is made once.
package requestbox

import (
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type plain struct{ v *validator.Validate }

func (b *plain) get() *validator.Validate {
	if b.v == nil {
		b.v = validator.New() // report
	}
	return b.v
}

func handlePlain(c *gin.Context) { b := &plain{}; _ = b.get().Var(c.Query("q"), "required") }

type yoda struct{ v *validator.Validate }

func (b *yoda) get() *validator.Validate {
	if nil == b.v {
		b.v = validator.New() // report
	}
	return b.v
}

func handleYoda(c *gin.Context) { b := &yoda{}; _ = b.get().Var(c.Query("q"), "required") }

type negated struct{ v *validator.Validate }

func (b *negated) get() *validator.Validate {
	if !(b.v != nil) {
		b.v = validator.New() // report
	}
	return b.v
}

func handleNegated(c *gin.Context) { b := &negated{}; _ = b.get().Var(c.Query("q"), "required") }

type switched struct{ v *validator.Validate }

func (b *switched) get() *validator.Validate {
	switch {
	case b.v == nil:
		b.v = validator.New() // report
	}
	return b.v
}

func handleSwitched(c *gin.Context) { b := &switched{}; _ = b.get().Var(c.Query("q"), "required") }

type copied struct{ v *validator.Validate }

func (b *copied) get() *validator.Validate {
	v := b.v
	if v == nil {
		v = validator.New() // report
		b.v = v
	}
	return v
}

func handleCopied(c *gin.Context) { b := &copied{}; _ = b.get().Var(c.Query("q"), "required") }

type returning struct{ v *validator.Validate }

func (b *returning) get() *validator.Validate {
	if b.v != nil {
		return b.v
	}
	b.v = validator.New() // report
	return b.v
}

func handleReturning(c *gin.Context) { b := &returning{}; _ = b.get().Var(c.Query("q"), "required") }

type flagged struct {
	v    *validator.Validate
	done int
}

func (b *flagged) get() *validator.Validate {
	if b.done == 0 {
		b.v, b.done = validator.New(), 1 // report
	}
	return b.v
}

func handleFlagged(c *gin.Context) { b := &flagged{}; _ = b.get().Var(c.Query("q"), "required") }

type asking struct{ v *validator.Validate }

func (b *asking) has() bool { return b.v != nil }

func (b *asking) get() *validator.Validate {
	if !b.has() {
		b.v = validator.New() // report
	}
	return b.v
}

func handleAsking(c *gin.Context) { b := &asking{}; _ = b.get().Var(c.Query("q"), "required") }

type onced struct {
	once sync.Once
	v    *validator.Validate
}

func (b *onced) get() *validator.Validate {
	b.once.Do(func() { b.v = validator.New() }) // report
	return b.v
}

func handleOnced(c *gin.Context) { b := &onced{}; _ = b.get().Var(c.Query("q"), "required") }

type looping struct{ v *validator.Validate }

func (b *looping) get() *validator.Validate {
	for b.v == nil {
		b.v = validator.New() // report
	}
	return b.v
}

func handleLooping(c *gin.Context) { b := new(looping); _ = b.get().Var(c.Query("q"), "required") }

// The same of objects that are made once.

type shared struct{ a, b, c, d, e *validator.Validate }

var all shared

func (s *shared) plain() *validator.Validate {
	if s.a == nil {
		s.a = validator.New() // silent
	}
	return s.a
}

func (s *shared) yoda() *validator.Validate {
	if nil == s.b {
		s.b = validator.New() // silent
	}
	return s.b
}

func (s *shared) negated() *validator.Validate {
	if !(s.c != nil) {
		s.c = validator.New() // silent
	}
	return s.c
}

func (s *shared) copied() *validator.Validate {
	v := s.d
	if v == nil {
		v = validator.New() // silent
		s.d = v
	}
	return v
}

func (s *shared) returning() *validator.Validate {
	if s.e != nil {
		return s.e
	}
	s.e = validator.New() // silent
	return s.e
}

func handleShared(c *gin.Context) {
	for _, v := range []*validator.Validate{all.plain(), all.yoda(), all.negated(), all.copied(), all.returning()} {
		_ = v.Var(c.Query("q"), "required")
	}
}
